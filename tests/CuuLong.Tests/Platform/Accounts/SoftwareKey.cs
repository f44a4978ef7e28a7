using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CuuLong.Tests.Platform.Accounts;

/// <summary>A passkey device in software: makes one P-256 key and signs challenges with it (WebAuthn Level 3, attestation "none").</summary>
internal sealed class SoftwareKey(string site, string origin)
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string userHandle = "";
    private uint uses;

    public string Create(JsonElement options)
    {
        userHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Head(0x45), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Answer(new Dictionary<string, object> { ["clientDataJSON"] = Said("webauthn.create", options), ["attestationObject"] = Url(attestation), ["transports"] = new[] { "internal" } });
    }

    public string Get(JsonElement options)
    {
        var said = Said("webauthn.get", options);
        var data = Head(0x05);
        var signature = key.SignData([.. data, .. SHA256.HashData(Base64Url.DecodeFromChars(said))], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new Dictionary<string, object> { ["clientDataJSON"] = said, ["authenticatorData"] = Url(data), ["signature"] = Url(signature), ["userHandle"] = userHandle });
    }

    private byte[] Head(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), flags, .. counter];
    }

    private string Said(string type, JsonElement options) =>
        Url(JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = options.GetProperty("challenge").GetString(), origin, crossOrigin = false }));

    private string Answer(Dictionary<string, object> response) => JsonSerializer.Serialize(
        new { id = Url(id), rawId = Url(id), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response });

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
