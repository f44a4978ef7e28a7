using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Ten thousand broken files: none throws, none takes long, and none passes whose signed bytes are not the genuine ones.</summary>
public sealed class MutatedFiles
{
    private static readonly string[] Kinds = ["table", "object streams", "xref stream", "hybrid", "two updates"];

    [Fact]
    public async Task No_mutation_throws_and_none_passes_that_touches_what_is_signed()
    {
        var genuine = new List<byte[]>();
        foreach (var kind in Kinds) genuine.Add(await Bureau.Shared.SignTwice(Shapes.Of(kind), kind == "table" ? PadesLevel.Lta : PadesLevel.B));
        var holes = genuine.Select(g => SignatureValue.All(PdfDocument.Open(g)).Select(v => (v.Contents!.Start, v.Contents.End)).ToList()).ToList();
        await Mutants.None(10_000, (n, random) =>
        {
            var (file, own) = (genuine[n % genuine.Count], holes[n % genuine.Count]);
            var mutated = n % 4 == 0 ? InHole(file, own, random) : n % 4 == 1 ? Digits(file, random) : Mutation.Of(file, random);
            return (mutated, () => SameWhereSigned(file, mutated, own));
        });
    }

    /// <summary>The genuine bytes outside the holes, up to the end of one of its revisions, and nothing but line ends behind.</summary>
    private static bool SameWhereSigned(byte[] genuine, byte[] mutated, List<(int Start, int End)> holes)
    {
        for (var i = 0; i < Math.Min(genuine.Length, mutated.Length); i++)
            if (genuine[i] != mutated[i] && !holes.Any(h => h.Start < i && i < h.End - 1)) return false;
        return mutated.Length >= genuine.Length
            ? mutated.AsSpan(genuine.Length).IndexOfAnyExcept((byte)'\n', (byte)'\r', (byte)' ') < 0
            : PdfDocument.Open(genuine).Revisions.Any(end => Math.Abs(end - mutated.Length) <= 1);
    }

    private static byte[] InHole(byte[] file, List<(int Start, int End)> holes, Random random)
    {
        byte[] mutated = [.. file];
        var (start, end) = holes[random.Next(holes.Count)];
        for (var times = random.Next(1, 4); times > 0; times--) mutated[random.Next(start + 1, Math.Min(end - 1, start + 9000))] = (byte)"0123456789ABCDEF"[random.Next(16)];
        return mutated;
    }

    /// <summary>Numbers are where readers differ: offsets, lengths, references.</summary>
    private static byte[] Digits(byte[] file, Random random)
    {
        byte[] mutated = [.. file];
        for (var times = random.Next(1, 5); times > 0;)
        {
            var at = random.Next(mutated.Length);
            if (!char.IsAsciiDigit((char)mutated[at])) continue;
            mutated[at] = (byte)('0' + random.Next(10));
            times--;
        }
        return mutated;
    }
}
