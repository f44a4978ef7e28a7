using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CuuLong.Signing.Keys.Pkcs11;
using CuuLong.Signing.Keys.Pkcs11.Worker;

namespace CuuLong.Bench.Support;

/// <summary>A SoftHSM token with one RSA-2048 key; also opened in this process, for the floor.</summary>
internal sealed partial class BenchToken : IRefusedPins, IDisposable
{
    public const string Module = "/usr/lib/softhsm/libsofthsm2.so", Label = "bench", Pin = "24682468";

    public BenchToken()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "tokens"));
        var settings = Path.Combine(Folder, "softhsm2.conf");
        File.WriteAllText(settings, $"directories.tokendir = {Path.Combine(Folder, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n");
        // The library reads its settings from the environment of C, which .NET does not change; the worker inherits .NET's.
        _ = SetEnvironment("SOFTHSM2_CONF", settings, 1);
        Environment.SetEnvironmentVariable("SOFTHSM2_CONF", settings);
        using var rsa = RSA.Create(2048);
        File.WriteAllText(Path.Combine(Folder, "key.pem"), rsa.ExportPkcs8PrivateKeyPem());
        Command.Run("softhsm2-util", "--init-token", "--free", "--label", Label, "--pin", Pin, "--so-pin", "13571357");
        Command.Run("softhsm2-util", "--import", Path.Combine(Folder, "key.pem"), "--token", Label, "--label", Label, "--id", "01", "--pin", Pin);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cuulong-token").FullName;

    public Action Bare(byte[] input)
    {
        var module = new CuuLong.Signing.Keys.Pkcs11.Worker.Module(Module);
        var session = module.Open(module.Slot(Label)!.Value);
        CuuLong.Signing.Keys.Pkcs11.Worker.Module.Demand(module.Login(session, Ck.UserType, System.Text.Encoding.UTF8.GetBytes(Pin)));
        var key = module.Find(session, (Ck.AttributeClass, Template.Number(Ck.PrivateKey)))[0];
        return () =>
        {
            CuuLong.Signing.Keys.Pkcs11.Worker.Module.Demand(module.BeginSign(session, key, Ck.RsaPkcs, []));
            CuuLong.Signing.Keys.Pkcs11.Worker.Module.Demand(module.Sign(session, input, out _));
        };
    }

    public bool Has(string token, string pin) => false;

    public void Add(string token, string pin) => throw new InvalidOperationException("the bench knows its PIN");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
