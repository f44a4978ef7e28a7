using System.Text;

namespace CuuLong.Platform.Packs;

/// <summary>Reads a file of the pack as text: strict UTF-8, NFC, so that names compare and search alike everywhere.</summary>
internal static class PackText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string folder, string path)
    {
        var full = Path.Combine(folder, path);
        if (!File.Exists(full)) throw new PackException(path, 0, null, $"không có tệp này trong {folder}. Chép tệp vào, hoặc sửa đường dẫn --pack.");
        var bytes = File.ReadAllBytes(full).AsSpan();
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            throw new PackException(path, bytes[..bad.Index].Count((byte)'\n') + 1, null, "có byte không phải UTF-8. Lưu lại tệp bằng bảng mã UTF-8.");
        }
        return text.IsNormalized(NormalizationForm.FormC) ? text : throw Decomposed(path, text);
    }

    private static PackException Decomposed(string path, string text)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, l => !l.IsNormalized(NormalizationForm.FormC));
        var key = lines[at].Split([':', ','], 2)[0].Trim(' ', '-', '"').Normalize(NormalizationForm.FormC);
        return new PackException(path, at + 1, key.Length is > 0 and < 60 ? key : null, "chữ có dấu viết ở dạng tách rời (NFD). Lưu lại tệp ở dạng dựng sẵn (NFC).");
    }
}
