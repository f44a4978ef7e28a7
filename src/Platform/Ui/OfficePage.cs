using CuuLong.Platform.Access;
using CuuLong.Platform.Telemetry;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Ui;

/// <summary>What every page of the office has at hand: who acts, the words, and one way to answer an act.</summary>
public abstract class OfficePage : PageModel
{
    public Actor Actor => HttpContext.RequestServices.GetRequiredService<Acting>().Actor;

    public Words T => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>A sentence for the next page, shown once ("Đã chuyển 18 văn bản.").</summary>
    [TempData] public string? Said { get; set; }

    /// <summary>Puts a refusal where the page shows it: at its field, or in the summary. The typed text stays.</summary>
    protected void Refuse(Refusal refusal)
    {
        Signals.Refusals.Add(1, new KeyValuePair<string, object?>("code", refusal.Code));
        ModelState.AddModelError(refusal.Field ?? "", T[refusal]);
    }

    /// <summary>
    /// Answers an act: on success, or when the same form had been accepted before, goes to <paramref name="then"/>;
    /// what is not there is 404; any other refusal shows <paramref name="again"/> with the sentence.
    /// </summary>
    protected async Task<IActionResult> Answer<TValue>(Outcome<TValue> outcome, Func<TValue?, string> then, Func<Task<IActionResult>> again, string? said = null)
    {
        if (outcome.Refusal == Refusal.NotFound) return NotFound();
        if (outcome.Refused && outcome.Refusal != Refusal.AlreadyDone)
        {
            Refuse(outcome.Refusal);
            return await again();
        }
        Said = outcome.Refused ? T[outcome.Refusal] : said is null ? null : T[said];
        return Redirect(then(outcome.Value));
    }
}
