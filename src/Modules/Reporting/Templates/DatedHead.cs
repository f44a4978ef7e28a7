namespace CuuLong.Reporting.Templates;

/// <summary>Who reports from a day on: an office that took the work over prints its own names, above the same sections.</summary>
/// <param name="From">The first day.</param>
/// <param name="Recipients">As before, when null.</param>
/// <param name="Signature">As before, when null.</param>
internal sealed record DatedHead(
    DateOnly From, string Unit, string Parent, IReadOnlyList<string> Issuer, string Notation, string Place,
    IReadOnlyList<string>? Recipients = null, SignatureBlock? Signature = null)
{
    public MonthlyTemplate Over(MonthlyTemplate template) => template with
    {
        Unit = Unit, Parent = Parent, Issuer = Issuer, Notation = Notation, Place = Place,
        Recipients = Recipients ?? template.Recipients, Signature = Signature ?? template.Signature,
    };
}
