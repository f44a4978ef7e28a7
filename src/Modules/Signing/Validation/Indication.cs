namespace CuuLong.Signing.Validation;

/// <summary>The three answers of EN 319 102-1.</summary>
internal enum Indication { TotalPassed, Indeterminate, TotalFailed }
