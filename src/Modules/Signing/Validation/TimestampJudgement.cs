using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>One time-stamp: its time counts only when it passed.</summary>
internal sealed record TimestampJudgement(Finding Finding, TimestampToken Token, TimestampFault Fault, PathJudgement Path)
{
    public DateTimeOffset Time => Token.Time;

    public X509Certificate2? Authority => Token.Cms.Signer;
}
