using System.Globalization;
using System.Text;
using CuuLong.Platform.Files;

namespace CuuLong.Documents.Replay;

/// <summary>The few one-page PDFs that the month's documents carry.</summary>
internal static class SmallPdfs
{
    public static async Task<StoredFile[]> Save(IFileStore files, CancellationToken cancel)
    {
        var saved = new StoredFile[4];
        for (var i = 0; i < saved.Length; i++)
        {
            var outcome = await files.Save(new MemoryStream(Page($"CuuLong - van ban dien lai, mau {i + 1}")), $"mau-{i + 1}.pdf", cancel);
            saved[i] = outcome.Value ?? throw new InvalidOperationException($"a sample PDF was refused: {outcome.Refusal}");
        }
        return saved;
    }

    private static byte[] Page(string text)
    {
        var content = $"BT /F1 14 Tf 85 740 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, body) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
