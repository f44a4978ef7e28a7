using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files.Sheets;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Import;

/// <summary>
/// Nhập bảng chứng thư: each good row is entered by an act of its own, every other says why not; the same sheet again enters nothing twice. The managing office
/// names the agency in each row, and enters the stock of the whole province in one sheet.
/// </summary>
internal sealed class ImportCertificates(SigningDb db, RegisterCertificate register, People people, Registers registers, IOrganisations organisations, SigningSettings settings, Acting acting, TimeProvider clock) : IOperation
{
    /// <summary>Rows among which the headings are looked for.</summary>
    private const int Above = 10;

    private const string Conflict = "kernel.taken";

    public sealed record Input(Stream Content, string FileName);

    public async Task<Outcome<ImportedSheet>> Run(Input input, CancellationToken cancel = default)
    {
        var read = SheetReader.Read(input.Content, input.FileName, settings.ImportRows);
        if (read.Refused) return read.Refusal;
        if (read.Value is not [var first, _, ..]) return Refusal.On("Sheet", "platform.import.empty");
        // A title, the name of the agency or a blank row often stands above the headings.
        var headings = read.Value.Take(Above).FirstOrDefault(r => new SheetColumns(r.Cells).Missing.Length == 0) is { Cells: not null } found ? found : first;
        var columns = new SheetColumns(headings.Cells);
        if (columns.Missing is { Length: > 0 } missing) return Refusal.On("Sheet", "platform.import.columns", string.Join(", ", missing));

        var (agencies, known) = (new SheetAgencies(organisations, clock.Today(), registers.KeepsAll ? null : acting.Actor.AgencyId), new Dictionary<Guid, ILookup<string, Member>>());
        var results = new List<ImportedRow>();
        foreach (var (number, row) in read.Value.Where(r => r.Number > headings.Number))
        {
            if (row.All(string.IsNullOrWhiteSpace)) continue;
            var entered = await Enter(columns, row, agencies, known, cancel);
            db.ChangeTracker.Clear();
            // Another sheet, or the same sent twice, entered it at this moment: the second look finds it there and says whose it is.
            if (entered.Refusal?.Code == Conflict) entered = await Enter(columns, row, agencies, known, cancel);
            db.ChangeTracker.Clear();
            results.Add(new(number, row, columns.Of(row, "Name"), columns.Of(row, "Serial"), entered.Refused ? null : entered.Value, entered.Refusal));
        }
        return new ImportedSheet(headings.Cells, results);
    }

    private async Task<Outcome<Guid>> Enter(SheetColumns columns, string[] row, SheetAgencies agencies, Dictionary<Guid, ILookup<string, Member>> known, CancellationToken cancel)
    {
        if (Array.Find(row, SheetCells.IsError) is { } error) return new Refusal("signing.import.formula", null, error.Trim());
        if (SheetCells.IsRounded(columns.Of(row, "Serial"))) return new Refusal("signing.import.rounded", null, columns.Of(row, "Serial"));
        if (SheetCells.Kind(columns.Of(row, "Kind")) is not { } kind) return new Refusal("signing.import.kind", null, columns.Of(row, "Kind"));
        if (kind == HolderKind.Person && SheetCells.LacksNought(columns.Of(row, "Code"))) return new Refusal("signing.import.nought", null, columns.Of(row, "Code"));
        if (SheetCells.Medium(columns.Of(row, "Medium")) is not { } medium) return new Refusal("signing.import.medium", null, columns.Of(row, "Medium"));
        if (SheetCells.Day(columns.Of(row, "From")) is not { } from) return new Refusal("signing.import.day", null, columns.Of(row, "From"));
        if (SheetCells.End(columns.Of(row, "To")) is not { } to) return new Refusal("signing.import.day", null, columns.Of(row, "To"));
        var thumbprint = CertificateFacts.TidyHex(columns.Of(row, "Thumbprint")).ToLowerInvariant();
        if (thumbprint.Length is not (0 or 64) || !thumbprint.All(char.IsAsciiHexDigit)) return new Refusal("signing.import.thumbprint");
        var agency = columns.Of(row, "Agency") is { Length: > 0 } cell ? agencies.Of(cell) : acting.Actor.AgencyId;
        if (agency.Refused) return agency.Refusal;
        if (!registers.Keeps(agency.Value)) return new Refusal("signing.import.other-agency", null, organisations.Find(agency.Value)?.Name);

        var (name, title) = (Clean.Line(columns.Of(row, "Name")), columns.Of(row, "Title"));
        // Linked to a person of the agency only where the name is one person's.
        var alike = kind == HolderKind.Person ? (await Known(agency.Value, known, cancel))[Fold.Of(name)].ToList() : [];
        var holder = new Holder(kind, name, alike is [var only] ? only.PersonId : null, title, columns.Of(row, "Code"));
        var facts = new CertificateFacts(name, Clean.Line(columns.Of(row, "Issuer")), CertificateFacts.TidySerial(columns.Of(row, "Serial")), from, to, thumbprint.Length == 0 ? null : thumbprint);
        return await register.Run(new(holder, medium, columns.Of(row, "Device"), facts, Agency: agency.Value), cancel);
    }

    private async Task<ILookup<string, Member>> Known(Guid agency, Dictionary<Guid, ILookup<string, Member>> known, CancellationToken cancel) =>
        known.TryGetValue(agency, out var there) ? there : known[agency] = (await people.All(agency, cancel)).ToLookup(m => m.Folded);
}
