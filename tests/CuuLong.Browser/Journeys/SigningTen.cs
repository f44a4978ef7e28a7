using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

/// <summary>A leader signs ten documents at once, the clerk seals one and issues it, a citizen checks it by its QR on a telephone.</summary>
public sealed class SigningTen(Office office)
{
    [Fact]
    public async Task A_leader_signs_ten_the_clerk_seals_and_a_citizen_verifies_on_a_phone()
    {
        var leader = await office.As(Person.Leader);
        await leader.GotoAsync("/outgoing");
        await leader.Locator("main a", new() { HasText = "Ký số hàng loạt" }).ClickAsync();
        for (var i = 1; i <= Signatures.Documents; i++)
            await leader.Locator("#choose li", new() { HasText = Signatures.Subject(i) }).Locator("input[name=Ids]").CheckAsync();
        await leader.Presses("Cấp số và xem để ký");
        await Assertions.Expect(leader.Locator("#sign section")).ToHaveCountAsync(Signatures.Documents);
        Assert.Equal(Signatures.Documents, (await leader.Locator("#sign .hash").AllTextContentsAsync()).Distinct().Count());
        await leader.Presses($"Ký số {Signatures.Documents} văn bản");
        await leader.Sees($"Đã ký số {Signatures.Documents} văn bản");

        var clerk = await office.As(Person.Clerk);
        await clerk.OpensOutgoing(Signatures.Subject(3));
        await clerk.Seals();
        var address = await clerk.Locator("a[href^='/verify/']").First.GetAttributeAsync("href");

        var citizen = await office.Window(390, 844);
        await citizen.GotoAsync(address!);
        await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync("Văn bản này thật và còn nguyên vẹn.");
        await citizen.Sees(Person.Leader.Name);
        Assert.True(await citizen.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await citizen.Locator("nav a[lang=en], a[lang=en]").First.ClickAsync();
        await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync("This document is genuine and unchanged.");
    }
}
