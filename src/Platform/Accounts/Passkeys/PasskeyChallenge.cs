namespace CuuLong.Platform.Accounts.Passkeys;

/// <summary>The handler's memory of a challenge, sealed and carried by the browser.</summary>
internal sealed record PasskeyChallenge(string State)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>For the script: the options as the handler wrote them, and the seal to send back.</summary>
    public static string Answer(string optionsJson, string seal) => $$"""{"options":{{optionsJson}},"state":"{{seal}}"}""";
}
