namespace CuuLong.Signing.Verification;

/// <summary>Reasons of the file itself, beside those of EN 319 102-1 that <see cref="Validation.Reason"/> names.</summary>
internal static class VerifyReasons
{
    public const string NoSignature = "NO_SIGNATURE", Unreadable = "FORMAT_FAILURE", Encrypted = "ENCRYPTED", TooLarge = "TOO_LARGE", Coverage = "COVERAGE_BROKEN",
        Changed = "DOCUMENT_CHANGED", Unexplained = "UNEXPLAINED_CHANGES", NotPermitted = "CHANGE_NOT_PERMITTED", DuplicateField = "DUPLICATE_FIELD", UnknownFormat = "UNKNOWN_FORMAT",
        Padding = "UNSIGNED_BYTES_IN_SIGNATURE", TwoReadings = "TWO_READINGS";
}
