using CuuLong.Platform;
using CuuLong.Platform.Organisations;

namespace CuuLong.Reporting.Queries;

/// <summary>The agency whose report the pack's template is, or who does its work today; the zero id while its directory is not loaded.</summary>
internal sealed class ReportingAgency(IOrganisations organisations, ReportingPack pack, TimeProvider clock)
{
    public Guid Id => On(clock.Today());

    /// <summary>The one that did, or will do, that work on the day.</summary>
    public Guid On(DateOnly day) => pack.HasTemplate && organisations.ByKey(pack.Template.Agency) is { } declared
        ? (organisations.ResolveTo(declared.Id, day).FirstOrDefault() ?? declared).Id
        : default;

    /// <summary>Everyone who ever did it, the first one first: their reports are one series.</summary>
    public List<Guid> All
    {
        get
        {
            if (!pack.HasTemplate || organisations.ByKey(pack.Template.Agency) is not { } unit) return [];
            var all = new List<Guid> { unit.Id };
            while (unit.ValidTo is { } end && end <= clock.Today() && organisations.ResolveTo(unit.Id, end).FirstOrDefault() is { } next && !all.Contains(next.Id)) all.Add((unit = next).Id);
            if (!all.Contains(Id)) all.Add(Id);
            return all;
        }
    }

    /// <summary>Its name as the report prints it; a dash when the pack declares no report.</summary>
    public string Name => pack.HasTemplate ? pack.Template.On(clock.Today()).Unit : "–";
}
