using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Verbs;

/// <summary>Takes a PKCS#12 file into the installation's vault; the file and its passphrase are not needed after.</summary>
internal sealed class ImportKey : Verb
{
    public override string Name => "import-key";
    public override string Usage => "import-key TỆP.p12 [--pass-file TỆP]: cất khóa ký vào kho khóa mã hóa của bản cài đặt";
    public override string[] Options => ["pass-file"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        if (context.Line.Words is not [var file]) throw new UsageException("Cần đúng một tệp .p12 hoặc .pfx, ví dụ: import-key dau.p12.");
        var bytes = Passphrase.ReadFile(file);
        await using var services = SigningAlone.Open(context);
        var imported = services.GetRequiredService<KeyVault>().Import(bytes, Passphrase.Of(context.Line["pass-file"]));
        if (imported.Refusal is { } refusal) return Spoken.BadInput(new WordBook(context.Modules), refusal);
        var certificate = imported.Value!;
        Console.WriteLine($"Đã cất khóa của {certificate.GetNameInfo(X509NameType.SimpleName, false)}, hiệu lực đến {Show.Instant(certificate.Until())}.\nDấu vân tay chứng thư: {certificate.Print()}");
        return 0;
    }
}
