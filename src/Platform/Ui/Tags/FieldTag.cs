using System.Globalization;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-field for="Input.Reason" label="Lý do trả lại" hint="…" type="textarea" /&gt;</c>: label, hint, control, error. The type
/// follows the model (DateOnly date, bool checkbox, IFormFile file, items select) unless given. Other attributes go to the
/// control; content between the tags takes its place. <c>optional</c> adds "(không bắt buộc)".
/// </summary>
[HtmlTargetElement("x-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(Words words) : TagHelper
{
    public ModelExpression? For { get; set; }

    /// <summary>Instead of <see cref="For"/>, for forms without a model (a GET search).</summary>
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public string? Type { get; set; }
    public bool Optional { get; set; }

    /// <summary>"short" (a number, a date) or "medium"; full width otherwise.</summary>
    public string? Width { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Bytes of a file that the page takes: one that is larger is refused as it is chosen, not after it was sent.</summary>
    public long? Most { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = For is null ? Name ?? throw new InvalidOperationException("x-field needs for or name") : View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var field = new FieldModel(name, For?.Model ?? Value, For?.ModelExplorer.ModelType, Type, Items, View.ModelState);
        var errors = FieldErrors.Of(View.ModelState, name).Select(e => FieldErrors.Say(words, e)).ToList();
        var described = string.Join(' ', new[] { Hint is null ? null : $"{field.Id}-hint", errors.Count == 0 ? null : $"{field.Id}-error" }.Where(d => d is not null));
        var given = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => a.Value?.ToString());
        foreach (var attribute in given.Keys) output.Attributes.RemoveAll(attribute);
        if (Width is not null) given["data-width"] = Width;
        if (described.Length > 0) given["aria-describedby"] = described;
        if (errors.Count > 0) given["aria-invalid"] = "true";
        if (field.Kind == "file") (given["data-choose"], given["data-none"], given["data-one"]) = (words["platform.upload.choose"], words["ui.file.none"], words["ui.file.one"]);
        if (Most is { } most) (given["data-max"], given["data-too-large"]) = (most.ToString(CultureInfo.InvariantCulture), words["ui.file.too-large", "{0}", most >> 20]);
        var own = await output.GetChildContentAsync();

        output.Become(field.IsGroup ? "fieldset" : "div", "x-field");
        output.Set("id", FieldErrors.Anchor(name));
        if (errors.Count > 0) output.Set("data-invalid", "");
        if (field.Kind == "checkbox" && own.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Element("label", "tick").Add(FieldControl.Of(field, given)).Add(Markup.Element("span", null, Label)));
            output.Content.AppendHtml(HintOf(field));
        }
        else
        {
            output.Content.AppendHtml(LabelOf(field));
            output.Content.AppendHtml(HintOf(field));
            output.Content.AppendHtml(own.IsEmptyOrWhiteSpace ? FieldControl.Of(field, given) : own);
        }
        if (errors.Count > 0)
            output.Content.AppendHtml(Markup.Element("p", "err", string.Join(' ', errors)).With("id", $"{field.Id}-error"));
    }

    private TagBuilder LabelOf(FieldModel field)
    {
        var label = field.IsGroup ? Markup.Element("legend", "lab", Label) : Markup.Element("label", null, Label).With("for", field.Id);
        return Optional ? label.Add(Markup.Element("span", "opt", " " + words["ui.optional"])) : label;
    }

    private Microsoft.AspNetCore.Html.IHtmlContent HintOf(FieldModel field) =>
        Hint is null ? Microsoft.AspNetCore.Html.HtmlString.Empty : Markup.Element("p", "hint", Hint).With("id", $"{field.Id}-hint");
}
