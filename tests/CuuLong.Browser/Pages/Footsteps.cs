using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>What everybody comes to by following links, once something stands in every book.</summary>
internal static class Footsteps
{
    /// <param name="Who">Null for a visitor who has not signed in.</param>
    public sealed record Step(Person? Who, Crawl.Answer Answer);

    private static readonly SemaphoreSlim Turn = new(1);
    private static List<Step>? taken;

    /// <summary>Walked once for a run, whoever asks first.</summary>
    public static async Task<IReadOnlyList<Step>> Of(Office office)
    {
        await Turn.WaitAsync();
        try
        {
            return taken ??= await Walk(office);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<List<Step>> Walk(Office office)
    {
        await EveryBook.Write(office);
        var (steps, patterns) = (new List<Step>(), PageList.Patterns(office));
        foreach (var person in Person.All.Prepend(null))
        {
            var window = await office.As(person);
            await foreach (var answer in new Crawl(window.APIRequest, patterns).Run()) steps.Add(new(person, answer));
            await window.Context.CloseAsync();
        }
        return steps;
    }
}
