using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;

namespace CuuLong.Signing.Letters;

/// <summary>
/// To whom an agency writes about its certificates: the office that manages them for the province, which itself writes to the provider.
/// Dated data of the pack, read once a start; a mistake in it is a refusal that names file, line and column, so that other ways stay open.
/// </summary>
internal sealed class ManagingBodies(Pack pack, IOrganisations organisations)
{
    private const string File = "signing/managers.csv";

    private readonly Lazy<IReadOnlyList<ManagingBody>> rows = new(() => Read(pack));

    public Outcome<LetterTo> Of(Guid agency, DateOnly day)
    {
        try
        {
            return Declared(agency, day);
        }
        catch (PackException wrong)
        {
            return new Refusal("signing.letter.pack-wrong", null, wrong.Message);
        }
    }

    /// <summary>The agency gathers the province's requests on the day. A pack that cannot be read makes nobody the manager.</summary>
    public bool Manages(Guid agency, DateOnly day)
    {
        try
        {
            return On(day)?.Manager is { } key && organisations.ByKey(key)?.Id == agency;
        }
        catch (PackException)
        {
            return false;
        }
    }

    private ManagingBody? On(DateOnly day) => rows.Value.FirstOrDefault(r => r.ValidFrom <= day && (r.ValidTo is null || day < r.ValidTo));

    private Outcome<LetterTo> Declared(Guid agency, DateOnly day)
    {
        if (On(day) is not { } row) return new Refusal("signing.letter.no-recipient", null, day);
        if (row.Manager is not { } key) return new LetterTo(null, row.Provider);
        if (organisations.ByKey(key) is not { IsAgency: true } manager) throw row.Place.Wrong("manager", $"«{key}» không phải khóa của một cơ quan trong gói.");
        if (!manager.ExistsOn(day)) return new Refusal("signing.letter.recipient-gone", null, manager.Name, day);
        return new LetterTo(manager.Id == agency ? null : manager, row.Provider);
    }

    internal static IReadOnlyList<ManagingBody> Read(Pack pack)
    {
        if (!pack.Exists || !pack.Has(File)) return [];
        var rows = pack.Csv<ManagingBody>(File);
        foreach (var row in rows)
        {
            if (row.ValidTo <= row.ValidFrom) throw row.Place.Wrong("valid_to", $"{row.ValidTo:yyyy-MM-dd} không sau valid_from {row.ValidFrom:yyyy-MM-dd}.");
            if (rows.FirstOrDefault(r => r != row && r.ValidFrom <= row.ValidFrom && (r.ValidTo is null || row.ValidFrom < r.ValidTo)) is { } other)
                throw row.Place.Wrong("valid_from", $"chồng lên thời gian của dòng {other.Place.Line}. Mỗi ngày chỉ có một nơi nhận.");
        }
        return rows;
    }
}
