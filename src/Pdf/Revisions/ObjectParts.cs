namespace CuuLong.Pdf;

internal static class ObjectParts
{
    /// <summary>The values directly inside.</summary>
    public static void Each(PdfObject value, Action<PdfObject> take)
    {
        switch (value)
        {
            case PdfArray array:
                foreach (var item in array) take(item);
                break;
            case PdfDictionary dictionary:
                foreach (var entry in dictionary) take(entry.Value);
                break;
            case PdfStream stream:
                foreach (var entry in stream.Dictionary) take(entry.Value);
                break;
        }
    }
}
