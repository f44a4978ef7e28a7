namespace CuuLong.Platform.Text;

/// <summary>Họ, đệm, tên: the family name comes first and the given name last.</summary>
public sealed record PersonName(string Family, string Middle, string Given)
{
    public static PersonName Parse(string? name) => (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => new("", "", ""),
        [var only] => new("", "", only),
        [var family, .. var middle, var given] => new(family, string.Join(' ', middle), given),
    };

    /// <summary>"NT" of "Nguyễn Văn Thử", for the round badge beside a name.</summary>
    public string Initials => string.Concat(new[] { Family, Given }.Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0])));

    public override string ToString() => string.Join(' ', new[] { Family, Middle, Given }.Where(p => p.Length > 0));
}
