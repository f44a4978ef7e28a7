using CuuLong.Platform.Ui;

namespace CuuLong.Signing.Contracts;

/// <summary>The module that issues documents answers how it stands with a letter's document. Registered as a service; without one no letter is written here.</summary>
public interface ILetterDocuments
{
    /// <summary>The actor may draft documents of the agency.</summary>
    bool MayDraft { get; }

    /// <summary>Null until it is drafted.</summary>
    Task<LetterDocument?> Of(Guid letter, CancellationToken cancel = default);
}

/// <param name="Url">Its page; null when the actor does not see it.</param>
/// <param name="State">Text key ("documents.outgoing.state.Review").</param>
/// <param name="Drafter">Who has it in hand while it is a draft.</param>
public sealed record LetterDocument(string? Url, string State, Tone Tone, string Drafter);
