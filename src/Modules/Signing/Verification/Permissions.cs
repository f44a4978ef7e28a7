using CuuLong.Pdf;

namespace CuuLong.Signing.Verification;

/// <summary>What the signatures up to a revision let later ones do.</summary>
/// <param name="Certified">Least P of their certifications and locks; 0 when none says anything.</param>
/// <param name="Locks">Fields that they lock.</param>
internal sealed record Permissions(int Certified, IReadOnlyList<FieldLock> Locks)
{
    public static Permissions Of(IEnumerable<SignatureValue> signatures)
    {
        var all = signatures.ToList();
        return new(all.Select(s => s.Permits).OfType<int>().DefaultIfEmpty().Min(), [.. all.SelectMany(s => s.Locks)]);
    }

    /// <summary>A signer who locks some fields, or certifies for filling, lets the others be filled.</summary>
    private ChangeLevel Highest => Certified switch { 1 => ChangeLevel.Evidence, 2 or 3 => ChangeLevel.Filling, _ => Locks.Count > 0 ? ChangeLevel.Filling : ChangeLevel.Signing };

    public bool Admit(Change change) => change.Level <= Highest || (Certified == 3 && change.What == "comment-added");

    public bool Hold(string field) => Locks.Any(l => l.Holds(field));
}
