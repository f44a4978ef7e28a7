namespace CuuLong.Signing.Validation;

internal static class Reasons
{
    /// <summary>"REVOKED_NO_POE"; empty for none.</summary>
    public static string Code(this Reason reason) => reason == Reason.None ? "" : string.Concat(reason.ToString().Select((c, at) => at > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));

    /// <summary>"TOTAL_PASSED".</summary>
    public static string Code(this Indication indication) => indication switch { Indication.TotalPassed => "TOTAL_PASSED", Indication.TotalFailed => "TOTAL_FAILED", _ => "INDETERMINATE" };
}
