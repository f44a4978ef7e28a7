using CuuLong.Platform.Packs;

namespace CuuLong.Reporting.Templates;

/// <summary>The monthly report as the pack lays it out (reporting/monthly.yaml).</summary>
/// <param name="Agency">Key of the agency that reports.</param>
/// <param name="Parent">Body above it, as the head of the document prints it.</param>
/// <param name="Issuer">Its own name there, one item a line.</param>
/// <param name="Notation">"BC-STTTT".</param>
/// <param name="Closing">Last sentence of the body.</param>
/// <param name="Heads">The names of later days; those above hold before the first of them.</param>
internal sealed record MonthlyTemplate(
    PackPlace Where, string Agency, string Unit, string Parent, IReadOnlyList<string> Issuer, string Notation, string Place, string Type, string Title,
    IReadOnlyList<Section> Sections, string Closing, IReadOnlyList<string> Recipients, SignatureBlock Signature, IReadOnlyList<string>? Addressees = null,
    IReadOnlyList<DatedHead>? Heads = null)
{
    /// <summary>With the head that holds on <paramref name="day"/>.</summary>
    public MonthlyTemplate On(DateOnly day) => (Heads ?? []).Where(h => h.From <= day).OrderBy(h => h.From).Aggregate(this, (template, head) => head.Over(template));
}

/// <param name="Key">"I.6.1": its place in the outline; depth is the number of dots.</param>
/// <param name="Text">Paragraphs with bound figures, see <see cref="Narrative"/>.</param>
internal sealed record Section(PackPlace Place, string Key, string Heading, IReadOnlyList<PackNode>? Text = null)
{
    public int Depth => Key.Count(c => c == '.');

    public IReadOnlyList<PackNode> Written => Text ?? [];

    public IEnumerable<string> Paragraphs => Written.Select(p => p.As<string>());
}

/// <param name="Authority">"KT. GIÁM ĐỐC"; null when the head signs.</param>
/// <param name="Name">Null until it is known who signs.</param>
internal sealed record SignatureBlock(string Position, string? Authority = null, string? Name = null);
