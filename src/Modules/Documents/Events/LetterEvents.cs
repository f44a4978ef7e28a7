namespace CuuLong.Documents.Events;

/// <summary>A document that carries requests about certificates was issued.</summary>
internal sealed record LetterIssued(Guid LetterId, string Notation, DateOnly On);

/// <summary>Its draft was withdrawn, or could not be made.</summary>
/// <param name="Why">In Vietnamese; null when someone withdrew it.</param>
internal sealed record LetterGivenUp(Guid LetterId, string? Why);
