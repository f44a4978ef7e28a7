using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CuuLong.Platform.Ui;

/// <summary>
/// Days of forms and addresses: as a date control sends them ("2026-09-05"), or typed by hand as law writes them ("5/9/2026",
/// never month first, whatever the culture of the program).
/// </summary>
internal sealed class DayBinder : IModelBinder, IModelBinderProvider
{
    /// <summary>Days of papers and people; others are slips of the hand, and those at the ends of the calendar have no day before or after.</summary>
    private static readonly DateOnly First = new(1800, 1, 1), Last = new(2999, 12, 31);

    private static readonly string[] Ways = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext binding)
    {
        var sent = binding.ValueProvider.GetValue(binding.ModelName);
        if (sent == ValueProviderResult.None) return Task.CompletedTask;
        binding.ModelState.SetModelValue(binding.ModelName, sent);
        if (string.IsNullOrWhiteSpace(sent.FirstValue))
        {
            if (binding.ModelMetadata.IsReferenceOrNullableType) binding.Result = ModelBindingResult.Success(null);
            else binding.ModelState.TryAddModelError(binding.ModelName, "ui.field.required");
        }
        else if (DateOnly.TryParseExact(sent.FirstValue.Trim(), Ways, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last) binding.Result = ModelBindingResult.Success(day);
        else binding.ModelState.TryAddModelError(binding.ModelName, "ui.field.day");
        return Task.CompletedTask;
    }
}
