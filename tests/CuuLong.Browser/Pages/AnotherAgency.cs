using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>Whatever people of one agency come to that is theirs, and every form on it, is tried by each role of another agency.</summary>
public sealed class AnotherAgency(Office office)
{
    /// <summary>What belongs to no agency: the directory of them all, and what a visitor may check.</summary>
    private static readonly string[] Common = ["/organisations/", "/verify/", "/error/"];

    private static readonly Person?[] Ours = [Person.Clerk, Person.Leader, Person.Deputy, Person.Specialist, Person.Reporter, Person.Administrator];
    private static readonly Person[] Theirs = [Person.OtherClerk, Person.OtherLeader, Person.OtherReporter, Person.OtherAdministrator];

    [Fact]
    public async Task Every_record_and_every_act_on_it_is_not_there_for_another_agency()
    {
        var patterns = PageList.Patterns(office).Where(p => p.HasParameter && !Common.Any(c => p.Text.StartsWith(c, StringComparison.Ordinal))).ToList();
        var ours = (await Footsteps.Of(office)).Where(s => Ours.Contains(s.Who) && patterns.Contains(s.Answer.Pattern)).Select(s => s.Answer).ToList();
        var addresses = ours.Select(a => a.Url).Distinct().Order(StringComparer.Ordinal).ToList();
        var forms = ours.SelectMany(a => a.Forms).Where(f => patterns.Any(p => p.Fits(f))).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Empty(patterns.Except(ours.Select(a => a.Pattern)).Select(p => p.Text));

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
