using CuuLong.Platform.Text;

namespace CuuLong.Signing.Import;

/// <summary>Which column is which, by its heading, whatever the order and with or without marks.</summary>
internal sealed class SheetColumns
{
    public const string Headings = "Loại,Tên,Chức vụ,Mã định danh,Số hiệu chứng thư,Nhà cung cấp,Hiệu lực từ,Hiệu lực đến,Phương tiện,Số thiết bị,Dấu vân tay SHA-256";

    /// <summary>The column of the managing office's sheet.</summary>
    public const string Agency = "Cơ quan";

    private static readonly Dictionary<string, string> Known = new()
    {
        ["co quan"] = "Agency", ["ma co quan"] = "Agency", ["don vi"] = "Agency", ["agency"] = "Agency", ["organisation"] = "Agency", ["organization"] = "Agency",
        ["loai"] = "Kind", ["kind"] = "Kind", ["ten"] = "Name", ["chu the"] = "Name", ["ho va ten"] = "Name", ["name"] = "Name",
        ["chuc vu"] = "Title", ["position"] = "Title", ["ma dinh danh"] = "Code", ["cccd"] = "Code", ["identity code"] = "Code",
        ["so hieu chung thu"] = "Serial", ["serial"] = "Serial", ["so serial"] = "Serial", ["nha cung cap"] = "Issuer", ["issuer"] = "Issuer",
        ["hieu luc tu"] = "From", ["valid from"] = "From", ["hieu luc den"] = "To", ["valid to"] = "To",
        ["phuong tien"] = "Medium", ["medium"] = "Medium", ["so thiet bi"] = "Device", ["device"] = "Device",
        ["dau van tay sha-256"] = "Thumbprint", ["thumbprint"] = "Thumbprint",
    };

    private readonly Dictionary<string, int> at = [];

    public SheetColumns(string[] headings)
    {
        for (var i = 0; i < headings.Length; i++)
            if (Known.TryGetValue(Fold.Of(headings[i].Trim('\uFEFF', ' ')), out var column)) at.TryAdd(column, i);
    }

    /// <summary>The headings that must be there and are not.</summary>
    public string[] Missing =>
        [.. new[] { ("Name", "Tên"), ("Serial", "Số hiệu chứng thư"), ("Issuer", "Nhà cung cấp"), ("From", "Hiệu lực từ"), ("To", "Hiệu lực đến") }.Where(c => !at.ContainsKey(c.Item1)).Select(c => c.Item2)];

    public string Of(string[] row, string column) => at.TryGetValue(column, out var i) && i < row.Length ? row[i].Trim() : "";
}
