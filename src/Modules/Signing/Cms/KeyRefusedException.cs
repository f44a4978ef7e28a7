namespace CuuLong.Signing.Cms;

/// <summary>A key did not sign: token gone, PIN wrong, holder declined. Operations catch it and hand its refusal on.</summary>
internal sealed class KeyRefusedException(Refusal refusal, Exception? cause = null) : Exception(refusal.Code, cause)
{
    public Refusal Refusal { get; } = refusal;
}
