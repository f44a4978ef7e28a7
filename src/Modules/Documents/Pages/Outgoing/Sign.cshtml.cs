using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Ký số, một hay nhiều văn bản: choose, see each with its number and day, sign what was seen, here or where the signer's key is.</summary>
[Needs(Rights.Approve)]
internal sealed class SignModel(ToSign waiting, AwaitedList awaited, IDocumentSigning signing, TimeProvider clock) : OfficePage
{
    /// <param name="Refusal">Why it was not prepared, not signed, or not asked for; null when it was.</param>
    public sealed record Result(SignRow Row, Refusal? Refusal);

    [BindProperty(SupportsGet = true)] public List<Guid> Ids { get; set; } = [];

    /// <summary>Hashes of the files that the page showed, in the order of <see cref="Ids"/>.</summary>
    [BindProperty] public List<string> Shown { get; set; } = [];
    [BindProperty] public List<int> Versions { get; set; } = [];

    /// <summary>The certificate chosen to sign with.</summary>
    [BindProperty] public Guid? With { get; set; }

    public List<SignRow> Rows { get; private set; } = [];
    public List<Result> Results { get; private set; } = [];

    /// <summary>Why this person cannot sign here now; null when they can.</summary>
    public Refusal? Unable { get; private set; }
    public IReadOnlyList<SigningOffer> Ways { get; private set; } = [];

    /// <summary>Documents that wait for this person's telephone or desktop already, each with the page where.</summary>
    public Dictionary<Guid, Guid> Open { get; private set; } = [];

    /// <summary>Where those wait that were asked for, when others of the same act were refused.</summary>
    public Guid? Batch { get; private set; }

    public bool Choosing => Ids.Count == 0;

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = Choosing ? await waiting.All(cancel) : await waiting.Chosen(Ids, cancel);
        Open = await awaited.Open([.. Rows.Select(r => r.Id)], cancel);
        var own = await signing.Ways(Actor.AgencyId, Actor.PersonId, cancel);
        (Unable, Ways) = (own.Refusal ?? (await signing.Ways(Actor.AgencyId, null, cancel)).Refusal, own.Value ?? []);
        if (Ways.All(w => w.Certificate.Id != With)) With = Ways.Count > 0 ? Ways[0].Certificate.Id : null;
        return Page();
    }

    /// <summary>Gives each of the chosen its number and day, then shows them.</summary>
    public async Task<IActionResult> OnPostPrepareAsync([FromServices] PrepareSigning prepare, CancellationToken cancel)
    {
        if (Choosing) Refuse(Refusal.On("Ids", "documents.sign.none-chosen"));
        foreach (var row in Choosing ? [] : await waiting.Chosen(Ids, cancel))
            if (!row.Ready(Today) && (await prepare.Run(new(row.Id, row.Version), cancel)).Refusal is { } refusal && refusal != Refusal.AlreadyDone) Results.Add(new(row, refusal));
        return ModelState.IsValid && Results.Count == 0 ? Redirect("/outgoing/sign" + QueryString.Create(Ids.Select(i => KeyValuePair.Create<string, string?>("Ids", i.ToString())))) : await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SignOutgoing sign, [FromServices] AwaitSignature ask, [FromServices] Ids ids, CancellationToken cancel)
    {
        var offered = await signing.Ways(Actor.AgencyId, Actor.PersonId, cancel);
        var way = (offered.Value ?? []).FirstOrDefault(w => With is null || w.Certificate.Id == With);
        if (way is null) return await Again(offered.Refusal ?? new Refusal("documents.await.no-way"), cancel);
        var (rows, batch, tickets) = ((await waiting.Chosen(Ids, cancel)).ToDictionary(r => r.Id), ids.New(), new List<AwaitSignature.Begun>());
        for (var i = 0; i < Ids.Count && i < Shown.Count && i < Versions.Count; i++)
        {
            if (!rows.TryGetValue(Ids[i], out var row)) continue;
            if (way.Place == KeyPlace.Here)
            {
                Results.Add(new(row, (await sign.Run(new(row.Id, Shown[i], null, Versions[i], way.Certificate.Id), cancel)).Refusal));
                continue;
            }
            var begun = await ask.Run(new(row.Id, AwaitedFor.Signature, Shown[i], way.Certificate.Id, batch, tickets.Count, Versions[i]), cancel);
            // Pressed twice: what the first asked for waits already.
            if (begun.Refusal == Refusal.AlreadyDone) return Redirect((await awaited.Open([row.Id], cancel)).TryGetValue(row.Id, out var there) ? $"/outgoing/sign/{there}" : "/outgoing");
            if (!begun.Refused) tickets.Add(begun.Value);
            Results.Add(new(row, begun.Refusal));
        }
        if (tickets.Count > 0) Batch = batch;
        TempData.Keep(tickets);
        if (Results.Count > 0 && Results.All(r => r.Refusal is null)) return Redirect(Batch is not null ? $"/outgoing/sign/{Batch}" : AllSigned());
        Ids = [.. Results.Where(r => r.Refusal is not null).Select(r => r.Row.Id)];
        ModelState.Clear();
        return await OnGetAsync(cancel);
    }

    private string AllSigned()
    {
        Said = T["documents.said.signed", Results.Count];
        return Results.Count == 1 ? $"/outgoing/{Results[0].Row.Id}" : "/outgoing";
    }

    private Task<IActionResult> Again(Refusal refusal, CancellationToken cancel)
    {
        Refuse(refusal);
        return OnGetAsync(cancel);
    }
}
