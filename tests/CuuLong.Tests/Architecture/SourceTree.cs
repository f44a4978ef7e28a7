namespace CuuLong.Tests.Architecture;

/// <param name="Path">From the root, with forward slashes: "src/Platform/Data/Ids.cs".</param>
internal sealed record Source(string Path, string Text)
{
    public int Lines => Text.Count(c => c == '\n');
}

/// <summary>The sources as they stand in the checkout, without what a build makes.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["/obj/", "/bin/", "/node_modules/", "/wwwroot/"];

    public static IReadOnlyList<Source> Under(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Path(), file).Replace('\\', '/'))
            .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)) && !Made.Any(m => path.Contains(m, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => new Source(path, File.ReadAllText(Repository.Path(path)))),
    ];
}
