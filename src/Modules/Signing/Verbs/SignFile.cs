using CuuLong.Pdf;
using CuuLong.Platform;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Seals;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Verbs;

/// <summary>
/// Signs a PDF from the command line, invisibly, and writes the signed file beside it. The file itself is only read. A certificate that is revoked,
/// out of its time or made for something else does not sign; one that is on no list does, and is told so: whoever holds the key decides.
/// </summary>
internal sealed class SignFile : Verb
{
    public override string Name => "sign";
    public override string Usage => "sign TỆP.pdf --key KHÓA [--seal] [--level B|T|LT|LTA] [--trust THƯ-MỤC] [--out TỆP] [--pass-file TỆP]: ký số; KHÓA là tệp .p12, pkcs11:…, test:TÊN";
    public override string[] Options => ["key", "seal!", "level", "trust", "out", "pass-file", "reason"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        var line = context.Line;
        if (line.Words is not [var file]) throw new UsageException("Cần đúng một tệp PDF, ví dụ: sign cong-van.pdf --key test:\"Nguyễn Văn A\".");
        var uri = line["key"] ?? throw new UsageException("Cần --key: tệp .p12, pkcs11:token=…;object=…?module-path=…, hoặc test:TÊN.");
        var level = Enum.GetValues<PadesLevel>().Cast<PadesLevel?>().FirstOrDefault(l => l.ToString()!.Equals(line["level"] ?? "B", StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException("--level là B, T, LT hoặc LTA.");
        if (uri.Trim() is "" or "test:") throw new UsageException("--key test: cần một tên đi sau, ví dụ test:\"Nguyễn Văn A\".");
        var bytes = Passphrase.ReadFile(file);
        var target = line["out"] ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileNameWithoutExtension(file) + "-daky.pdf");
        if (Directory.Exists(target) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target)))) throw new UsageException($"Không ghi được {target}. --out là tên một tệp trong thư mục đã có.");
        if (Path.GetFullPath(target) == Path.GetFullPath(file)) throw new UsageException("--out phải là tệp khác: tệp gốc không bị ghi đè.");

        var given = line["trust"] is { } folder ? GivenTrust.Read(folder) : null;
        await using var services = SigningAlone.Open(context);
        var (trust, source) = Believed(services, given);
        var words = new WordBook(context.Modules);
        try
        {
            var key = await services.GetRequiredService<IKeyRing>().Open(uri, () => Passphrase.Of(line["pass-file"]), cancel);
            if (await Before(bytes, line, trust, source, given, services.GetRequiredService<TimeProvider>(), words, cancel) is { } outOfTurn) return Spoken.Refusal(words, outOfTurn);
            if (await new SigningGate(() => trust, source, services.GetRequiredService<TimeProvider>()).Check(key.Certificate, key.Chain, cancel) is { } gate)
            {
                var code = Spoken.Refusal(words, gate);
                if (!SigningGate.IsUnproven(gate)) return code;
                if (level >= PadesLevel.Lt)
                {
                    Console.Error.WriteLine("Mức LT, LTA cần --trust THƯ-MỤC có chứng thư gốc và CRL; mức B, T ký được ngay.");
                    return code;
                }
                Console.Error.WriteLine("Vẫn ký, nhưng nơi nhận chưa tin được chữ ký này. Có chứng thư gốc thì thêm --trust THƯ-MỤC.");
            }
            var signer = new PadesSigner(services.GetRequiredService<ITimestampClient>().Believing(() => trust), source, () => trust);
            var signed = await Sign(services, signer, bytes, key, level, line, cancel);
            if (signed.Refusal is { } refusal) return Spoken.Refusal(words, refusal);
            await using var written = File.Create(target);
            await written.WriteAsync(bytes, cancel);
            await written.WriteAsync(signed.Value!, cancel);
        }
        catch (KeyRefusedException refused)
        {
            return Spoken.BadInput(words, refused.Refusal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Không ghi được {target}. Kiểm tra quyền ghi và chỗ trống trên đĩa.");
            return 1;
        }
        catch (PdfException wrong)
        {
            Console.Error.WriteLine(wrong.Fault == PdfFault.Encrypted ? "Tệp PDF đặt mật khẩu. Bỏ mật khẩu rồi ký." : $"Không đọc được tệp {file} như một tệp PDF. Xuất lại tệp rồi ký.");
            return 2;
        }
        Console.WriteLine($"Đã ký: {target}");
        return 0;
    }

    /// <summary>What those who signed before allow, and whether the person's signature holds that a seal follows.</summary>
    private static async Task<Refusal?> Before(
        byte[] bytes, CommandLine line, TrustBook trust, IRevocationSource source, GivenTrust? given, TimeProvider clock, WordBook words, CancellationToken cancel)
    {
        var file = PdfDocument.OpenToSign(bytes);
        if (line.Has("seal"))
        {
            var report = await new Verifier(() => trust, source, clock).Verify(bytes, "", new(Evidence: given?.Evidence), cancel);
            if (PersonFirst.Check(report, given is not null, reason => words.Get("vi", $"signing.verify.reason.{reason}")) is { } person) return person;
        }
        return EarlierSigners.Forbid(file, Field(line));
    }

    private static string Field(CommandLine line) => line.Has("seal") ? SigningTurn.AgencyField : SigningTurn.PersonField;

    private static (TrustBook, IRevocationSource) Believed(IServiceProvider services, GivenTrust? given)
    {
        var (own, source) = (services.GetRequiredService<Func<TrustBook>>()(), services.GetRequiredService<IRevocationSource>());
        return given is null ? (own, source) : (own.With(given.Book), new SourcesInTurn(given.Evidence, services.GetRequiredService<TimeProvider>(), source, given.Asking()));
    }

    private static async Task<Outcome<byte[]>> Sign(IServiceProvider services, PadesSigner signer, byte[] bytes, ISignatureKey key, PadesLevel level, CommandLine line, CancellationToken cancel)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().Local();
        var request = new SignatureRequest(Field(line), 0) { At = now, Reason = line["reason"] };
        return await signer.Sign(bytes, new CmsBuilder(key), request, level, cancel);
    }
}
