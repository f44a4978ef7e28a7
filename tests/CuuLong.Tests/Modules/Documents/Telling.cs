using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>What others hear of the stream: notices to people, numbers for the reports.</summary>
public sealed class Telling
{
    [Fact]
    public async Task The_drafter_is_told_once_who_returned_his_document_and_why()
    {
        await using var office = await Open();
        var line = await office.Arrive();
        Value(await office.Do(office.TheirClerk, (ReturnToSender op) => op.Run(new(line, "Không thuộc địa bàn phụ trách"))));

        await office.App.Events();
        await office.App.Events();

        var notice = Assert.Single(await Notices(office, office.Drafter));
        Assert.Equal(["Sở Tài chính", "01/BC-STTTT", "Không thuộc địa bàn phụ trách"], System.Text.Json.JsonSerializer.Deserialize<string[]>(notice.Args)!);
    }

    [Fact]
    public async Task A_person_assigned_to_an_urgent_document_is_told_and_not_of_every_other()
    {
        await using var office = await Open();
        var urgent = await Directed(office, Urgency.Immediate, "12/TTg");
        await Directed(office, Urgency.Normal, "13/TTg");

        await office.App.Events();

        Assert.Equal($"/incoming/{urgent}", Assert.Single(await Notices(office, office.TheirSpecialist)).Url);
    }

    private static async Task<Guid> Directed(Office office, Urgency urgency, string notation)
    {
        var line = Value(await office.Do(office.TheirClerk, (ReceiveUpload op) => op.Run(new(Office.Pdf, "Chính phủ", notation, new DateOnly(2026, 8, 20), "Trực bão", Urgency: urgency))));
        Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line))));
        Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(office.TheirSpecialist.PositionId, AssignmentRole.Lead), new(office.Recipient.Id, AssignmentRole.Inform)]))));
        return line;
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Issued_documents_are_counted_by_window_agency_and_type_and_hide_others_subjects(DatabaseKind kind)
    {
        await using var office = await Open(kind);
        await office.Issue(await office.Signed("Báo cáo mật thiết"));
        office.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.Issue(await office.Signed("Thông báo nghỉ lễ", "TB"));
        var day = new Window(office.App.Clock.Now.AddHours(-1), office.App.Clock.Now.AddHours(1));

        Assert.Equal(2, await Count(office, day));
        Assert.Equal(1, await Count(office, day, ("type", "TB")));
        Assert.Equal(2, await Count(office, day, ("agency", office.Sender.Key)));
        Assert.Equal(0, await Count(office, day, ("agency", "khong-co")));
        Assert.Equal(0, await Count(office, day with { To = day.From.AddMinutes(1) }));
        var rows = await office.Do(office.TheirClerk, (IServiceProvider s) => Measure(s).Rows(day, new Dictionary<string, string>(), 0, 10));
        Assert.Equal(["01/BC-STTTT", "02/TB-STTTT"], rows.Select(r => r.Facts[0]));
        Assert.All(rows, r => Assert.True(r.Facts[3].Length == 0 && r.Url is null));
    }

    private static Task<long> Count(Office office, Window window, params (string Key, string Value)[] filters) =>
        office.Do(office.Drafter, (IServiceProvider s) => Measure(s).Count(window, filters.ToDictionary(f => f.Key, f => f.Value)));

    private static IMeasure Measure(IServiceProvider services) => services.GetServices<IMeasure>().Single(m => m.Key == "documents.outgoing.issued");

    private static Task<List<Notification>> Notices(Office office, Actor person) =>
        office.App.Read((PlatformDb db) => db.Set<Notification>().Where(n => n.PersonId == person.PersonId).ToListAsync());
}
