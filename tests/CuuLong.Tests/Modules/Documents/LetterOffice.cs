using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Regimes;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Requests about certificates and the letters that carry them, in one word each.</summary>
internal static class LetterOffice
{
    /// <summary>Where requests of the province go in the days of the tests.</summary>
    public const string Manager = "vl-so-khoa-hoc-cong-nghe";

    /// <summary>The office of the other stories, in a province whose requests go to one department, by the decree of the day.</summary>
    public static async Task<Office> Open(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var office = await Office.Open(kind);
        var id = Guid.CreateVersion7();
        await office.App.Given.Save(
            new Unit { Id = id, AgencyId = id, Key = Manager, Name = "Sở Khoa học và Công nghệ", Folded = "so khoa hoc va cong nghe", Kind = UnitKind.Department, Notation = "SKHCN", ValidFrom = new(2025, 7, 1) },
            new Regime { Id = Guid.CreateVersion7(), Key = "nd-68-2024", Subject = "signatures", Number = "68/2024/NĐ-CP", Title = "Nghị định về chữ ký số chuyên dùng công vụ", Issued = new(2024, 6, 25), ValidFrom = new(2024, 8, 15) });
        return office;
    }

    public static Unit Managing(this Office office) => office.App.Services.GetRequiredService<IOrganisations>().ByKey(Manager)!;

    public static async Task<Guid> Confirmed(this Office office, string name = "Kim Thị Sen", RequestKind kind = RequestKind.Issue, Guid? certificate = null)
    {
        var holder = certificate is null ? new Holder(HolderKind.Person, name, null, "Chuyên viên", "084099000001") : null;
        var id = Value(await office.Do(office.Clerk, (ProposeRequest op) => op.Run(new(kind, "Mới bổ nhiệm chức vụ", certificate, holder, Changes: "Chức vụ: Phó Trưởng phòng"))));
        Value(await office.Do(office.Signer, (ConfirmRequest op) => op.Run(new(id))));
        return id;
    }

    public static async Task<Guid> Written(this Office office, Guid request, params Guid[] with)
    {
        var letter = Value(await office.Do(office.Clerk, (WriteLetter op) => op.Run(new(request, with))));
        await office.App.Events();
        return letter;
    }

    public static async Task<string> IssuedLetter(this Office office, Guid letter)
    {
        Value(await office.Do(office.Clerk, (SubmitForReview op) => op.Run(new(letter))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(letter, Passes: true))));
        Value(await office.Do(office.Signer, (ApproveOutgoing op) => op.Run(new(letter))));
        var issued = await office.Issue(letter);
        await office.App.Events();
        return issued.Notation;
    }

    public static Task<Outgoing> Document(this Office office, Guid id) => office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.AsNoTracking().SingleAsync(o => o.Id == id));

    public static Task<CertificateRequest> Request(this Office office, Guid id) => office.Do(office.Clerk, (SigningDb db) => db.Requests.AsNoTracking().SingleAsync(r => r.Id == id));

    public static Task<RequestLetter> Letter(this Office office, Guid id) => office.Do(office.Clerk, (SigningDb db) => db.Letters.AsNoTracking().SingleAsync(l => l.Id == id));

    /// <summary>Brings every event to its handlers once more, as after a crash between handling and settling.</summary>
    public static async Task Again(this Office office)
    {
        await office.App.Read((PlatformDb db) => db.Set<OutboxMessage>().ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Waiting)));
        await office.App.Events();
    }
}
