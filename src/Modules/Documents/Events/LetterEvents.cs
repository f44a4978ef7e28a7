using CuuLong.Platform.Events;

namespace CuuLong.Documents.Events;

/// <summary>A document that carries requests about certificates was issued.</summary>
internal sealed record LetterIssued(Guid LetterId, string Notation, DateOnly On);

/// <summary>Its draft was withdrawn, or could not be made.</summary>
/// <param name="Why">In Vietnamese; null when someone withdrew it.</param>
internal sealed record LetterGivenUp(Guid LetterId, string? Why);

/// <summary>A recipient sent it back.</summary>
/// <param name="For">The agency that wrote it.</param>
/// <param name="By">The agency that sent it back.</param>
/// <param name="Why">Who and why, in Vietnamese.</param>
internal sealed record LetterReturned(Guid LetterId, Guid For, Guid By, string Why) : IAddressed;
