using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>The few pieces of markup that several tag helpers write.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? css = null, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null) tag.AddCssClass(css);
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null) tag.Attributes[attribute] = value;
        return tag;
    }

    public static TagBuilder Add(this TagBuilder tag, Microsoft.AspNetCore.Html.IHtmlContent? content)
    {
        if (content is not null) tag.InnerHtml.AppendHtml(content);
        return tag;
    }

    /// <summary>Makes the written element this one, keeping classes the page added.</summary>
    public static void Become(this TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.TryGetAttribute("class", out var own);
        output.Attributes.SetAttribute("class", own is null ? css : $"{css} {own.Value}");
    }

    public static void Set(this TagHelperOutput output, string attribute, string? value)
    {
        if (value is not null) output.Attributes.SetAttribute(attribute, value);
    }
}
