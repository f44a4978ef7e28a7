namespace CuuLong.Tests.Support;

/// <summary>Finds the checkout that the tests were built from.</summary>
public static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string from) =>
        File.Exists(System.IO.Path.Combine(from, "CuuLong.slnx")) ? from : Find(Directory.GetParent(from)!.FullName);
}
