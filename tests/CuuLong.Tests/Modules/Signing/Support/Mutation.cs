namespace CuuLong.Tests.Modules.Signing;

/// <summary>Bends bytes as a fuzzer does; the same seed bends the same way.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] genuine, Random random)
    {
        var bytes = genuine.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at))); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes[at] = (byte)(random.Next(2) == 0 ? 0xFF : 0x00); break;
            }
            if (bytes.Count == 0) bytes.Add(0x30);
        }
        return [.. bytes];
    }
}
