using System.Runtime.InteropServices;
using System.Text;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>
/// A vendor's library, called through its function list. Lives only in the worker process: vendors' code may crash.
/// The layout is that of Unix, where CK_ULONG is as wide as a pointer and structures are not packed.
/// </summary>
internal sealed unsafe class Module
{
    private readonly nint* functions;

    /// <exception cref="DllNotFoundException">There is no such library.</exception>
    /// <exception cref="Pkcs11Exception">It does not start.</exception>
    public Module(string path)
    {
        var library = NativeLibrary.Load(path);
        var list = (delegate* unmanaged[Cdecl]<nint*, nuint>)NativeLibrary.GetExport(library, "C_GetFunctionList");
        nint found;
        Demand(list(&found));
        // Two bytes of version, padded to the width of a pointer.
        functions = (nint*)(found + nint.Size);
        var arguments = stackalloc nint[6];
        arguments[4] = (nint)Ck.OsLocking;
        var code = ((delegate* unmanaged[Cdecl]<void*, nuint>)functions[0])(arguments);
        if (code != Ck.AlreadyInitialized) Demand(code);
    }

    /// <summary>Null when no token of that label is in any slot.</summary>
    public nuint? Slot(string token)
    {
        nuint count = 0;
        var get = (delegate* unmanaged[Cdecl]<byte, nuint*, nuint*, nuint>)functions[4];
        Demand(get(1, null, &count));
        var slots = new nuint[Math.Min(count, 256)];
        count = (nuint)slots.Length;
        fixed (nuint* at = slots) Demand(get(1, at, &count));
        foreach (var slot in slots.Take((int)count))
            if (Label(slot) == token) return slot;
        return null;
    }

    public nuint Open(nuint slot)
    {
        nuint session;
        Demand(((delegate* unmanaged[Cdecl]<nuint, nuint, void*, void*, nuint*, nuint>)functions[12])(slot, Ck.SerialSession, null, null, &session));
        return session;
    }

    public void Close(nuint session) => ((delegate* unmanaged[Cdecl]<nuint, nuint>)functions[13])(session);

    /// <returns>CKR_…; being logged in already counts as success.</returns>
    public uint Login(nuint session, uint user, byte[] pin)
    {
        fixed (byte* at = pin)
        {
            var code = (uint)((delegate* unmanaged[Cdecl]<nuint, nuint, byte*, nuint, nuint>)functions[18])(session, user, at, (nuint)pin.Length);
            return code == Ck.AlreadyLoggedIn ? Ck.Ok : code;
        }
    }

    public List<nuint> Find(nuint session, params (uint Type, byte[] Value)[] wanted)
    {
        using var template = new Template(wanted);
        Demand(((delegate* unmanaged[Cdecl]<nuint, void*, nuint, nuint>)functions[26])(session, template.At, (nuint)wanted.Length));
        var found = new List<nuint>();
        var some = stackalloc nuint[16];
        nuint count;
        do
        {
            Demand(((delegate* unmanaged[Cdecl]<nuint, nuint*, nuint, nuint*, nuint>)functions[27])(session, some, 16, &count));
            for (nuint each = 0; each < count; each++) found.Add(some[each]);
        }
        while (count == 16 && found.Count < 1024);
        Demand(((delegate* unmanaged[Cdecl]<nuint, nuint>)functions[28])(session));
        return found;
    }

    /// <summary>Empty when the object has no such attribute.</summary>
    public byte[] Read(nuint session, nuint handle, uint type)
    {
        var attribute = stackalloc nuint[3] { type, 0, 0 };
        var get = (delegate* unmanaged[Cdecl]<nuint, nuint, void*, nuint, nuint>)functions[24];
        if (get(session, handle, attribute, 1) != Ck.Ok || attribute[2] is 0 or > (1 << 20)) return [];
        var value = new byte[attribute[2]];
        fixed (byte* at = value)
        {
            attribute[1] = (nuint)at;
            return get(session, handle, attribute, 1) == Ck.Ok ? value : [];
        }
    }

    public uint BeginSign(nuint session, nuint key, uint mechanism, ReadOnlySpan<nuint> parameters)
    {
        fixed (nuint* at = parameters)
        {
            var named = stackalloc nuint[3] { mechanism, (nuint)at, (nuint)(parameters.Length * sizeof(nuint)) };
            return (uint)((delegate* unmanaged[Cdecl]<nuint, void*, nuint, nuint>)functions[42])(session, named, key);
        }
    }

    public uint Sign(nuint session, ReadOnlySpan<byte> data, out byte[] signature)
    {
        var buffer = stackalloc byte[1024];
        nuint length = 1024;
        fixed (byte* at = data)
        {
            var code = (uint)((delegate* unmanaged[Cdecl]<nuint, byte*, nuint, byte*, nuint*, nuint>)functions[43])(session, at, (nuint)data.Length, buffer, &length);
            signature = code == Ck.Ok ? new ReadOnlySpan<byte>(buffer, (int)length).ToArray() : [];
            return code;
        }
    }

    public static void Demand(nuint code)
    {
        if (code != Ck.Ok) throw new Pkcs11Exception((uint)code);
    }

    private string? Label(nuint slot)
    {
        var info = stackalloc byte[512];
        var code = ((delegate* unmanaged[Cdecl]<nuint, void*, nuint>)functions[6])(slot, info);
        return code == Ck.Ok ? Encoding.UTF8.GetString(info, 32).TrimEnd(' ', '\0') : null;
    }
}
