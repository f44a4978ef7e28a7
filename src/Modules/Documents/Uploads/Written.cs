namespace CuuLong.Documents.Uploads;

/// <summary>Words at a place of the first page.</summary>
internal sealed record Written(string Text, double X, double Baseline, double Size, bool Italic);

/// <param name="Said">What became of it ("number.Line"), the end of a text key.</param>
internal sealed record Found(string Said, IReadOnlyList<Written> Words)
{
    public static Found Only(string said) => new(said, []);
}
