using System.Text;
using CuuLong.Signing.Verification;
using CuuLong.Signing.Xml;

namespace CuuLong.Tests.Modules.Signing.Verification;

public sealed class VerifyingXml
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes("<edXML><From>H84.1</From><Subject>Về việc thử</Subject></edXML>");

    [Fact]
    public async Task A_signed_message_passes()
    {
        var report = await Bureau.Shared.Verify(await Signed());
        Assert.Equal("TOTAL_PASSED", GenuineFiles.Verdict(report));
        Assert.Equal(("valid", "whole", "test", "good"), (SignatureWords.Integrity(report.Signatures[0]), SignatureWords.Coverage(report.Signatures[0]), SignatureWords.Chain(report.Signatures[0]), SignatureWords.Revocation(report.Signatures[0])));
    }

    [Fact]
    public async Task An_altered_message_fails()
    {
        var forged = Encoding.UTF8.GetString(await Signed()).Replace("Về việc thử", "Về việc khác", StringComparison.Ordinal);
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", GenuineFiles.Verdict(await Bureau.Shared.Verify(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public async Task A_wrapped_message_fails()
    {
        var signed = Encoding.UTF8.GetString(await Signed());
        var forged = $"<edXML><From>H84.9</From>{signed[signed.IndexOf("<edXML", StringComparison.Ordinal)..]}</edXML>";
        Assert.Equal("TOTAL_FAILED COVERAGE_BROKEN", GenuineFiles.Verdict(await Bureau.Shared.Verify(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public async Task An_unsigned_message_is_told_so() => Assert.Equal("INDETERMINATE NO_SIGNATURE", GenuineFiles.Verdict(await Bureau.Shared.Verify(Message)));

    private static async Task<byte[]> Signed() => await XmlSigner.Sign(Message, Bureau.Shared.Signer.Key);
}
