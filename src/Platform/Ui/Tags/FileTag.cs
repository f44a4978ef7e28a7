using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-file name="284_BC-SKHCN.signed.pdf" note="318 KB · 2 trang" href="/files/…"&gt;state or act&lt;/x-file&gt;</c>: the type as a tab, name,
/// size and source, then what the page puts in.
/// </summary>
[HtmlTargetElement("x-file")]
public sealed class FileTag : TagHelper
{
    public string Name { get; set; } = "";
    public string? Note { get; set; }
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var type = Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();
        var act = await output.GetChildContentAsync();
        output.Become("div", "x-file");
        var name = Markup.Element("b", "clip", Href is null ? Name : null);
        if (Href is not null) name.Add(Markup.Element("a", null, Name).With("href", Href));
        var words = Markup.Element("span", "grow").Add(name);
        if (Note is not null) words.Add(Markup.Element("small", null, Note));
        output.Content.AppendHtml(Markup.Element("span", "ext", type.Length is 0 or > 4 ? "…" : type).With("data-e", type).With("aria-hidden", "true"))
            .AppendHtml(words).AppendHtml(act);
    }
}
