using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Text;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Events;

/// <summary>Soạn công văn đề nghị: a draft of whoever asked for it, under the letter's own key. What cannot be drafted goes back with the reason.</summary>
internal sealed class DraftLetter(DocumentsDb db, IRequestLetters letters, Acting acting, Offices offices, Positions positions, DraftText content, Words words, TimeProvider clock) : IHandle<LetterWanted>
{
    public ModuleDb? Db => db;

    public async Task Handle(LetterWanted wanted, CancellationToken cancel)
    {
        if (await db.Row<Outgoing>(wanted.LetterId, cancel) is not null) return;
        var read = await letters.Read(wanted.LetterId, cancel);
        var draft = read.Refused ? read.Refusal : await Draft(wanted, read.Value, cancel);
        if (draft.Refused)
        {
            db.Raise(new LetterGivenUp(wanted.LetterId, words[draft.Refusal]));
            return;
        }
        db.Put(draft.Value);
        db.Note(new Deed("documents.outgoing.letter-drafted", draft.Value.Id, null, new { draft.Value.LetterRevision, Text = DraftText.Hash(draft.Value.Body) }));
    }

    private async Task<Outcome<Outgoing>> Draft(LetterWanted wanted, LetterContent letter, CancellationToken cancel)
    {
        var says = new DraftOutgoing.Input(DocumentType.Letter, letter.Subject, Urgency.Normal, letter.SignerPositionId, letter.Recipients, letter.AlsoTo, Text: letter.Text);
        if (DraftRules.Check(says, acting.Actor, await offices.Gone(letter.Recipients, clock.Today(), cancel)) is { } refusal) return refusal;
        if (await positions.Held(letter.SignerPositionId, wanted.AgencyId, cancel) is not { } signer) return new Refusal("documents.outgoing.no-signer");
        var draft = new Outgoing
        {
            Id = wanted.LetterId, AgencyId = wanted.AgencyId, UnitId = letter.UnitId, DrafterId = letter.DrafterId, DrafterName = letter.DrafterName, DraftedAt = clock.Instant(),
            Type = says.Type, Subject = says.Subject, AlsoTo = says.AlsoTo, SignerPositionId = signer.PositionId, SignerName = signer.Name, SignerTitle = signer.Title,
            LetterRevision = letter.Revision,
        };
        draft.Address(letter.Recipients);
        return content.Put(draft, says) is { } unset ? unset : draft;
    }
}
