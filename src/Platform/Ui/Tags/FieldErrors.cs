using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Ui;

/// <summary>Finds what was refused about a field: under its whole name, or under its last part as operations name it.</summary>
internal static class FieldErrors
{
    public static IEnumerable<ModelError> Of(ModelStateDictionary state, string name) =>
        state.Where(s => s.Key == name || (s.Key.Length > 0 && s.Key == Last(name))).SelectMany(s => s.Value!.Errors);

    public static string Anchor(string name) => "f-" + TagBuilder.CreateSanitizedId(Last(name), "_");

    /// <summary>A message is a sentence already, or the key of one.</summary>
    public static string Say(Words words, ModelError error) =>
        error.ErrorMessage.Length == 0 ? words["ui.field.unreadable"] : words[error.ErrorMessage];

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
