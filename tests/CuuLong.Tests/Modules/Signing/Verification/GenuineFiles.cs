using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

public sealed class GenuineFiles
{
    private readonly Bureau bureau = Bureau.Shared;

    public static TheoryData<string> Names => [.. Shapes.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Two_signatures_pass_on_every_shape(string shape)
    {
        var report = await bureau.Verify(await bureau.SignTwice(Shapes.Of(shape)));
        Assert.Equal("", Told(report));
        Assert.Equal(["signing", "none"], report.Signatures.Select(SignatureWords.Changes));
        Assert.Equal(["revision", "whole"], report.Signatures.Select(SignatureWords.Coverage));
    }

    [Theory]
    [InlineData("B", "B-B")]
    [InlineData("T", "B-T")]
    [InlineData("Lt", "B-LT")]
    [InlineData("Lta", "B-LTA")]
    public async Task Each_level_is_what_it_says(string level, string expected)
    {
        var report = await bureau.Verify(await bureau.Sign(Shapes.Of("table"), level: Enum.Parse<PadesLevel>(level)));
        Assert.Equal("", Told(report));
        Assert.Equal(expected, SignatureWords.Level(report.Signatures[0]));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("object streams")]
    public async Task Two_signatures_of_the_highest_level_pass(string shape) => Assert.Equal("", Told(await bureau.Verify(await bureau.SignTwice(Shapes.Of(shape), PadesLevel.Lta))));

    [Fact]
    public async Task A_file_without_signatures_is_told_so() => Assert.Equal("INDETERMINATE NO_SIGNATURE", Verdict(await bureau.Verify(Shapes.Of("table"))));

    [Fact]
    public async Task What_is_no_pdf_is_told_so() => Assert.Equal("INDETERMINATE FORMAT_FAILURE", Verdict(await bureau.Verify([1, 2, 3])));

    [Fact]
    public async Task The_report_is_json_of_fixed_names()
    {
        var json = VerificationJson.Write(await bureau.Verify(await bureau.Sign(Shapes.Of("table"))));
        Assert.Equal("""{"file":"a.pdf","verdict":"TOTAL_PASSED","reason":"","signatures":[{"signer":"Nguyễn Văn Thử","time":"2026-08-24T08:00:00+07:00","integrity":"valid","coverage":"whole","chain":"test","revocation":"good","changes":"none","level":"B-B"}]}""", json);
    }

    internal static string Verdict(VerificationReport report) => $"{report.Verdict.Code()} {report.Reason}".Trim();

    /// <summary>Nothing when passed, else all that is known.</summary>
    internal static string Told(VerificationReport report) => report.Verdict == Indication.TotalPassed ? ""
        : string.Join("; ", report.Signatures.Select(s => $"{s.Field} {s.Verdict} {s.Reason} [{string.Join(", ", s.Changes.Select(c => $"{c.Level} {c.What} {c.Detail}"))}]").Prepend(Verdict(report)));
}
