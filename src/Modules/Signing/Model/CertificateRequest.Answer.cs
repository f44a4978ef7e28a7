using CuuLong.Platform;

namespace CuuLong.Signing.Model;

/// <summary>The provider's answer, and the day that it counts for.</summary>
internal sealed partial class CertificateRequest
{
    /// <summary>The day on which the provider did what was asked; it may be written down later.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>A certificate comes of it.</summary>
    public bool Brings => Kind is RequestKind.Issue or RequestKind.Renew or RequestKind.Change;

    /// <summary>The instant that counts for what was done on a day: now, when that is today; else its beginning, but not before what it is about began.</summary>
    /// <param name="on">Neither to come, nor before the request or the certificate; null is today.</param>
    public Outcome<DateTimeOffset> Effective(DateOnly? on, Certificate? about, DateTimeOffset now)
    {
        if (on is not { } day || day == now.Day()) return now;
        if (day > now.Day()) return Refusal.On("On", "signing.complete.on-future", now.Day());
        var began = about is null ? ProposedAt : about.IssuedAt > about.ValidFrom ? about.IssuedAt : about.ValidFrom;
        var first = began.Day() > ProposedAt.Day() ? began.Day() : ProposedAt.Day();
        if (day < first) return Refusal.On("On", "signing.complete.on-early", first);
        return about is not null && began > day.Start() ? began : day.Start();
    }

    public Refusal? Complete(Guid? result, string? answer, DateTimeOffset at, DateOnly on)
    {
        if (State != RequestState.Sent) return WrongState();
        (State, ClosedAt, Answer, EffectiveOn) = (RequestState.Completed, at, answer, on);
        ResultId = result;
        CertificateId ??= result;
        return null;
    }
}
