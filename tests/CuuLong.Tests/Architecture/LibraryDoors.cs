using System.Text.RegularExpressions;

namespace CuuLong.Tests.Architecture;

/// <summary>A risky library stays behind one door: only the folders named here may speak to it.</summary>
public sealed class LibraryDoors
{
    private static readonly (string Library, Regex Use, string[] Doors)[] Doors =
    [
        ("another process", new(@"\bProcessStartInfo\b|\bProcess\.Start\("), ["src/Platform/Files/", "src/Platform/Operations/", "src/Modules/Signing/Keys/Pkcs11/"]),
        ("Quartz", new(@"\busing Quartz\b|\bQuartz\."), ["src/Platform/Jobs/"]),
        ("Open XML", new(@"\bDocumentFormat\.OpenXml\b"), ["src/Modules/Reporting/", "src/Platform/Files/"]),
        ("QR codes", new(@"\busing QRCoder\b"), ["src/Platform/Ui/", "src/Platform/Accounts/", "src/Platform/Pages/Account/"]),
        ("YAML", new(@"\busing YamlDotNet\b"), ["src/Platform/Packs/", "src/Platform/Replay/"]),
        ("Npgsql", new(@"\busing Npgsql\b|\bNpgsql\.\w"), ["src/Platform/Data/", "src/Platform/Operations/"]),
        ("telemetry export", new(@"\busing OpenTelemetry\b"), ["src/Platform/Telemetry/"]),
        ("Identity", new(@"\busing Microsoft\.AspNetCore\.Identity\b"), ["src/Platform/Accounts/", "src/Platform/Data/", "src/Platform/Pages/Account/"]),
    ];

    [Fact]
    public void Each_library_is_spoken_to_behind_its_door_only() => Assert.Equal("", string.Join('\n', Offences(SourceTree.Under("src", ".cs", ".cshtml"))));

    [Fact]
    public void A_use_outside_the_door_is_found() =>
        Assert.Single(Offences([new("src/Modules/Documents/Pages/Print.cshtml.cs", "using var office = Process.Start(\"soffice\");")]));

    [Fact]
    public void A_use_behind_the_door_is_let_be() =>
        Assert.Empty(Offences([new("src/Platform/Files/LibreOffice.cs", "using var office = Process.Start(\"soffice\");")]));

    private static List<string> Offences(IEnumerable<Source> sources) =>
    [
        .. from source in sources
           from door in Doors
           where door.Use.IsMatch(source.Text) && !door.Doors.Any(d => source.Path.StartsWith(d, StringComparison.Ordinal))
           select $"{source.Path} speaks to {door.Library}; its door is {string.Join(" or ", door.Doors)}",
    ];
}
