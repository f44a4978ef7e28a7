namespace CuuLong.Signing.Contracts;

/// <summary>Requests about certificates are to go with a letter of the agency: a module that issues documents drafts it under the letter's own key, once.</summary>
public sealed record LetterWanted(Guid LetterId, Guid AgencyId);
