using System.Collections;

namespace CuuLong.Pdf;

/// <summary>Entries in the order in which they were put. Reading an absent key gives null; putting null or <see cref="PdfNull"/> takes the key away.</summary>
public sealed class PdfDictionary : PdfObject, IEnumerable<KeyValuePair<string, PdfObject>>
{
    private readonly OrderedDictionary<string, PdfObject> entries;

    public PdfDictionary() => entries = [];

    private PdfDictionary(OrderedDictionary<string, PdfObject> entries) => this.entries = entries;

    public int Count => entries.Count;

    /// <summary>A key stood twice in the file with two values: readers differ on which counts, so nobody should trust either.</summary>
    public bool Ambiguous { get; internal set; }

    public PdfObject? this[string key]
    {
        get => entries.GetValueOrDefault(key);
        set
        {
            if (value is null or PdfNull) entries.Remove(key);
            else entries[key] = value;
        }
    }

    public ICollection<string> Keys => entries.Keys;

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Puts and returns itself: <c>new PdfDictionary().Set("Type", PdfName.Of("Page"))</c>.</summary>
    public PdfDictionary Set(string key, PdfObject? value)
    {
        this[key] = value;
        return this;
    }

    public PdfDictionary Set(string key, string name) => Set(key, PdfName.Of(name));

    /// <summary>The same entries in a dictionary of its own.</summary>
    public PdfDictionary Copy() => new(new OrderedDictionary<string, PdfObject>(entries)) { Ambiguous = Ambiguous };

    public OrderedDictionary<string, PdfObject>.Enumerator GetEnumerator() => entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, PdfObject>> IEnumerable<KeyValuePair<string, PdfObject>>.GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();
}
