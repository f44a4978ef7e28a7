using System.Collections.Frozen;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CuuLong.Platform.Ui;

/// <summary>Draws icons of the sprite; an icon that is not in it is the programmer's mistake and says how to mend it.</summary>
public sealed class Icons(Assets assets)
{
    // Written once: a list draws the same few many times.
    private readonly FrozenDictionary<string, (HtmlString Use, HtmlString Whole)> drawn = assets.Icons.ToFrozenDictionary(name => name, name =>
    {
        var use = $"<use href=\"{HtmlEncoder.Default.Encode(assets.Url("icons.svg"))}#{HtmlEncoder.Default.Encode(name)}\"></use>";
        return (new HtmlString(use), new HtmlString($"<svg aria-hidden=\"true\" class=\"i\">{use}</svg>"));
    });

    public IHtmlContent Draw(string name) => Of(name).Whole;

    public IHtmlContent? Maybe(string? name) => string.IsNullOrEmpty(name) ? null : Draw(name);

    /// <summary>What stands within the svg element.</summary>
    internal IHtmlContent Inside(string name) => Of(name).Use;

    private (HtmlString Use, HtmlString Whole) Of(string name) => drawn.TryGetValue(name, out var icon) ? icon
        : throw new InvalidOperationException($"There is no icon \"{name}\" in the sprite. Add its Tabler name to src/Platform/Ui/Assets/icons.txt.");
}
