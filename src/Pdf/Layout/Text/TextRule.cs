namespace CuuLong.Pdf.Layout;

/// <summary>A thin line centred under a paragraph, as long as a share of its longest line.</summary>
/// <param name="Gap">Points between the last line's box and the rule.</param>
public sealed record TextRule(double Share, double Gap = 1.5, double Thickness = 0.75);
