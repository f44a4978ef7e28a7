using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>The sessions of one thread: one a token, with the keys found through it.</summary>
internal sealed class TokenSessions(Module module, TokenLogins logins)
{
    private readonly Dictionary<string, (nuint Session, Dictionary<string, (nuint Handle, bool Always)> Keys)> open = new(StringComparer.Ordinal);

    /// <summary>Certificates of the token: label, id and DER each.</summary>
    public List<byte[]> Certificates(string token)
    {
        var session = Session(token).Session;
        var parts = new List<byte[]>();
        foreach (var handle in module.Find(session, (Ck.AttributeClass, Template.Number(Ck.Certificate))))
            parts.AddRange([module.Read(session, handle, Ck.AttributeLabel), module.Read(session, handle, Ck.AttributeId), module.Read(session, handle, Ck.AttributeValue)]);
        return parts;
    }

    public uint Sign(string token, string label, byte[] id, uint mechanism, HashAlgorithmName hash, byte[] input, out byte[] signature)
    {
        signature = [];
        var (session, keys) = Session(token);
        var name = $"{label}\0{Convert.ToHexString(id)}";
        if (!keys.TryGetValue(name, out var key))
        {
            if (Find(session, label, id) is not { } found) return Ck.NoSuchKey;
            keys[name] = key = (found, module.Read(session, found, Ck.AttributeAlwaysAuthenticate) is [1]);
        }
        var code = module.BeginSign(session, key.Handle, mechanism, mechanism == Ck.RsaPss ? Pss(hash) : []);
        if (code == Ck.Ok && key.Always) code = module.Login(session, Ck.ContextSpecific, logins.Pin(token));
        return code == Ck.Ok ? module.Sign(session, input, out signature) : code;
    }

    public void Forget(string token)
    {
        if (open.Remove(token, out var held)) module.Close(held.Session);
    }

    private nuint? Find(nuint session, string label, byte[] id)
    {
        var wanted = new List<(uint, byte[])> { (Ck.AttributeClass, Template.Number(Ck.PrivateKey)) };
        if (label.Length > 0) wanted.Add((Ck.AttributeLabel, Frame.Utf8(label)));
        if (id.Length > 0) wanted.Add((Ck.AttributeId, id));
        // A name that fits two keys is no name.
        return module.Find(session, [.. wanted]) is [var only] ? only : null;
    }

    private (nuint Session, Dictionary<string, (nuint Handle, bool Always)> Keys) Session(string token)
    {
        if (open.TryGetValue(token, out var held)) return held;
        if (module.Slot(token) is not { } slot) throw new Pkcs11Exception(Ck.NoSuchToken);
        return open[token] = (module.Open(slot), []);
    }

    private static nuint[] Pss(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA384" => [Ck.Sha384, Ck.Mgf384, 48],
        "SHA512" => [Ck.Sha512, Ck.Mgf512, 64],
        _ => [Ck.Sha256, Ck.Mgf256, 32],
    };
}
