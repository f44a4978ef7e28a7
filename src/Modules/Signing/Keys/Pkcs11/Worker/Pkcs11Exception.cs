using System.Runtime.InteropServices;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>A call of the module failed.</summary>
internal sealed class Pkcs11Exception(uint code) : Exception($"CKR 0x{code:X}")
{
    public uint Code { get; } = code;
}
