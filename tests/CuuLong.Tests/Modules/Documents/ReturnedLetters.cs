using CuuLong.Documents.Data;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>A letter of request that the managing office sends back.</summary>
public sealed class ReturnedLetters
{
    private const string Why = "Thiếu mã định danh của thuê bao.";

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Its_requests_can_be_written_again_but_for_those_decided(DatabaseKind kind)
    {
        await using var office = await LetterOffice.Open(kind);
        var (open, decided) = (await office.Confirmed(), await office.Confirmed("Thạch Sa Rây"));
        var letter = await office.Written(open, decided);
        await office.IssuedLetter(letter);
        Value(await office.Do(office.Clerk, (RefuseRequest op) => op.Run(new(decided, "Thuê bao đã có chứng thư số."))));
        var theirs = await office.App.Given.Person(office.Managing(), Roles.Clerk, "Kim Thị Thu", "Văn thư");
        var line = await office.Do(theirs, (DocumentsDb db) => db.Lines.Where(l => l.OutgoingId == letter).Select(l => l.Id).SingleAsync());
        Value(await office.Do(theirs, (ReturnToSender op) => op.Run(new(line, Why))));
        await office.App.Events();
        await office.Again();

        Assert.Equal((RequestState.Confirmed, null, null), await office.Request(open) is var back ? (back.State, back.Letter, back.LetterOn) : default);
        Assert.Equal((RequestState.Refused, LetterState.Returned), ((await office.Request(decided)).State, (await office.Letter(letter)).State));
        var page = (await office.App.Browser(office.Clerk).Page($"/signing/requests/{open}")).QuerySelector("main")!;
        Assert.Contains($"Công văn trước bị trả lại. Sở Khoa học và Công nghệ: {Why}", page.TextContent);
        Assert.Equal("02/STTTT", await office.IssuedLetter(await office.Written(open)));
        Assert.Equal(RequestState.Sent, (await office.Request(open)).State);
    }
}
