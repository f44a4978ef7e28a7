using System.Security.Cryptography;

namespace CuuLong.Pdf;

/// <summary>Adds to /DSS (ETSI EN 319 142-1, 5.4.2) what later judges of the file need; what is there already is not written twice.</summary>
public sealed class EvidenceWriter
{
    private static readonly string[] Kinds = ["Certs", "OCSPs", "CRLs"];
    private readonly PdfUpdate update;
    private readonly PdfDictionary store;
    private readonly Dictionary<string, PdfReference> known = [];

    private EvidenceWriter(PdfUpdate update)
    {
        this.update = update;
        var document = update.Document;
        store = document.Get<PdfDictionary>(document.Catalog, "DSS")?.Copy() ?? new PdfDictionary().Set("Type", "DSS");
        foreach (var kind in Kinds)
            foreach (var item in document.Get<PdfArray>(store, kind) ?? [])
                if (item is PdfReference reference && document.Load(reference) is PdfStream stream) known.TryAdd(Print(document.Decode(stream).Span), reference);
    }

    /// <param name="signatures">/Contents of each signature that the evidence is for.</param>
    /// <returns>What is appended to the file.</returns>
    public static byte[] Write(PdfDocument document, IEnumerable<ReadOnlyMemory<byte>> signatures, IReadOnlyList<byte[]> certificates, IReadOnlyList<byte[]> responses, IReadOnlyList<byte[]> lists)
    {
        using var update = new PdfUpdate(document);
        new EvidenceWriter(update).Write(signatures, [certificates, responses, lists]);
        update.Finish();
        return update.Tail.ToArray();
    }

    private void Write(IEnumerable<ReadOnlyMemory<byte>> signatures, IReadOnlyList<byte[]>[] evidence)
    {
        var document = update.Document;
        var about = document.Get<PdfDictionary>(store, "VRI")?.Copy() ?? [];
        var entry = new PdfDictionary();
        for (var i = 0; i < Kinds.Length; i++)
        {
            var references = evidence[i].Select(Stream).ToList();
            if (references.Count == 0) continue;
            entry.Set(Kinds[i][..^1], new PdfArray(references));
            var all = (document.Get<PdfArray>(store, Kinds[i]) ?? []).ToList();
            store.Set(Kinds[i], new PdfArray(all.Concat(references.Where(r => !all.Contains(r))).Distinct()));
        }
        foreach (var signature in signatures) about.Set(Convert.ToHexString(SHA1.HashData(signature.Span)), entry);
        store.Set("VRI", about);
        if (document.Catalog["DSS"] is PdfReference place) update.Write(place, store);
        else update.Write(document.Root, document.Catalog.Copy().Set("DSS", update.Add(store)));
    }

    private PdfReference Stream(byte[] der)
    {
        var print = Print(der);
        return known.TryGetValue(print, out var there) ? there : known[print] = update.Add(new PdfStream(new PdfDictionary(), der));
    }

    private static string Print(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
