using System.Runtime.InteropServices;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>An array of CK_ATTRIBUTE in unmanaged memory.</summary>
internal sealed unsafe class Template : IDisposable
{
    private readonly List<nint> values = [];

    public Template((uint Type, byte[] Value)[] attributes)
    {
        At = (nuint*)NativeMemory.Alloc((nuint)(Math.Max(1, attributes.Length) * 3 * sizeof(nuint)));
        for (var each = 0; each < attributes.Length; each++)
        {
            var (type, value) = attributes[each];
            var memory = Marshal.AllocHGlobal(Math.Max(1, value.Length));
            values.Add(memory);
            Marshal.Copy(value, 0, memory, value.Length);
            (At[each * 3], At[(each * 3) + 1], At[(each * 3) + 2]) = (type, (nuint)memory, (nuint)value.Length);
        }
    }

    public nuint* At { get; }

    public static byte[] Number(uint number) => nuint.Size == 8 ? BitConverter.GetBytes((ulong)number) : BitConverter.GetBytes(number);

    public void Dispose()
    {
        foreach (var value in values) Marshal.FreeHGlobal(value);
        NativeMemory.Free(At);
    }
}
