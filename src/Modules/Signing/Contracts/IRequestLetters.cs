using CuuLong.Platform.Data;

namespace CuuLong.Signing.Contracts;

/// <summary>
/// The letters that carry requests about certificates (NĐ 68/2024/NĐ-CP), for the module that issues documents. A letter of another
/// agency is not there. <see cref="Issued"/>, <see cref="GivenUp"/> and <see cref="Returned"/> belong in event handlers whose context is <see cref="Db"/>.
/// </summary>
public interface IRequestLetters
{
    ModuleDb Db { get; }

    /// <summary>What the letter says now; refused when nothing is left to be asked, or nobody is declared to receive it.</summary>
    Task<Outcome<LetterContent>> Read(Guid letter, CancellationToken cancel = default);

    Task<IReadOnlyList<CarriedRequest>> Carried(Guid letter, CancellationToken cancel = default);

    /// <summary>Why a document with the text of that revision must not go out; null when it says what is asked.</summary>
    Task<Refusal?> Unsettled(Guid letter, int revision, CancellationToken cancel = default);

    /// <summary>Its requests are sent with this number and day.</summary>
    Task Issued(Guid letter, string notation, DateOnly on, CancellationToken cancel = default);

    /// <summary>Its requests may be written again.</summary>
    /// <param name="why">Why it could not be written, in Vietnamese; null when someone withdrew it.</param>
    Task GivenUp(Guid letter, string? why, CancellationToken cancel = default);

    /// <summary>Sent back by whoever was to decide, its requests may be written again; by another recipient, nothing changes.</summary>
    /// <param name="why">Who and why, in Vietnamese.</param>
    Task Returned(Guid letter, Guid by, string why, CancellationToken cancel = default);
}

/// <param name="Text">A paragraph a line, in Vietnamese.</param>
/// <param name="Recipients">Agencies of the province.</param>
/// <param name="AlsoTo">The recipient outside the installation.</param>
public sealed record LetterContent(
    int Revision, Guid UnitId, Guid DrafterId, string DrafterName, Guid SignerPositionId, string Subject, string Text, IReadOnlyList<Guid> Recipients, string? AlsoTo);
