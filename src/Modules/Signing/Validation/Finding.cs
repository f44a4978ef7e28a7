namespace CuuLong.Signing.Validation;

internal readonly record struct Finding(Indication Indication, Reason Reason = Reason.None)
{
    public static readonly Finding Passed = new(Indication.TotalPassed);

    public static Finding Open(Reason reason) => new(Indication.Indeterminate, reason);

    public static Finding Failed(Reason reason) => new(Indication.TotalFailed, reason);

    public bool Ok => Indication == Indication.TotalPassed;
}
