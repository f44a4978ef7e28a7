using System.Collections;

namespace CuuLong.Pdf;

public sealed class PdfArray : PdfObject, IEnumerable<PdfObject>
{
    private readonly List<PdfObject> items;

    public PdfArray() => items = [];

    public PdfArray(params IEnumerable<PdfObject> items) => this.items = [.. items];

    internal PdfArray(List<PdfObject> items) => this.items = items;

    public int Count => items.Count;

    public PdfObject this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public PdfArray Add(PdfObject item)
    {
        items.Add(item);
        return this;
    }

    public List<PdfObject>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<PdfObject> IEnumerable<PdfObject>.GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <summary>The same items in a list of its own.</summary>
    public PdfArray Copy() => new(items);

    public static PdfArray Numbers(params ReadOnlySpan<double> numbers)
    {
        var array = new PdfArray(new List<PdfObject>(numbers.Length));
        foreach (var number in numbers) array.Add(number);
        return array;
    }
}
