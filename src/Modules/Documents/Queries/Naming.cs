namespace CuuLong.Documents.Queries;

internal static class Naming
{
    /// <summary>"05_BC-STTTT.pdf": the notation as a file name.</summary>
    public static string Pdf(string notation) => (notation.Length == 0 ? "van-ban" : notation.Replace('/', '_')) + ".pdf";
}
