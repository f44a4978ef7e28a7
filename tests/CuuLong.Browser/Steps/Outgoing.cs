namespace CuuLong.Browser.Steps;

/// <summary>The acts on a document that goes out.</summary>
internal static class Outgoing
{
    public static async Task Drafts(this IPage specialist, string subject, string to, string? annex = null, bool byTemplate = false)
    {
        await specialist.GotoAsync("/outgoing/draft");
        await specialist.Fills("Trích yếu", subject);
        if (byTemplate) await specialist.Locator("main").GetByLabel("theo mẫu").First.CheckAsync();
        else await specialist.Attaches("Tệp nội dung", "du-thao.pdf", subject);
        if (annex is not null) await specialist.Attaches("Phụ lục", "phu-luc.pdf", annex);
        var recipient = specialist.Locator("fieldset.recipients label", new() { HasText = to }).First;
        if (!await recipient.IsVisibleAsync())
            await specialist.Locator("fieldset.recipients details", new() { Has = recipient }).Locator("summary").First.ClickAsync();
        await recipient.Locator("input").CheckAsync();
        await specialist.Presses("Lưu dự thảo");
    }

    public static async Task OpensOutgoing(this IPage person, string subject)
    {
        await person.GotoAsync("/outgoing");
        await person.Locator("main a", new() { HasText = subject }).First.ClickAsync();
        await Assertions.Expect(person.Locator("h1", new() { HasText = subject })).ToBeVisibleAsync();
    }

    /// <summary>Chooses one document and sees it with its number and day.</summary>
    public static async Task SeesToSign(this IPage leader, string subject)
    {
        await leader.GotoAsync("/outgoing/sign");
        await leader.Locator("#choose li", new() { HasText = subject }).Locator("input[name=Ids]").CheckAsync();
        await leader.Presses("Cấp số và xem để ký");
        await Assertions.Expect(leader.Locator("#sign section")).ToHaveCountAsync(1);
    }

    /// <summary>Where the signer has other ways too; these journeys come in any order.</summary>
    public static async Task ChoosesTheToken(this IPage leader)
    {
        var token = leader.Locator("#ways label", new() { HasText = "Thiết bị USB" });
        if (await token.CountAsync() > 0) await token.ClickAsync();
    }

    public static async Task Seals(this IPage clerk)
    {
        await clerk.Locator("main button", new() { HasText = "Đóng dấu và phát hành" }).First.ClickAsync();
        await Assertions.Expect(clerk.Locator(".x-signature[data-state=valid]")).ToHaveCountAsync(2);
    }

    /// <summary>An electronic copy, signed and put in the book of copies.</summary>
    public static async Task MakesACopy(this IPage clerk)
    {
        await clerk.Follows("Sao văn bản");
        await clerk.Presses("Ký số và ghi sổ bản sao");
        await Assertions.Expect(clerk.Locator("main .copies .x-file")).Not.ToHaveCountAsync(0);
    }

    public static async Task Issues(this IPage clerk) =>
        await clerk.Locator("main button", new() { HasText = "Cấp số và phát hành" }).First.ClickAsync();
}
