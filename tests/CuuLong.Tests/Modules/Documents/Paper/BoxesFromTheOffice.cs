using CuuLong.Documents.Model;
using CuuLong.Documents.Paper;
using CuuLong.Platform.People;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Documents.Paper;

/// <summary>What follows from the office and the order: names, notation, authority, recipients.</summary>
public sealed class BoxesFromTheOffice : IAsyncLifetime
{
    private TestApp app = null!;
    private OutgoingPaper paper = null!;
    private Guid department, committee, finance;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        department = (await app.Given.Agency("Sở Thông tin và Truyền thông", notation: "STTTT")).Id;
        committee = (await app.Given.Agency("Ủy ban nhân dân huyện Càng Long", notation: "UBND")).Id;
        finance = (await app.Given.Agency("Sở Tài chính", notation: "STC")).Id;
        paper = app.Services.GetRequiredService<OutgoingPaper>();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public void A_letter_addresses_its_recipients_and_sends_them_to_the_line_above()
    {
        var letter = paper.Describe(Order(department, "CV", "V/v báo cáo kết quả") with { AlsoTo = "Cục Tin học hóa; Lưu trữ" });
        Assert.Equal(("", "STTTT", "báo cáo kết quả"), (letter.TypeName, letter.Notation, letter.Subject));
        Assert.Equal(["Sở Tài chính", "Cục Tin học hóa", "Lưu trữ"], letter.AddressedTo);
        Assert.Equal(["Như trên", "Lưu: VT"], letter.Recipients);
        Assert.Null(letter.Number);
    }

    [Fact]
    public void A_submission_is_addressed_under_its_kind()
    {
        var submission = paper.Describe(Order(department, "TTr", "Về việc phê duyệt kế hoạch"));
        Assert.Equal("Tờ trình", submission.TypeName);
        Assert.Equal(["Sở Tài chính"], submission.AddressedTo);
        Assert.Equal(["Như trên", "Lưu: VT"], submission.Recipients);
    }

    [Fact]
    public void A_decision_has_grounds_and_its_kind_in_the_notation()
    {
        var decision = paper.Describe(Order(department, "QĐ", "V/v ban hành Quy chế") with { Number = 7, On = new DateOnly(2021, 8, 2), Text = "Căn cứ Luật A\nĐiều 1. Ban hành.", Urgency = Urgency.VeryUrgent });
        Assert.Equal(("Quyết định", "07", "QĐ-STTTT", "Về việc ban hành Quy chế", "THƯỢNG KHẨN"), (decision.TypeName, decision.Number, decision.Notation, decision.Subject, decision.Urgency));
        Assert.Equal(["Căn cứ Luật A"], decision.Grounds);
        Assert.Equal(["Sở Tài chính", "Lưu: VT"], decision.Recipients);
    }

    [Fact]
    public void What_a_letter_says_after_Can_cu_is_its_body()
    {
        var letter = paper.Describe(Order(department, "CV", "Báo cáo") with { Text = "Căn cứ kết quả rà soát, cơ quan có ý kiến sau." });
        Assert.Empty(letter.Grounds);
        Assert.Equal(BodyKind.Text, Assert.Single(letter.Body).Kind);
    }

    [Fact]
    public void Who_signs_for_whom_stands_above_the_position()
    {
        (string?, string, string) Signing(PaperOrder order) => paper.Describe(order) is var d ? (d.Authority, d.Position, d.SignerName) : default;
        var order = Order(department, "BC", "Báo cáo");
        Assert.Equal((null, "Giám đốc", "Nguyễn Văn Mẫu"), Signing(order));
        Assert.Equal(("KT. Giám đốc", "Phó Giám đốc", "Nguyễn Văn Mẫu"), Signing(order with { SignerTitle = "Phó Giám đốc" }));
        Assert.Equal(("TUQ. Giám đốc", "Chánh Văn phòng", "Lê Thị Thử"), Signing(order with { By = (DelegationKind.TUQ, "Chánh Văn phòng", "Lê Thị Thử") }));
        Assert.Equal(("TM. Ủy ban nhân dân", "Chủ tịch", "Nguyễn Văn Mẫu"), Signing(order with { AgencyId = committee, UnitId = committee, SignerTitle = "Chủ tịch" }));
        Assert.Equal(("TM. Ủy ban nhân dân\nKT. Chủ tịch", "Phó Chủ tịch", "Nguyễn Văn Mẫu"), Signing(order with { AgencyId = committee, UnitId = committee, SignerTitle = "Phó Chủ tịch" }));
    }

    [Fact]
    public void The_same_order_gives_the_same_page() => Assert.Equal(paper.Write(Order(department, "BC", "Báo cáo")).Value, paper.Write(Order(department, "BC", "Báo cáo")).Value);

    private PaperOrder Order(Guid agency, string type, string subject) =>
        new(agency, agency, type, subject, Urgency.Normal, "Nội dung.", [finance], null, "Giám đốc", "Nguyễn Văn Mẫu", "Trần Thị Thảo", new DateTimeOffset(2021, 8, 2, 1, 0, 0, TimeSpan.Zero));
}
