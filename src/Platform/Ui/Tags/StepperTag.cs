using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-stepper steps="Model.Steps" /&gt;</c>: the steps of issuing, each with who and when; a returned one says why in red.</summary>
[HtmlTargetElement("x-stepper", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepperTag(Icons icons) : TagHelper
{
    public IEnumerable<Step> Steps { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "x-stepper");
        foreach (var (step, at) in Steps.Select((s, i) => (s, i))) output.Content.AppendHtml(One(step, at + 1));
    }

    private TagBuilder One(Step step, int number)
    {
        var item = Markup.Element("li").With("data-s", step.State.ToString().ToLowerInvariant());
        if (step.State == StepState.Now) item.With("aria-current", "step");
        var dot = Markup.Element("span", "dot").With("aria-hidden", "true");
        if (step.State == StepState.Done) dot.Add(icons.Draw("check"));
        else if (step.State == StepState.Returned) dot.Add(icons.Draw("arrow-back-up"));
        else dot.InnerHtml.Append(number.ToString(CultureInfo.InvariantCulture));
        var name = Markup.Element("b");
        if (step.Href is null) name.InnerHtml.Append(step.Name);
        else name.Add(Markup.Element("a", null, step.Name).With("href", step.Href));
        item.Add(dot).Add(name);
        return step.Note is null ? item : item.Add(Markup.Element("span", null, step.Note));
    }
}
