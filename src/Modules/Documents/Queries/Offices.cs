using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Organisations;

namespace CuuLong.Documents.Queries;

/// <summary>The organisations as this module asks for them; all from memory.</summary>
internal sealed class Offices(IOrganisations organisations, TimeProvider clock)
{
    public ValueTask<Unit?> Find(Guid id, CancellationToken cancel = default) => new(organisations.Find(id));

    /// <summary>Who stands above it today.</summary>
    public Unit? Above(Unit unit) => organisations.ParentOn(unit, clock.Today());

    public Unit? ByKey(string key) => organisations.ByKey(key);

    /// <summary>Number and notation of a document of <paramref name="agency"/>, drafted in <paramref name="unit"/>.</summary>
    public string NotationOf(long number, string type, Guid agency, Guid unit) =>
        Notation.Of(number, DocumentType.Find(type)!, organisations.Find(agency)!.Notation, unit == agency ? "" : organisations.Find(unit)?.Notation ?? "");

    /// <summary>Those of the given that are not an agency on that day.</summary>
    public ValueTask<IReadOnlyList<(Guid Id, Unit? Unit)>> Gone(IEnumerable<Guid> agencies, DateOnly day, CancellationToken cancel = default) =>
        new([.. agencies.Select(id => (id, organisations.Find(id))).Where(a => a.Item2 is not { IsAgency: true } unit || !unit.ExistsOn(day))]);

    /// <summary>Every unit of today.</summary>
    public ValueTask<IReadOnlyList<Unit>> All(CancellationToken cancel = default) => new(organisations.On(clock.Today()));
}
