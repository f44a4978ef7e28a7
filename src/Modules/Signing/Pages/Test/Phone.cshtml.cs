using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Test;

/// <summary>The simulated telephone of whoever is signed in; only while the test authority is on.</summary>
[SignedIn]
internal sealed class PhoneModel(TestPhoneBook book, TimeProvider clock) : OfficePage
{
    public bool HasSim { get; private set; }
    public IReadOnlyList<TestPhone.Held> Waiting { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (book.Phone is not { } phone) return NotFound();
        var prints = await book.Prints(cancel);
        (HasSim, Waiting) = (prints.Count > 0, phone.Waiting(prints));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string transaction, bool agrees, [FromServices] PollRemoteSignature poll, CancellationToken cancel)
    {
        if (book.Phone is not { } phone) return NotFound();
        if (phone.Waiting(await book.Prints(cancel)).FirstOrDefault(h => h.Transaction == transaction) is { } held)
        {
            await phone.Answer(held, agrees, cancel);
            // As a real service calls back that there is news.
            await poll.Run(new(null, phone.Name, transaction), cancel);
            Said = T[agrees ? "signing.phone.said.agreed" : "signing.phone.said.declined"];
        }
        return Redirect(TestPhone.Address);
    }

    public async Task<IActionResult> OnPostIssueAsync([FromServices] IssueTestSim issue, CancellationToken cancel) =>
        await Answer(await issue.Run(cancel), _ => TestPhone.Address, () => OnGetAsync(cancel), "signing.phone.said.issued");
}
