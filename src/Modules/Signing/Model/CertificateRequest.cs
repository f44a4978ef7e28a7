using System.Linq.Expressions;
using CuuLong.Platform.Data;

namespace CuuLong.Signing.Model;

/// <summary>Cấp mới, gia hạn, thay đổi nội dung, thu hồi, khôi phục thiết bị lưu khóa (NĐ 68/2024/NĐ-CP).</summary>
internal enum RequestKind { Issue, Renew, Change, Revoke, RecoverDevice }

internal enum RequestState { Proposed, Confirmed, Sent, Completed, Refused, Withdrawn }

/// <summary>
/// What an agency asks of the provider: proposed, confirmed by the body that directly manages the holder, sent, and completed or
/// refused by the provider.
/// </summary>
internal sealed partial class CertificateRequest : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public RequestKind Kind { get; init; }
    public RequestState State { get; private set; }

    /// <summary>The certificate concerned; null for a new one until it is issued.</summary>
    public Guid? CertificateId { get; private set; }

    /// <summary>What renewal or change brought in its place.</summary>
    public Guid? ResultId { get; private set; }
    public HolderKind HolderKind { get; init; }
    public Guid? PersonId { get; init; }
    public string HolderName { get; init; } = "";
    public string? HolderTitle { get; init; }
    public string? HolderCode { get; init; }
    public Medium Medium { get; init; }
    public string? DeviceSerial { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>What shall read differently, for a change of content.</summary>
    public string? Changes { get; init; }
    public string ProposedBy { get; init; } = "";
    public DateTimeOffset ProposedAt { get; init; }
    public string? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The letter that was last written for it here; null when there was none, or it left that letter.</summary>
    public Guid? LetterId { get; private set; }

    /// <summary>Number and notation of the letter it went with, and its day where it was issued here.</summary>
    public string? Letter { get; private set; }
    public DateOnly? LetterOn { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? Answer { get; private set; }
    public int Version { get; set; }

    public bool Open => State is RequestState.Proposed or RequestState.Confirmed or RequestState.Sent;

    /// <summary><see cref="Open"/>, asked of the database.</summary>
    public static readonly Expression<Func<CertificateRequest, bool>> IsOpen = r => r.State == RequestState.Proposed || r.State == RequestState.Confirmed || r.State == RequestState.Sent;

    public void About(Guid certificate) => CertificateId = certificate;

    public Refusal? Confirm(string by, DateTimeOffset at)
    {
        if (State != RequestState.Proposed) return WrongState();
        (State, ConfirmedBy, ConfirmedAt) = (RequestState.Confirmed, by, at);
        return null;
    }

    public Refusal? Join(Guid letter)
    {
        if (State != RequestState.Confirmed) return WrongState();
        LetterId = letter;
        return null;
    }

    public void Leave() => LetterId = null;

    public Refusal? Send(string letter, DateTimeOffset at, DateOnly? on = null)
    {
        if (State != RequestState.Confirmed) return WrongState();
        if (letter.Length == 0) return Refusal.On("Letter", "signing.request.no-letter");
        (State, Letter, LetterOn, SentAt) = (RequestState.Sent, letter, on, at);
        return null;
    }

    /// <summary>Its letter was sent back before anybody decided: it waits to be sent again.</summary>
    public bool ComeBack()
    {
        if (State != RequestState.Sent) return false;
        (State, Letter, LetterOn, SentAt) = (RequestState.Confirmed, null, null, null);
        return true;
    }

    public Refusal? Refuse(string why, DateTimeOffset at)
    {
        if (State is not (RequestState.Proposed or RequestState.Sent)) return WrongState();
        if (why.Length < 10) return Refusal.On("Why", "signing.reason-short");
        (State, ClosedAt, Answer) = (RequestState.Refused, at, why);
        return null;
    }

    public Refusal? Withdraw(DateTimeOffset at)
    {
        if (!Open) return WrongState();
        (State, ClosedAt) = (RequestState.Withdrawn, at);
        return null;
    }

    public Refusal WrongState() => new($"signing.request.is-{State.ToString().ToLowerInvariant()}");
}
