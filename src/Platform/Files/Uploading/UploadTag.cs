using CuuLong.Platform.Files.Uploading;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Files;

/// <summary>
/// <c>&lt;x-field name="Files" label="Tệp"&gt;&lt;x-upload name="Files" multiple /&gt;&lt;/x-field&gt;</c>: a plain file input that
/// script turns into uploads with progress that go on after a lost connection. Files accepted by an earlier try of the
/// form are listed and go with it; unticking leaves one out. The page reads the field by <see cref="FileIntake.Take"/>;
/// its form needs enctype="multipart/form-data".
/// </summary>
[HtmlTargetElement("x-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UploadTag(FileIntake intake, FileSettings settings, Words words) : TagHelper
{
    public string Name { get; set; } = "Files";
    public bool Multiple { get; set; }

    /// <summary>As the attribute of the input: ".pdf,.docx".</summary>
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "x-upload");
        var input = Markup.Element("input", "form-control").With("type", "file").With("name", Name).With("id", TagBuilder.CreateSanitizedId(Name, "_")).With("accept", Accept);
        if (Multiple) input.With("multiple", "");
        input.With("data-upload", FileIntake.TicketsOf(Name)).With("data-max", settings.MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("data-choose", words[Multiple ? "platform.upload.choose-many" : "platform.upload.choose"])
            .With("data-one", words["ui.file.one"]).With("data-going", words["platform.upload.going"]).With("data-waiting", words["platform.upload.waiting"])
            .With("data-failed", words["platform.upload.failed"]).With("data-too-large", words["platform.upload.too-large", settings.MaxBytes >> 20]);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        output.Content.AppendHtml(input);
        output.Content.AppendHtml(Markup.Element("p", "hint", words["platform.upload.bound", settings.MaxBytes >> 20]));
        output.Content.AppendHtml(Markup.Element("p", "going").With("role", "status"));
        var list = Markup.Element("ul", "kept").With("aria-label", words["platform.upload.kept"]);
        foreach (var (file, ticket) in intake.Kept(Name)) list.Add(Line(file, ticket));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Line(StoredFile file, string ticket)
    {
        var tick = Markup.Element("input").With("type", "checkbox").With("name", FileIntake.TicketsOf(Name)).With("value", ticket).With("checked", "");
        tick.TagRenderMode = TagRenderMode.SelfClosing;
        var size = file.Size < 1 << 20 ? $"{Math.Max(1, file.Size >> 10)} KB" : $"{Show.Number(file.Size >> 20, words.Language)} MB";
        return Markup.Element("li").Add(Markup.Element("label").Add(tick).Add(Markup.Element("span", null, $" {file.Name} ")).Add(Markup.Element("small", null, size)));
    }
}
