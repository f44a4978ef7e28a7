using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-errors /&gt;</c>: how many things hinder and a link to each; nothing when nothing does. The layout writes it on top of
/// the page unless the page has written it itself.
/// </summary>
[HtmlTargetElement("x-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTag(Words words, Icons icons) : TagHelper
{
    private static readonly object Written = new();

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.ErrorCount == 0 || !View.HttpContext.Items.TryAdd(Written, true)) { output.SuppressOutput(); return; }
        output.Become("div", "note errors");
        output.Set("data-tone", "son");
        output.Set("role", "alert");
        output.Set("tabindex", "-1");
        output.Content.AppendHtml(icons.Draw("circle-x"));
        var list = Markup.Element("ul");
        foreach (var (field, state) in View.ModelState)
            foreach (var error in state!.Errors)
            {
                var text = FieldErrors.Say(words, error);
                list.Add(Markup.Element("li").Add(field.Length == 0 ? Markup.Element("b", null, text) : Markup.Element("a", null, text).With("href", "#" + FieldErrors.Anchor(field))));
            }
        var box = Markup.Element("div");
        if (View.ModelState.ErrorCount > 1 || !View.ModelState.ContainsKey("")) box.Add(Markup.Element("b", null, words["ui.errors.count", View.ModelState.ErrorCount]));
        output.Content.AppendHtml(box.Add(list));
    }
}
