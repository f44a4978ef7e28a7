using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;

namespace CuuLong.Documents.Events.Handing;

/// <summary>A unit ended, and who goes on with what it had open.</summary>
/// <param name="Why">In Vietnamese: from whom, and by which document.</param>
internal sealed record Handing(Unit From, Unit To, UnitEnded Ended, string Why)
{
    /// <summary>The deeds stand in the chain of the agency that goes on.</summary>
    public Actor By { get; } = Actor.System with { AgencyId = To.AgencyId };

    /// <summary>As what a unit or position goes on; null when it ended with nobody after it.</summary>
    public Guid? Onward(Guid unitOrPosition) => Ended.Onward.TryGetValue(unitOrPosition, out var next) ? next : null;
}
