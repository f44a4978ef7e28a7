using System.Collections.Frozen;
using System.Text.Json;

namespace CuuLong.Platform.Ui;

/// <summary>What the front-end build made: names with their hash, and the icons in the sprite.</summary>
public sealed class Assets
{
    public const string Base = "/a/";
    private readonly FrozenDictionary<string, string> names;

    public Assets()
    {
        Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var list = JsonSerializer.Deserialize<Listing>(File.ReadAllText(Path.Combine(Folder, "assets.json")), JsonSerializerOptions.Web)!;
        names = list.Names.ToFrozenDictionary();
        Icons = list.Icons.ToFrozenSet();
    }

    public string Folder { get; }
    public FrozenSet<string> Icons { get; }

    /// <summary>The address of "app.css" as this build has it; it changes when the content does, so it may be kept for a year.</summary>
    public string Url(string name) => Base + names[name];

    private sealed record Listing(Dictionary<string, string> Names, string[] Icons);
}
