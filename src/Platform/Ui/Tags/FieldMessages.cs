using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CuuLong.Platform.Ui;

/// <summary>The framework's own messages about a field become keys of our sentences, which x-field and x-errors say in the reader's language.</summary>
internal sealed class FieldMessages : IValidationMetadataProvider
{
    public static void Apply(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new FieldMessages());
        var say = options.ModelBindingMessageProvider;
        say.SetValueMustNotBeNullAccessor(_ => "ui.field.required");
        say.SetValueIsInvalidAccessor(_ => "ui.field.unreadable");
        say.SetAttemptedValueIsInvalidAccessor((_, _) => "ui.field.unreadable");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "ui.field.unreadable");
        say.SetUnknownValueIsInvalidAccessor(_ => "ui.field.unreadable");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "ui.field.unreadable");
        say.SetValueMustBeANumberAccessor(_ => "ui.field.number");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "ui.field.number");
        say.SetMissingBindRequiredValueAccessor(_ => "ui.field.required");
        say.SetMissingKeyOrValueAccessor(() => "ui.field.required");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "ui.field.required");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
                attribute.ErrorMessage = attribute is RequiredAttribute ? "ui.field.required" : "ui.field.unreadable";
    }
}
