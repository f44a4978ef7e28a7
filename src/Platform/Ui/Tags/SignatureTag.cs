using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-signature kind="Person" state="Valid" who="Nguyễn Hữu Phước, KT. Giám đốc"&gt;09:02 28/8 · SIM PKI&lt;/x-signature&gt;</c>; always as a pair:
/// the person's, then the agency's.
/// </summary>
[HtmlTargetElement("x-signature")]
public sealed class SignatureTag(Icons icons, Words words) : TagHelper
{
    public SignatureKind Kind { get; set; }
    public SignatureState State { get; set; }
    public string? Who { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var detail = await output.GetChildContentAsync();
        var (tone, icon) = State switch
        {
            SignatureState.Valid => ("rice", "check"), SignatureState.Indeterminate => ("silt", "help-circle"), SignatureState.Invalid => ("son", "x"),
            SignatureState.Locked => (null, "lock"), _ => (null, (string?)null),
        };
        output.Become("div", "x-signature");
        output.Set("data-kind", Kind.ToString().ToLowerInvariant());
        output.Set("data-state", State is SignatureState.Unsigned or SignatureState.Locked ? "waiting" : State.ToString().ToLowerInvariant());
        var verdict = Markup.Element("span", "x-state").With("data-tone", tone).Add(icons.Maybe(icon));
        verdict.InnerHtml.Append(words[$"ui.signature.{State.ToString().ToLowerInvariant()}"]);
        output.Content.AppendHtml(Markup.Element("span", "glyph").Add(icons.Draw(Kind == SignatureKind.Person ? "ballpen" : "rubber-stamp")))
            .AppendHtml(Markup.Element("p").Add(Markup.Element("b", null, words[$"ui.signature.{Kind.ToString().ToLowerInvariant()}"])).Add(verdict));
        if (Who is not null) output.Content.AppendHtml(Markup.Element("p", null, Who));
        if (!detail.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Element("div", "mute").Add(detail));
    }
}
