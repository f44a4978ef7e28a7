namespace CuuLong.Platform.Ui;

public static class Initials
{
    /// <summary>The last two words' first letters: "Lê Thị Hồng Vân" is HV.</summary>
    public static string Of(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(w => char.ToUpperInvariant(w[0])));
}
