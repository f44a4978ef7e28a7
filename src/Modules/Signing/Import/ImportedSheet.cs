using System.Globalization;
using System.Text;
using CuuLong.Platform.Text;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Import;

internal sealed record ImportedSheet(string[] Headings, IReadOnlyList<ImportedRow> Rows)
{
    public IEnumerable<ImportedRow> Made => Rows.Where(r => r.Refusal is null);

    /// <summary>In the register before, under the same name: from this sheet brought earlier, as after a break. What stands twice in one sheet is a fault of it.</summary>
    public IEnumerable<ImportedRow> There => Rows.Where(IsThere);

    public IEnumerable<ImportedRow> Left => Rows.Where(r => r.Refusal is not null && !IsThere(r));

    private readonly HashSet<string> made = [.. Rows.Where(r => r.Refusal is null).Select(r => CertificateFacts.TidySerial(r.Serial))];

    private bool IsThere(ImportedRow row) => row.IsKnown && !made.Contains(CertificateFacts.TidySerial(row.Serial));

    /// <summary>The rows that were not entered, as they were brought, each with why: to be mended and brought again. CSV, UTF-8 with its mark.</summary>
    public byte[] Rest(Words words)
    {
        var csv = new StringBuilder("\uFEFF");
        Line(csv, [.. Headings, words["signing.import.row"], words["signing.import.why"]]);
        foreach (var row in Left)
            Line(csv, [.. Headings.Select((_, i) => i < row.Cells.Length ? row.Cells[i] : ""), row.Number.ToString(CultureInfo.InvariantCulture), words[row.Refusal!]]);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Line(StringBuilder csv, IReadOnlyList<string> cells) =>
        csv.AppendJoin(',', cells.Select(c => $"\"{c.Trim('\uFEFF').Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
