using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>Whatever people of one agency come to that is theirs, and every form on it, is tried by each role of another agency.</summary>
public sealed class AnotherAgency(Office office)
{
    /// <summary>What belongs to no agency: the directory of them all, and what a visitor may check.</summary>
    private static readonly string[] Common = ["/organisations/", "/verify/", "/error/"];

    private static readonly Person[] Ours = [Person.Clerk, Person.Leader, Person.Deputy, Person.Specialist, Person.Reporter, Person.Administrator];
    private static readonly Person[] Theirs = [Person.OtherClerk, Person.OtherLeader, Person.OtherReporter, Person.OtherAdministrator];

    [Fact]
    public async Task Every_record_and_every_act_on_it_is_not_there_for_another_agency()
    {
        await EveryBook.Written(office);
        var (addresses, forms, routes) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>());
        var patterns = PageList.Patterns(office).Where(p => !Common.Any(c => p.Text.StartsWith(c, StringComparison.Ordinal))).ToList();
        foreach (var person in Ours)
        {
            var window = await office.As(person);
            await foreach (var answer in new Crawl(window.APIRequest, patterns).Run())
            {
                if (!answer.Pattern.HasParameter) continue;
                addresses.Add(answer.Url);
                routes.Add(answer.Pattern.Text);
                forms.UnionWith(answer.Forms.Where(f => patterns.Any(p => p.HasParameter && p.Fits(f))));
            }
            await window.Context.CloseAsync();
        }
        Assert.Empty(patterns.Where(p => p.HasParameter).Select(p => p.Text).Except(routes));

        var offences = new List<string>();
        foreach (var person in Theirs)
        {
            var window = await office.As(person);
            var token = await Token(window);
            foreach (var url in addresses) Judge("GET", url, await window.APIRequest.GetAsync(url, new() { MaxRedirects = 0 }));
            foreach (var url in forms)
            {
                var form = window.APIRequest.CreateFormData();
                form.Set("__RequestVerificationToken", token);
                Judge("POST", url, await window.APIRequest.PostAsync(url, new() { MaxRedirects = 0, Form = form }));
            }
            await window.Context.CloseAsync();

            void Judge(string method, string url, IAPIResponse answer)
            {
                if (answer.Status is not (404 or 403)) offences.Add($"{person.Role} {method} {url}: {answer.Status}");
            }
        }
        Assert.True(offences.Count == 0, $"{offences.Count} of {addresses.Count} addresses and {forms.Count} forms:\n{string.Join('\n', offences)}");
    }

    private static async Task<string> Token(IPage window)
    {
        await window.GotoAsync("/account/password");
        return await window.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();
    }
}
