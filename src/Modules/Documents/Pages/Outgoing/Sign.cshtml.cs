using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Ký số, một hay nhiều văn bản: choose, see each with its number and day, sign what was seen.</summary>
[Needs(Rights.Approve)]
internal sealed class SignModel(ToSign waiting, IDocumentSigning signing, TimeProvider clock) : OfficePage
{
    /// <param name="Refusal">Why it was not signed; null when it was.</param>
    public sealed record Result(SignRow Row, Refusal? Refusal);

    [BindProperty(SupportsGet = true)] public List<Guid> Ids { get; set; } = [];

    /// <summary>Hashes of the files that the page showed, in the order of <see cref="Ids"/>.</summary>
    [BindProperty] public List<string> Shown { get; set; } = [];
    [BindProperty] public List<int> Versions { get; set; } = [];

    public List<SignRow> Rows { get; private set; } = [];
    public List<Result> Results { get; private set; } = [];

    /// <summary>Why this person cannot sign here now; null when they can.</summary>
    public Refusal? Unable { get; private set; }
    public SigningCertificate? Certificate { get; private set; }

    public bool Choosing => Ids.Count == 0;

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = Choosing ? await waiting.All(cancel) : await waiting.Chosen(Ids, cancel);
        var own = await signing.Ready(Actor.AgencyId, Actor.PersonId, cancel);
        (Unable, Certificate) = (own.Refusal ?? (await signing.Ready(Actor.AgencyId, null, cancel)).Refusal, own.Value);
        return Page();
    }

    /// <summary>Gives each of the chosen its number and day, then shows them.</summary>
    public async Task<IActionResult> OnPostPrepareAsync([FromServices] PrepareSigning prepare, CancellationToken cancel)
    {
        if (Choosing) Refuse(Refusal.On("Ids", "documents.sign.none-chosen"));
        foreach (var row in Choosing ? [] : await waiting.Chosen(Ids, cancel))
            if (!row.Ready(Today) && (await prepare.Run(new(row.Id, row.Version), cancel)).Refusal is { } refusal && refusal != Refusal.AlreadyDone) Refuse(refusal);
        return ModelState.IsValid ? Redirect("/outgoing/sign" + QueryString.Create(Ids.Select(i => KeyValuePair.Create<string, string?>("Ids", i.ToString())))) : await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SignOutgoing sign, CancellationToken cancel)
    {
        var rows = (await waiting.Chosen(Ids, cancel)).ToDictionary(r => r.Id);
        for (var i = 0; i < Ids.Count && i < Shown.Count && i < Versions.Count; i++)
            if (rows.TryGetValue(Ids[i], out var row))
                Results.Add(new(row, (await sign.Run(new(row.Id, Shown[i], null, Versions[i]), cancel)).Refusal));
        if (Results.Count > 0 && Results.All(r => r.Refusal is null))
        {
            Said = T["documents.said.signed", Results.Count];
            return Redirect(Results.Count == 1 ? $"/outgoing/{Results[0].Row.Id}" : "/outgoing");
        }
        Ids = [.. Results.Where(r => r.Refusal is not null).Select(r => r.Row.Id)];
        ModelState.Clear();
        return await OnGetAsync(cancel);
    }
}
