using System.Text;
using CuuLong.Signing.Xml;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Small XML made to cost much: none takes a second of the processor, none a quarter of a gigabyte.</summary>
[Collection(nameof(NastyFiles))]
public sealed class NastyXml
{
    private static readonly Dictionary<string, Func<string>> Makers = new()
    {
        ["namespaces that every element inherits"] = () => Nested(60, n => string.Concat(Enumerable.Range(0, 120).Select(i => $" xmlns:p{n}x{i}=\"u{n}x{i}\" p{n}x{i}:a=\"\"")),
            string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<b xmlns:q=\"v{i}\" q:a=\"\"/>"))),
        ["one name in many namespaces"] = () => $"<r>{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<b xmlns=\"v{i}\"/>"))}</r>",
        ["as many namespaces as are let in"] = () => $"<r>{string.Concat(Enumerable.Range(0, 120_000).Select(i => $"<b xmlns=\"v{i % 250}\"/>"))}</r>",
        ["many elements"] = () => $"<r>{Repeat("<a/>", 1_000_000)}</r>",
        ["many attributes"] = () => $"<r>{Repeat($"<a{string.Concat(Enumerable.Range(0, 250).Select(i => $" b{i}=\"\""))}/>", 8_000)}</r>",
        ["many names"] = () => $"<r>{string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<n{i}/>"))}</r>",
        ["many pieces of text"] = () => $"<r>{Repeat("a<![CDATA[b]]>", 400_000)}</r>",
        ["a long text"] = () => $"<r>{new string('>', 23 << 20)}</r>",
        ["a longer text"] = () => $"<r>{new string('>', 50 << 20)}</r>",
        ["as much as is let in"] = () => $"<r>{Repeat("<a b=\"\"/>", 124_000)}</r>",
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Each_stays_within_a_second_and_a_quarter_of_a_gigabyte(string kind)
    {
        // Another message's signature: what it is over is hashed all the same.
        var signed = Encoding.UTF8.GetString(await XmlSigner.Sign("<r/>"u8.ToArray(), Bureau.Shared.Signer.Key));
        var signature = signed[signed.IndexOf("<Signature", StringComparison.Ordinal)..signed.IndexOf("</r>", StringComparison.Ordinal)];
        var text = Makers[kind]();
        var file = Encoding.UTF8.GetBytes(text[..^4] + signature + "</r>");
        text = null;
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", await Forger.Verdict(Encoding.UTF8.GetBytes($"<r>x{signature}</r>")));
        var (verdict, spent, held) = await Measured.Run(() => Forger.Verdict(file));
        Assert.Contains(verdict, new[] { "TOTAL_FAILED HASH_FAILURE", "INDETERMINATE TOO_LARGE", "INDETERMINATE FORMAT_FAILURE" });
        Assert.True(spent < TimeSpan.FromSeconds(1), $"{kind} of {file.Length:N0} bytes: {spent.TotalMilliseconds:N0} ms, {verdict}");
        Assert.True(held < 256 << 20, $"{kind} of {file.Length:N0} bytes: {held >> 20} MB, {verdict}");
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Nested(int depth, Func<int, string> attributes, string inside) =>
        "<r>" + string.Concat(Enumerable.Range(0, depth).Select(n => $"<e{attributes(n)}>")) + inside + string.Concat(Enumerable.Repeat("</e>", depth)) + "</r>";
}
