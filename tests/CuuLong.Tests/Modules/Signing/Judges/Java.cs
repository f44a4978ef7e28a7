using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Judges;

/// <summary>Small Java programs over PDFBox and BouncyCastle of Debian, compiled once a run.</summary>
internal static class Java
{
    private static readonly string Jars = string.Join(':', new[] { "pdfbox2", "fontbox2", "commons-logging", "bcprov", "bcpkix", "bcutil", "bcmail" }.Select(j => $"/usr/share/java/{j}.jar"));
    private static readonly Lazy<string> Classes = new(Compile);

    public static string Run(string program, params string[] arguments) =>
        Tool.Run("java", ["-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", $"{Classes.Value}:{Jars}", program, .. arguments]).Said;

    private static string Compile()
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-java").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var sources = Directory.GetFiles(Repository.Path("tests/CuuLong.Tests/Modules/Signing/Judges"), "*.java");
        var (code, said) = Tool.Run("javac", ["-d", folder, "-cp", Jars, .. sources]);
        return code == 0 ? folder : throw new InvalidOperationException(said);
    }
}
