using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-note tone="Silt"&gt;&lt;b&gt;01/9/2026 là ngày nghỉ lễ.&lt;/b&gt; Chọn …&lt;/x-note&gt;</c>: bold fact, what to do, a link.</summary>
[HtmlTargetElement("x-note")]
public sealed class NoteTag(Icons icons) : TagHelper
{
    public Tone Tone { get; set; } = Tone.River;

    /// <summary>Another than the tone's own.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "note");
        output.Set("data-tone", Tone.Name());
        var words = await output.GetChildContentAsync();
        output.Content.AppendHtml(icons.Draw(Icon ?? Tone switch
        {
            Tone.Son => "circle-x", Tone.Silt => "alert-triangle", Tone.Rice => "circle-check", Tone.Indigo => "user-check", _ => "info-circle",
        }));
        output.Content.AppendHtml(Markup.Element("div", "note-body").Add(words));
    }
}
