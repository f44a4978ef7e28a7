using System.Text;
using System.Text.RegularExpressions;

namespace CuuLong.Platform.Accounts;

/// <summary>What names, roles and passwords of accounts must be like, wherever they are typed or imported.</summary>
internal static partial class AccountRules
{
    public const int ShortestPassword = 10;

    public static Refusal? Check(CreateAccount.Input input)
    {
        if (string.IsNullOrWhiteSpace(input.PersonName)) return Refusal.On("PersonName", "platform.account.name-missing");
        if (string.IsNullOrWhiteSpace(input.Title)) return Refusal.On("Title", "platform.account.title-missing");
        if (!UserNames().IsMatch(Tidy(input.UserName))) return Refusal.On("UserName", "platform.account.user-name-form");
        return CheckEmail(input.Email) ?? CheckRoles(input.Roles) ?? (input.Password is null ? null : CheckPassword(input.Password, input.UserName));
    }

    /// <summary>None is well: then nothing comes by e-mail.</summary>
    public static Refusal? CheckEmail(string? email) =>
        string.IsNullOrWhiteSpace(email) || Emails().IsMatch(email.Trim()) ? null : Refusal.On("Email", "platform.account.email-form", email.Trim());

    public static Refusal? CheckRoles(string roles)
    {
        var keys = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (keys.Length == 0) return Refusal.On("Roles", "platform.account.roles-missing");
        return keys.FirstOrDefault(k => !Access.Roles.All.Contains(k)) is { } unknown ? Refusal.On("Roles", "platform.account.role-unknown", unknown) : null;
    }

    /// <summary>Length first; a word with the user name in it or of few different characters is guessed too soon.</summary>
    public static Refusal? CheckPassword(string password, string userName)
    {
        if (password.Length < ShortestPassword) return Refusal.On("Password", "platform.password.short", ShortestPassword);
        if (password.Length > 200) return Refusal.On("Password", "platform.password.long");
        if (password.Contains(userName, StringComparison.OrdinalIgnoreCase)) return Refusal.On("Password", "platform.password.has-user-name");
        if (password.Distinct().Count() < 5) return Refusal.On("Password", "platform.password.few-characters");
        return password.Any(char.IsLetter) && password.Any(c => !char.IsLetter(c)) ? null : Refusal.On("Password", "platform.password.letters-only");
    }

    public static Refusal OnTaken(Refusal refusal, string userName) =>
        refusal.Code == "kernel.taken" && refusal.Args is [string constraint, ..] && constraint.Contains("user_name", StringComparison.Ordinal)
            ? Refusal.On("UserName", "platform.account.user-name-taken", userName)
            : refusal;

    public static string Normal(string name) => name.Normalize().ToUpperInvariant();

    public static string Tidy(string text) => Spaces().Replace(text.Normalize(NormalizationForm.FormC).Trim(), " ");

    [GeneratedRegex(@"^[A-Za-z0-9._@+-]{3,64}$")] private static partial Regex UserNames();
    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")] private static partial Regex Emails();
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
}
