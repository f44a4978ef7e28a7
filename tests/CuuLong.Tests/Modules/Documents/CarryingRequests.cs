using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using CuuLong.Tests.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Letters that take requests about certificates to the office that manages them (NĐ 68/2024/NĐ-CP).</summary>
public sealed class CarryingRequests
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Requests_go_with_a_letter_that_is_drafted_and_issued_and_everything_happens_once(DatabaseKind kind)
    {
        await using var office = await LetterOffice.Open(kind);
        var (first, second) = (await office.Confirmed(), await office.Confirmed("Thạch Sa Rây"));

        var letter = await office.Written(first, second);

        var draft = await office.Document(letter);
        Assert.Equal((OutgoingState.Draft, "CV", office.Clerk.PersonId, "Nguyễn Hữu Phước"), (draft.State, draft.Type, draft.DrafterId, draft.SignerName));
        Assert.Equal([office.Managing().Id], draft.RecipientIds);
        await office.Again();
        var notation = await office.IssuedLetter(letter);
        await office.Again();

        Assert.Equal("01/STTTT", notation);
        foreach (var id in (Guid[])[first, second])
        {
            var sent = await office.Request(id);
            Assert.Equal((RequestState.Sent, notation, new DateOnly(2026, 8, 24)), (sent.State, sent.Letter, sent.LetterOn));
            Assert.Equal(["signing.request.proposed", "signing.request.confirmed", "signing.request.letter-written", "signing.request.sent"], await Acts(office, id));
        }
        Assert.Equal(1, (await Acts(office, letter)).Count(a => a == "documents.outgoing.letter-drafted"));
        var theirs = await office.App.Given.Person(office.Managing(), Roles.Clerk, "Kim Thị Thu", "Văn thư");
        Assert.Equal(1, await office.Do(theirs, (DocumentsDb db) => db.Lines.CountAsync(l => l.OutgoingId == letter)));
        Assert.True((await office.App.As(Actor.System, s => s.GetRequiredService<AuditCheck>().Run(default))).Holds);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Letters_of_two_agencies_drafted_together_stand_each_in_its_own_chain(DatabaseKind kind)
    {
        await using var office = await LetterOffice.Open(kind);
        var clerk = await office.App.Given.Person(office.Managing(), Roles.Clerk, "Kim Thị Thu", "Văn thư");
        var leader = await office.App.Given.Person(office.Managing(), Roles.Leader, "Trần Văn Hòa", "Giám đốc");
        var theirs = Value(await office.Do(clerk, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Mới bổ nhiệm chức vụ", Holder: new Holder(HolderKind.Person, "Sơn Ngọc Lan")))));
        Value(await office.Do(leader, (ConfirmRequest op) => op.Run(new(theirs))));
        var ours = await office.Confirmed();
        Guid[] letters = [Value(await office.Do(clerk, (WriteLetter op) => op.Run(new(theirs)))), Value(await office.Do(office.Clerk, (WriteLetter op) => op.Run(new(ours))))];

        await office.App.Events();

        var chains = await office.App.Read((PlatformDb db) => db.Set<DeedRecord>().Where(d => letters.Contains(d.SubjectId)).Select(d => d.AgencyId).ToListAsync());
        Assert.Equal(new HashSet<Guid> { office.Managing().Id, office.Sender.Id }, chains.ToHashSet());
        Assert.True((await office.App.As(Actor.System, s => s.GetRequiredService<AuditCheck>().Run(default))).Holds);
    }

    [Fact]
    public async Task The_page_says_on_what_ground_what_is_asked_for_whom_and_of_which_certificate()
    {
        await using var office = await LetterOffice.Open();
        var issued = office.App.Services.GetRequiredService<TestPki>().Issue(new TestSubject("Kim Thị Sen", office.Sender.Name, null, "Chuyên viên"), from: office.App.Clock.Now.AddDays(-1));
        var facts = CertificateFile.Of(issued).Facts;
        var holder = new Holder(HolderKind.Person, "Kim Thị Sen", null, "Chuyên viên", "084099000001");
        var certificate = Value(await office.Do(office.Clerk, (RegisterCertificate op) => op.Run(new(holder, Medium.UsbToken, "TK-0001", facts))));
        var letter = await office.Written(await office.Confirmed(kind: RequestKind.Change, certificate: certificate));

        using var judge = new Judge(await (await office.App.Browser(office.Clerk).Get($"/outgoing/{letter}/content")).Content.ReadAsByteArrayAsync());
        judge.Clean();
        var text = string.Join(' ', judge.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in new[]
        {
            "đề nghị thay đổi nội dung", "Kính gửi: Sở Khoa học và Công nghệ.", "Căn cứ Nghị định số 68/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ về chữ ký số chuyên dùng công vụ",
            "01 thuê bao", "Thuê bao: Kim Thị Sen, Chuyên viên, mã định danh 084099000001", "PKI Token (USB), số thiết bị TK-0001", $"số hiệu {facts.Serial}",
            "Nội dung thay đổi: Chức vụ: Phó Trưởng phòng", "Lý do: Mới bổ nhiệm chức vụ.", "gửi Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ giải quyết theo thẩm quyền./.", "GIÁM ĐỐC",
        })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_request_that_is_withdrawn_holds_its_letter_back_until_it_is_written_again(DatabaseKind kind)
    {
        await using var office = await LetterOffice.Open(kind);
        var (first, second) = (await office.Confirmed(), await office.Confirmed("Thạch Sa Rây"));
        var letter = await office.Written(first, second);
        Assert.Contains(" | Thạch Sa Rây, Chuyên viên, mã định danh 084099000001 | PKI Token (USB) | ", (await office.Document(letter)).Body);

        Value(await office.Do(office.Clerk, (WithdrawRequest op) => op.Run(new(second))));

        Assert.Equal("signing.letter.changed", (await office.Do(office.Clerk, (SubmitForReview op) => op.Run(new(letter)))).Refusal!.Code);
        Value(await office.Do(office.Clerk, (RewriteLetter op) => op.Run(new(letter))));
        Assert.DoesNotContain("Thạch Sa Rây", (await office.Document(letter)).Body);
        await office.IssuedLetter(letter);
        Assert.Equal((RequestState.Sent, RequestState.Withdrawn), ((await office.Request(first)).State, (await office.Request(second)).State));
    }

    [Fact]
    public async Task A_request_that_leaves_after_the_signature_stops_the_issue_and_an_empty_letter_goes_nowhere()
    {
        await using var office = await LetterOffice.Open();
        var request = await office.Confirmed();
        var letter = await office.Written(request);
        Value(await office.Do(office.Clerk, (SubmitForReview op) => op.Run(new(letter))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(letter, true))));
        Value(await office.Do(office.Signer, (ApproveOutgoing op) => op.Run(new(letter))));

        Value(await office.Do(office.Clerk, (LeaveLetter op) => op.Run(new(request))));

        Assert.Equal("signing.letter.is-empty", (await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(letter)))).Refusal!.Code);
        Assert.NotEqual(letter, await office.Written(request));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_letter_that_is_withdrawn_lets_its_requests_be_written_again_or_sent_by_another(DatabaseKind kind)
    {
        await using var office = await LetterOffice.Open(kind);
        var request = await office.Confirmed();
        var letter = await office.Written(request);
        Assert.Equal("signing.request.in-letter", (await office.Do(office.Clerk, (SendRequest op) => op.Run(new(request, "15/STTTT-VP")))).Refusal!.Code);
        Assert.Equal("signing.request.in-letter", (await office.Do(office.Clerk, (WriteLetter op) => op.Run(new(request)))).Refusal!.Code);

        Value(await office.Do(office.Clerk, (WithdrawDraft op) => op.Run(new(letter))));
        await office.App.Events();

        Assert.Equal(LetterState.GivenUp, (await office.Letter(letter)).State);
        var again = await office.Written(request);
        Value(await office.Do(office.Clerk, (WithdrawDraft op) => op.Run(new(again))));
        await office.App.Events();
        Value(await office.Do(office.Clerk, (SendRequest op) => op.Run(new(request, "15/STTTT-VP"))));
        Assert.Equal(("15/STTTT-VP", null), ((await office.Request(request)).Letter, (await office.Request(request)).LetterOn));
    }

    [Fact]
    public async Task What_cannot_be_set_on_a_page_goes_back_with_the_reason()
    {
        await using var office = await LetterOffice.Open();
        var request = await office.Confirmed("Thạch ភា");
        var letter = await office.Written(request);
        await office.App.Events();

        Assert.Equal(LetterState.GivenUp, (await office.Letter(letter)).State);
        Assert.Contains("ភ", (await office.Letter(letter)).Why);
        Assert.Equal(0, await office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.CountAsync()));
    }

    private static Task<List<string>> Acts(Office office, Guid subject) =>
        office.App.Read((PlatformDb db) => db.Set<DeedRecord>().Where(d => d.SubjectId == subject).OrderBy(d => d.Seq).Select(d => d.Act).ToListAsync());
}
