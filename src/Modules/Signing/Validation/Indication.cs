namespace CuuLong.Signing.Validation;

/// <summary>The three answers of EN 319 102-1.</summary>
internal enum Indication { TotalPassed, Indeterminate, TotalFailed }

/// <summary>Why not passed; names of EN 319 102-1, written there as <see cref="Reasons.Code"/> gives them.</summary>
internal enum Reason
{
    None,
    FormatFailure,
    HashFailure,
    SigCryptoFailure,
    Revoked,
    NotYetValid,
    NoSigningCertificateFound,
    NoCertificateChainFound,
    ChainConstraintsFailure,
    CryptoConstraintsFailureNoPoe,
    OutOfBoundsNoPoe,
    RevokedNoPoe,
    RevokedCaNoPoe,
    TryLater,
}

internal static class Reasons
{
    /// <summary>"REVOKED_NO_POE"; empty for none.</summary>
    public static string Code(this Reason reason) => reason == Reason.None ? "" : string.Concat(reason.ToString().Select((c, at) => at > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));

    /// <summary>"TOTAL_PASSED".</summary>
    public static string Code(this Indication indication) => indication switch { Indication.TotalPassed => "TOTAL_PASSED", Indication.TotalFailed => "TOTAL_FAILED", _ => "INDETERMINATE" };
}

internal readonly record struct Finding(Indication Indication, Reason Reason = Reason.None)
{
    public static readonly Finding Passed = new(Indication.TotalPassed);

    public static Finding Open(Reason reason) => new(Indication.Indeterminate, reason);

    public static Finding Failed(Reason reason) => new(Indication.TotalFailed, reason);

    public bool Ok => Indication == Indication.TotalPassed;
}
