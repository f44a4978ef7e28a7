namespace CuuLong.Signing.Time;

/// <summary>One authority: takes a TimeStampReq, gives a TimeStampResp.</summary>
internal interface ITimestampAuthority
{
    string Name { get; }

    /// <summary>Any exception means that it did not answer.</summary>
    Task<byte[]> Ask(byte[] request, CancellationToken cancel);
}
