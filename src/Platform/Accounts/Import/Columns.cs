using CuuLong.Platform.Text;

namespace CuuLong.Platform.Accounts.Import;

/// <summary>Which column is which, by its heading, whatever the order and with or without marks.</summary>
internal sealed class Columns
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["ho va ten"] = "PersonName", ["ho ten"] = "PersonName", ["full name"] = "PersonName", ["don vi"] = "Unit", ["unit"] = "Unit",
        ["chuc vu"] = "Title", ["position"] = "Title", ["vai tro"] = "Roles", ["roles"] = "Roles",
        ["ten dang nhap"] = "UserName", ["user name"] = "UserName", ["thu dien tu"] = "Email", ["email"] = "Email", ["e-mail"] = "Email",
    };

    private readonly Dictionary<string, int> at = [];

    public Columns(string[] headings)
    {
        for (var i = 0; i < headings.Length; i++)
            if (Headings.TryGetValue(Fold.Of(headings[i].Trim('\uFEFF', ' ')), out var column)) at.TryAdd(column, i);
    }

    /// <summary>The headings that must be there and are not.</summary>
    public string[] Missing =>
        [.. new[] { ("PersonName", "Họ và tên"), ("Unit", "Đơn vị"), ("Title", "Chức vụ"), ("Roles", "Vai trò"), ("UserName", "Tên đăng nhập") }.Where(c => !at.ContainsKey(c.Item1)).Select(c => c.Item2)];

    public string Of(string[] row, string column) => at.TryGetValue(column, out var i) && i < row.Length ? row[i].Trim() : "";
}
