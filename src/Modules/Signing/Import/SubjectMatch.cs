using CuuLong.Platform;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Import;

/// <summary>
/// Whom a certificate's file names, against whom the register says it belongs to. Case, marks, their composition and blanks do not count; of an
/// office each of its names will do. A difference is asked about, never forbidden: people marry, and providers abbreviate.
/// </summary>
internal sealed class SubjectMatch(IOrganisations organisations, People people, Words words, TimeProvider clock)
{
    /// <summary>Longest common name that X.520 allows; programs cut what is longer.</summary>
    private const int Longest = 64;

    /// <summary>Null when they agree, or only typed facts are at hand.</summary>
    public async Task<Refusal?> Check(CertificateFacts facts, Holder holder, Guid agency, CancellationToken cancel)
    {
        if (facts.Named is not { } named) return null;
        if (!Names(holder, agency).Any(n => Same(named, n))) return Refusal.On("Confirmed", "signing.holder.differs", named, Clean.Line(holder.Name));
        if (holder.PersonId is { } id && await people.Of(agency, id, cancel) is { } person && !Same(named, person.Name)) return Refusal.On("Confirmed", "signing.holder.differs", named, person.Name);
        return holder.Kind == HolderKind.Person && facts.NamedCode is { } code && Clean.LineOrNull(holder.Code) is { } known && known != code ? Refusal.On("Confirmed", "signing.holder.other-code", holder.Name) : null;
    }

    /// <summary>The difference that somebody confirmed, for the deed of it.</summary>
    public string? Told(Refusal? confirmed) => confirmed is null ? null : words[$"{confirmed.Code}.confirmed", confirmed.Args];

    private IEnumerable<string> Names(Holder holder, Guid agency)
    {
        if (holder.Kind == HolderKind.Person) return [holder.Name];
        var unit = organisations.UnitsOf(agency, clock.Today()).FirstOrDefault(u => All(u).Any(n => Plain(n) == Plain(holder.Name)));
        return unit is null ? [holder.Name] : [holder.Name, .. All(unit)];
    }

    private static IEnumerable<string> All(Unit unit) => new[] { unit.Name, unit.NameEn, unit.NameKm }.Where(n => n.Length > 0);

    private static bool Same(string named, string known)
    {
        var (a, b) = (Plain(named), Plain(known));
        return a == b || (named.Length >= Longest - 4 && b.StartsWith(a, StringComparison.Ordinal));
    }

    private static string Plain(string name) => Fold.Of(Clean.Line(name));
}
