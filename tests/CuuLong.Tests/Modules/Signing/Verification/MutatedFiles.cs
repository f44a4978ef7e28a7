using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Validation;
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
        var (wrong, slowest) = (new List<string>(), TimeSpan.Zero);
        await Bureau.Shared.Verify(genuine[0]);
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (n, _) =>
        {
            var (file, random) = (genuine[n % genuine.Count], new Random(n));
            var mutated = n % 4 == 0 ? InHole(file, holes[n % genuine.Count], random) : n % 4 == 1 ? Digits(file, random) : Mutation.Of(file, random);
            var (thread, since) = (Environment.CurrentManagedThreadId, ProcessorTime.Now);
            var report = await Bureau.Shared.Verify(mutated);
            var spent = Environment.CurrentManagedThreadId == thread ? ProcessorTime.Now - since : TimeSpan.Zero;
            lock (wrong)
            {
                slowest = spent > slowest ? spent : slowest;
                if (report.Verdict == Indication.TotalPassed && !SameWhereSigned(file, mutated, holes[n % genuine.Count])) wrong.Add($"{n} of {Kinds[n % Kinds.Length]}");
            }
        });
        Assert.Empty(wrong);
        Assert.InRange(slowest, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1));
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
