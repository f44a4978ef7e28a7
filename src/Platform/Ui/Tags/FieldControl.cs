using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Ui;

/// <summary>Writes the control of a field.</summary>
internal static class FieldControl
{
    public static IHtmlContent Of(FieldModel field, IReadOnlyDictionary<string, string?> given) => field.Kind switch
    {
        "textarea" => Area(field, given),
        "select" => Select(field, given),
        "checkbox" => Tick("checkbox", field, given, "true", field.Checked).With("id", field.Id),
        "radio" => Group("radio", field, given),
        "checkboxes" => Group("checkbox", field, given),
        _ => Input(field, given),
    };

    private static TagBuilder Named(TagBuilder tag, FieldModel field, IReadOnlyDictionary<string, string?> given)
    {
        tag.With("id", field.Id).With("name", field.Name);
        foreach (var (key, value) in given) tag.Attributes[key] = value ?? "";
        return tag;
    }

    private static TagBuilder Input(FieldModel field, IReadOnlyDictionary<string, string?> given)
    {
        var input = Markup.Element("input", "form-control").With("type", field.Kind).With("value", field.Value);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (field.IsNumber && field.Kind == "text") input.With("inputmode", "numeric");
        return Named(input, field, given);
    }

    private static TagBuilder Area(FieldModel field, IReadOnlyDictionary<string, string?> given)
    {
        // The first line break after <textarea> is dropped by browsers, so one is given up.
        var area = Markup.Element("textarea", "form-control", "\n" + field.Value).With("rows", "3");
        return Named(area, field, given);
    }

    private static TagBuilder Select(FieldModel field, IReadOnlyDictionary<string, string?> given)
    {
        var select = Named(Markup.Element("select", "form-control"), field, given);
        var chosen = field.Values;
        foreach (var group in field.Items.GroupBy(i => i.Group?.Name))
        {
            var holder = group.Key is null ? select : Markup.Element("optgroup").With("label", group.Key);
            foreach (var item in group) holder.Add(Option(item, chosen));
            if (group.Key is not null) select.Add(holder);
        }
        return select;
    }

    private static TagBuilder Option(SelectListItem item, HashSet<string> chosen)
    {
        var option = Markup.Element("option", null, item.Text).With("value", item.Value ?? item.Text);
        if (item.Selected || chosen.Contains(item.Value ?? item.Text)) option.With("selected", "");
        return item.Disabled ? option.With("disabled", "") : option;
    }

    private static TagBuilder Group(string type, FieldModel field, IReadOnlyDictionary<string, string?> given)
    {
        var group = Markup.Element("div", "choices");
        var chosen = field.Values;
        foreach (var item in field.Items)
        {
            var value = item.Value ?? item.Text;
            group.Add(Markup.Element("label", "tick").Add(Tick(type, field, given, value, item.Selected || chosen.Contains(value))).Add(Markup.Element("span", null, item.Text)));
        }
        return group;
    }

    private static TagBuilder Tick(string type, FieldModel field, IReadOnlyDictionary<string, string?> given, string value, bool on)
    {
        var tick = Markup.Element("input").With("type", type).With("name", field.Name).With("value", value);
        tick.TagRenderMode = TagRenderMode.SelfClosing;
        foreach (var (key, text) in given) tick.Attributes[key] = text ?? "";
        return on ? tick.With("checked", "") : tick;
    }
}
