using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Signing.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Letters;

/// <summary>signing/managers.csv: to whom agencies write about certificates, and until when.</summary>
public sealed class RecipientsOfRequests : IAsyncLifetime
{
    private const string Head = "manager,provider,valid_from,valid_to,trust,source\n";
    private TestApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        await app.Services.LoadPack();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("2021-08-01", "Sở Thông tin và Truyền thông")]
    [InlineData("2025-03-01", "Sở Khoa học và Công nghệ")]
    [InlineData("2026-08-24", "Sở Khoa học và Công nghệ")]
    public void The_pack_names_the_office_of_the_day(string day, string name) =>
        Assert.Equal(name, app.Services.GetRequiredService<ManagingBodies>().Of(Guid.NewGuid(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Value!.Name);

    [Fact]
    public void Before_anything_is_declared_and_without_the_file_there_is_nobody()
    {
        Assert.Equal("signing.letter.no-recipient", app.Services.GetRequiredService<ManagingBodies>().Of(Guid.NewGuid(), new(2018, 1, 1)).Refusal!.Code);
        Assert.Equal("signing.letter.no-recipient", new ManagingBodies(new Pack(app.Folder), Organisations).Of(Guid.NewGuid(), new(2026, 8, 24)).Refusal!.Code);
    }

    [Theory]
    [InlineData(",Cục A,2025-01-01,,memory,memory\n", null, "Cục A")]
    [InlineData("so-thong-tin-truyen-thong,Cục A,2025-01-01,,memory,memory\n", "signing.letter.recipient-gone", null)]
    public void An_office_may_be_left_out_but_not_have_ended(string rows, string? refusal, string? name)
    {
        var to = Declared(rows).Of(Guid.NewGuid(), new(2026, 8, 24));
        Assert.Equal((refusal, name), (to.Refusal?.Code, to.Value?.Name));
    }

    [Theory]
    [InlineData("khong-co,Cục A,2025-01-01,,memory,memory\n", "manager", 2)]
    [InlineData(",Cục A,2025-01-01,2024-01-01,memory,memory\n", "valid_to", 2)]
    [InlineData(",Cục A,2025-01-01,,memory,memory\n,Cục B,2026-01-01,,memory,memory\n", "valid_from", 3)]
    public void A_mistake_is_named_with_its_line_and_column(string rows, string column, int line) =>
        Assert.Contains($"signing/managers.csv, dòng {line}, «{column}»", (string)Declared(rows).Of(Guid.NewGuid(), new(2026, 8, 24)).Refusal!.Args[0]!);

    private IOrganisations Organisations => app.Services.GetRequiredService<IOrganisations>();

    private ManagingBodies Declared(string rows)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.Folder, "pack", "signing")).FullName;
        File.WriteAllText(Path.Combine(folder, "managers.csv"), Head + rows);
        return new(new Pack(Path.Combine(app.Folder, "pack")), Organisations);
    }
}
