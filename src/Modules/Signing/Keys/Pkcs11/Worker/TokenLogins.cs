namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>One login a token, shared by all; the session that holds it stays open.</summary>
internal sealed class TokenLogins(Module module)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (nuint Session, byte[] Pin)> held = new(StringComparer.Ordinal);

    public uint Login(string token, byte[] pin)
    {
        lock (gate)
        {
            if (module.Slot(token) is not { } slot) return Ck.NoSuchToken;
            var session = module.Open(slot);
            var code = module.Login(session, Ck.UserType, pin);
            if (code != Ck.Ok) module.Close(session);
            else if (held.Remove(token, out var before)) module.Close(before.Session);
            if (code == Ck.Ok) held[token] = (session, pin);
            return code;
        }
    }

    public byte[] Pin(string token)
    {
        lock (gate) return held.TryGetValue(token, out var login) ? login.Pin : [];
    }
}
