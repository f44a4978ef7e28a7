using System.Text.Json.Serialization;
using CuuLong.Platform.Events;

namespace CuuLong.Platform.Organisations;

/// <summary>A unit is no longer there from the day on, or goes on as others. Handled on that day, for its agency; modules with open work there take it along.</summary>
/// <param name="Successors">Units that go on with its work, the main one first; empty when it was abolished.</param>
/// <param name="LegalDocument">By which it ended.</param>
/// <param name="Onward">Units and positions that ended with it, and which goes on as which.</param>
public sealed record UnitEnded(Guid UnitId, Guid AgencyId, DateOnly On, Guid[] Successors, string LegalDocument, Dictionary<Guid, Guid> Onward) : IAddressed, IDated
{
    [JsonIgnore] public Guid For => AgencyId;

    [JsonIgnore] public DateTimeOffset NotBefore => On.Start();
}
