namespace CuuLong.Browser.Steps;

/// <summary>The acts on a document that arrives.</summary>
internal static class Incoming
{
    public static async Task Receives(this IPage clerk, string subject, string sender, string? annex = null)
    {
        await clerk.GotoAsync("/incoming/receive");
        await clerk.Attaches("Bản quét hoặc tệp", "ban-quet.pdf", subject);
        if (annex is not null) await clerk.Attaches("Phụ lục", "phu-luc.pdf", annex);
        await clerk.Fills("Cơ quan ban hành", sender);
        await clerk.Fills("Số, ký hiệu", $"{Random.Shared.Next(1, 9999)}/BTTTT-CĐS");
        await clerk.Fills("Trích yếu", subject);
        await clerk.Presses("Tiếp nhận");
    }

    public static async Task PutsInTheBook(this IPage clerk) => await clerk.Presses("Vào sổ");

    public static async Task Opens(this IPage person, string subject, string box = "")
    {
        await person.GotoAsync("/incoming" + (box.Length > 0 ? $"?box={box}" : ""));
        await person.Locator("main .list a", new() { HasText = subject }).First.ClickAsync();
        await Assertions.Expect(person.Locator("h1", new() { HasText = subject })).ToBeVisibleAsync();
    }

    public static async Task Directs(this IPage leader, string lead, string opinion)
    {
        await leader.Follows("Bút phê");
        await leader.Fills("Ý kiến chỉ đạo", opinion);
        var choice = leader.Locator("main").GetByLabel("Chủ trì").First;
        var value = await choice.Locator("option", new() { HasText = lead }).First.GetAttributeAsync("value");
        await choice.SelectOptionAsync(value!);
        await leader.Presses("Ghi bút phê");
    }

    public static async Task FinishesThePart(this IPage specialist, string result)
    {
        await specialist.Presses("Bắt đầu xử lý");
        await specialist.Locator("main summary", new() { HasText = "Hoàn thành phần việc" }).ClickAsync();
        await specialist.Fills("Kết quả", result);
        await specialist.Presses("Hoàn thành phần việc");
    }
}
