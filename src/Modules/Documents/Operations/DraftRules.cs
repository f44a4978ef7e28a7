using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>What a draft must say, the same when it is written and when it is changed.</summary>
internal static class DraftRules
{
    public const int LongestSubject = 1000;

    /// <param name="gone">Recipients that are no agency or no longer exist.</param>
    public static Refusal? Check(DraftOutgoing.Input input, Actor actor, IReadOnlyList<(Guid Id, Unit? Unit)> gone)
    {
        if (DocumentType.Find(input.Type) is null) return Refusal.On("Type", "documents.outgoing.no-type");
        if (Clean.Of(input.Subject).Length is 0 or > LongestSubject) return Refusal.On("Subject", "documents.subject-length", LongestSubject);
        if (input.Recipients.Contains(actor.AgencyId)) return Refusal.On("Recipients", "documents.outgoing.to-itself");
        return gone.Count == 0 ? null : Gone(gone);
    }

    public static Refusal Gone(IReadOnlyList<(Guid Id, Unit? Unit)> gone) =>
        Refusal.On("Recipients", "documents.outgoing.recipient-gone", string.Join(", ", gone.Select(g => g.Unit?.Name ?? g.Id.ToString())));
}
