using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Ui;

/// <summary>What a control is called and holds: what was typed before what the model says, so that a refused form keeps it.</summary>
internal sealed class FieldModel(string name, object? model, Type? modelType, string? type, IEnumerable<SelectListItem>? items, ModelStateDictionary state)
{
    public string Name => name;
    public string Id { get; } = TagBuilder.CreateSanitizedId(name, "_");
    public IEnumerable<SelectListItem> Items => items ?? [];
    public string Kind { get; } = type ?? KindOf(modelType is null ? null : Nullable.GetUnderlyingType(modelType) ?? modelType, items is not null);
    public bool IsGroup => Kind is "radio" or "checkboxes";
    public bool IsNumber => modelType is not null && (Nullable.GetUnderlyingType(modelType) ?? modelType) is var t && (t == typeof(int) || t == typeof(long));

    public string? Value => Kind is "password" or "file" ? null : state.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : Text(model);

    public HashSet<string> Values =>
        state.TryGetValue(name, out var entry) && entry.RawValue is not null
            ? [.. entry.RawValue is string[] typed ? typed : [entry.RawValue.ToString() ?? ""]]
            : model is string or not IEnumerable ? [Text(model) ?? ""] : [.. ((IEnumerable)model).Cast<object?>().Select(v => Text(v) ?? "")];

    public bool Checked => Values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase) || v == "on");

    private static string KindOf(Type? type, bool list) =>
        list ? "select"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(bool) ? "checkbox"
        : typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) ? "file"
        : "text";

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
