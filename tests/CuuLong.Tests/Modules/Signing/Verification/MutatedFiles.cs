using System.Text;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Xml;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Ten thousand broken PDF files, and half as many each of broken signatures in one and of broken XML: none throws, none costs much, and none passes whose signed content is not the genuine one.</summary>
public sealed class MutatedFiles
{
    private static readonly string[] Kinds = ["table", "object streams", "xref stream", "hybrid", "two updates"];

    [Fact]
    public async Task No_mutation_throws_and_none_passes_that_touches_what_is_signed()
    {
        var genuine = new List<byte[]>();
        foreach (var kind in Kinds) genuine.Add(await Bureau.Shared.SignTwice(Shapes.Of(kind), kind == "table" ? PadesLevel.Lta : PadesLevel.B));
        var holes = genuine.Select(g => SignatureValue.All(PdfDocument.Open(g)).Select(v => (v.Contents!.Start, v.Contents.End)).ToList()).ToList();
        await None(10_000, (n, random) =>
        {
            var (file, own) = (genuine[n % genuine.Count], holes[n % genuine.Count]);
            var mutated = n % 4 == 0 ? InHole(file, own, random) : n % 4 == 1 ? Digits(file, random) : Mutation.Of(file, random);
            return (mutated, () => SameWhereSigned(file, mutated, own));
        });
    }

    [Fact]
    public async Task No_broken_cms_throws_and_none_passes_that_signs_another_thing()
    {
        var genuine = new[] { await Bureau.Shared.Sign(Shapes.Of("table")), await Bureau.Shared.Sign(Shapes.Of("table"), level: PadesLevel.T) };
        await None(5_000, (n, random) =>
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

    [Fact]
    public async Task No_broken_xml_throws_and_none_passes_that_says_another_thing()
    {
        var message = Encoding.UTF8.GetBytes("<edXML xmlns=\"urn:ed\" Id=\"m\"><From>H84.1</From><Subject lang=\"vi\">Về việc thử</Subject><p:Body xmlns:p=\"urn:p\"><![CDATA[1 < 2]]> &amp; 3</p:Body></edXML>");
        var genuine = new[] { await XmlSigner.Sign(message, Bureau.Shared.Signer.Key), await XmlSigner.Sign(message, Bureau.Shared.Seal.Key, byId: true) };
        var said = genuine.Select(Said).ToList();
        Assert.All(said, s => Assert.NotEmpty(s!));
        await None(5_000, (n, random) =>
        {
            var mutated = Mutation.Of(genuine[n % 2], random);
            return (mutated, () => Said(mutated) is { } now && now.SequenceEqual(said[n % 2]!));
        });
    }

    /// <param name="mutate">A file of that number, and whether it says what the genuine one says.</param>
    private static async Task None(int count, Func<int, Random, (byte[] File, Func<bool> IsGenuine)> mutate)
    {
        var (wrong, slowest, most) = (new List<string>(), TimeSpan.Zero, 0L);
        await Bureau.Shared.Verify(mutate(0, new Random(0)).File);
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (n, _) =>
        {
            var (file, genuine) = mutate(n, new Random(n));
            var (thread, since, before) = (Environment.CurrentManagedThreadId, ProcessorTime.Now, GC.GetAllocatedBytesForCurrentThread());
            var report = await Bureau.Shared.Verify(file);
            var (spent, made) = Environment.CurrentManagedThreadId == thread ? (ProcessorTime.Now - since, GC.GetAllocatedBytesForCurrentThread() - before) : (TimeSpan.Zero, 0);
            var passed = report.Verdict == Indication.TotalPassed && !genuine();
            lock (wrong)
            {
                (slowest, most) = (spent > slowest ? spent : slowest, Math.Max(most, made));
                if (passed) wrong.Add($"{n}");
            }
        });
        Assert.Empty(wrong);
        Assert.InRange(slowest, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1));
        Assert.InRange(most, 1, 256 << 20);
    }

    /// <summary>The content that is signed, canonical; null when there is none.</summary>
    private static byte[]? Said(byte[] xml) => StrictXml.Read(xml) is { DocumentElement: { } root }
        ? ExclusiveC14N.Of(root, without: root.GetElementsByTagName("Signature", Dsig.Namespace)[0] as System.Xml.XmlElement) : null;

    /// <summary>The same digest signed by the same value; certificates and time-stamps beside it may be bent, and are judged by themselves.</summary>
    private static bool SameSignature(ReadOnlyMemory<byte> genuine, ReadOnlyMemory<byte> bent) =>
        CmsReader.TryRead(genuine, out var was) && CmsReader.TryRead(bent, out var now) && was.Signature.Span.SequenceEqual(now.Signature.Span)
        && was.Attributes!.Encoded.Span.SequenceEqual(now.Attributes!.Encoded.Span);

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
