using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Events;

/// <summary>The requests that a letter carried hear what became of it.</summary>
internal sealed class TellRequests(IRequestLetters letters) : IHandle<LetterIssued>, IHandle<LetterGivenUp>, IHandle<LetterReturned>
{
    public ModuleDb? Db => letters.Db;

    public Task Handle(LetterIssued issued, CancellationToken cancel) => letters.Issued(issued.LetterId, issued.Notation, issued.On, cancel);

    public Task Handle(LetterGivenUp gone, CancellationToken cancel) => letters.GivenUp(gone.LetterId, gone.Why, cancel);

    public Task Handle(LetterReturned back, CancellationToken cancel) => letters.Returned(back.LetterId, back.By, back.Why, cancel);
}
