using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;

namespace CuuLong.Signing.Letters;

/// <summary>A row of signing/managers.csv: where requests about certificates go in a time.</summary>
/// <param name="Manager">Key of the office that gathers the province's requests; null where each agency writes to the provider itself.</param>
/// <param name="Provider">The body that issues the certificates, as a letter addresses it.</param>
/// <param name="ValidTo">First day it no longer holds.</param>
internal sealed record ManagingBody(PackPlace Place, string? Manager, string Provider, DateOnly ValidFrom, DateOnly? ValidTo, Platform.Packs.Trust Trust, string Source);

/// <param name="Manager">Null when the letter goes to the provider.</param>
internal sealed record LetterTo(Unit? Manager, string Provider)
{
    public string Name => Manager?.Name ?? Provider;
}
