using System.Text;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

public sealed class MutatedCms
{
    [Fact]
    public async Task No_broken_cms_throws_and_none_passes_that_signs_another_thing()
    {
        var genuine = new[] { await Bureau.Shared.Sign(Shapes.Of("table")), await Bureau.Shared.Sign(Shapes.Of("table"), level: PadesLevel.T) };
        await Mutants.None(5_000, (n, random) =>
        {
            var file = genuine[n % 2];
            var contents = SignatureValue.All(PdfDocument.Open(file))[0].Contents!;
            Assert.True(CmsReader.TryRead(contents.Bytes, out var read));
            var cms = contents.Bytes[..read.Length].ToArray();
            var (bent, room) = (Mutation.Of(cms, random), (contents.End - contents.Start - 2) / 2);
            byte[] mutated = [.. file];
            Encoding.ASCII.GetBytes(Convert.ToHexString([.. bent.AsSpan(0, Math.Min(bent.Length, room)), .. new byte[Math.Max(0, room - bent.Length)]])).CopyTo(mutated, contents.Start + 1);
            return (mutated, () => SameSignature(contents.Bytes, SignatureValue.All(PdfDocument.Open(mutated))[0].Contents!.Bytes));
        });
    }

    /// <summary>The same digest signed by the same value; certificates and time-stamps beside it may be bent, and are judged by themselves.</summary>
    private static bool SameSignature(ReadOnlyMemory<byte> genuine, ReadOnlyMemory<byte> bent) =>
        CmsReader.TryRead(genuine, out var was) && CmsReader.TryRead(bent, out var now) && was.Signature.Span.SequenceEqual(now.Signature.Span)
        && was.Attributes!.Encoded.Span.SequenceEqual(now.Attributes!.Encoded.Span);
}
