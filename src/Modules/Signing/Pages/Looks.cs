using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Pages;

/// <summary>How states of the register look.</summary>
internal static class Looks
{
    public static Tone Of(Standing standing) => standing switch
    {
        Standing.Valid => Tone.Rice, Standing.Soon => Tone.Silt, Standing.Revoked or Standing.Expired => Tone.Son, _ => Tone.Plain,
    };

    public static Tone Of(RequestState state) => state switch
    {
        RequestState.Completed => Tone.Rice, RequestState.Refused => Tone.Son, RequestState.Withdrawn => Tone.Plain, RequestState.Confirmed => Tone.Indigo, _ => Tone.River,
    };

    /// <summary>"54:0A:1F": in pairs, as certificates are compared by eye.</summary>
    public static string Pairs(string hex) => string.Join(':', hex.Chunk(2).Select(p => new string(p)));

    /// <summary>Only the last four digits of an identity code show to those who do not keep the register.</summary>
    public static string Code(string code, bool whole) => whole || code.Length <= 4 ? code : new string('•', code.Length - 4) + code[^4..];

    public static IReadOnlyList<TimelineItem> Timeline(IReadOnlyList<HistoryLine> history, Words words) =>
    [
        .. history.Select(h => new TimelineItem(words[h.Act], h.OnBehalfOf is { } other ? words["signing.on-behalf", h.PersonName, other] : h.PersonName,
            Show.Instant(h.At, words.Language), h.Why, h.Act.EndsWith("revoked", StringComparison.Ordinal) || h.Act.EndsWith("refused", StringComparison.Ordinal) ? Moment.Bad : Moment.Past)),
    ];

    /// <summary>The steps of a request, with who did each and when.</summary>
    public static IReadOnlyList<Step> Steps(CertificateRequest r, Words words)
    {
        var at = r.State switch
        {
            RequestState.Proposed => 1, RequestState.Confirmed => 2, RequestState.Sent => 3, RequestState.Completed => 4,
            _ => r.SentAt is not null ? 3 : r.ConfirmedAt is not null ? 2 : 1,
        };
        return
        [
            One("propose", 0, Note(r.ProposedBy, r.ProposedAt)), One("confirm", 1, Note(r.ConfirmedBy, r.ConfirmedAt)),
            One("send", 2, Note(r.Letter, r.SentAt)), One("answer", 3, Note(r.Answer, r.ClosedAt)),
        ];

        Step One(string name, int step, string? note) => new(words[$"signing.step.{name}"],
            step < at ? StepState.Done : step > at ? StepState.Next : r.Open ? StepState.Now : StepState.Returned, note);

        string? Note(string? who, DateTimeOffset? when) => when is not { } instant ? who : who is null ? Show.Instant(instant, words.Language) : $"{who}\n{Show.Instant(instant, words.Language)}";
    }
}
