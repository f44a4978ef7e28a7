using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Files.Converting;

/// <summary>Converts by LibreOffice: a few workers, each with a profile of its own, and a bounded queue before them.</summary>
internal sealed class LibreOfficeConverter(IFileStore store, FileSettings settings, Soffice soffice, Installation installation) : IPdfConverter
{
    public static readonly FileKind[] Convertible = [FileKind.Docx, FileKind.Doc, FileKind.Rtf, FileKind.Odt, FileKind.Xlsx, FileKind.Xls, FileKind.Ods];
    private readonly SemaphoreSlim workers = new(settings.LibreOffice.Workers);
    private readonly ConvertedBefore before = new(Path.Combine(installation.DataDir, "converted"));
    private int waiting;

    public async Task<Outcome<StoredFile>> ToPdf(StoredFile document, CancellationToken cancel = default) => (await ToPdf([document], cancel))[0];

    public async Task<IReadOnlyList<Outcome<StoredFile>>> ToPdf(IReadOnlyList<StoredFile> documents, CancellationToken cancel = default)
    {
        var answers = documents.Select(d => Known(d)).ToArray();
        if (answers.All(a => a is not null)) return [.. answers.Select(a => a!.Value)];
        if (!soffice.Available) return Fill(answers, documents, "platform.files.converter-missing");
        if (Interlocked.Increment(ref waiting) > settings.LibreOffice.Queue + settings.LibreOffice.Workers)
        {
            Interlocked.Decrement(ref waiting);
            return Fill(answers, documents, "platform.files.converter-busy");
        }
        try
        {
            await workers.WaitAsync(cancel);
            try
            {
                await Convert(documents, answers, cancel);
            }
            finally
            {
                workers.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        return Fill(answers, documents, "platform.files.converter-failed");
    }

    /// <summary>All at once; what a document that broke the run held back is then tried one by one.</summary>
    private async Task Convert(IReadOnlyList<StoredFile> documents, Outcome<StoredFile>?[] answers, CancellationToken cancel)
    {
        for (var i = 0; i < documents.Count; i++) answers[i] ??= Known(documents[i]);
        var open = Enumerable.Range(0, documents.Count).Where(i => answers[i] is null).ToArray();
        await Run(open, documents, answers, cancel);
        var left = open.Where(i => answers[i] is null).ToArray();
        if (open.Length < 2) return;
        foreach (var i in left) await Run([i], documents, answers, cancel);
    }

    private async Task Run(int[] which, IReadOnlyList<StoredFile> documents, Outcome<StoredFile>?[] answers, CancellationToken cancel)
    {
        if (which.Length == 0) return;
        using var work = new WorkFolder();
        foreach (var i in which) await work.Put(i, documents[i], store, cancel);
        await soffice.Convert(work, cancel);
        foreach (var i in which)
            if (work.Result(i) is { } made)
                answers[i] = await Keep(documents[i], made, cancel);
    }

    /// <summary>Null when the converter was ended in the middle of writing: the store sees a PDF without its end.</summary>
    private async Task<Outcome<StoredFile>?> Keep(StoredFile document, string made, CancellationToken cancel)
    {
        await using var content = File.OpenRead(made);
        var kept = await store.Save(content, PdfName(document), cancel);
        if (kept.Refused) return kept.Refusal.Code == "platform.files.scanner-silent" ? kept.Refusal : default(Outcome<StoredFile>?);
        before.Remember(document.Hash, kept.Value);
        return kept;
    }

    private Outcome<StoredFile>? Known(StoredFile document)
    {
        if (document.Type == FileKind.Pdf.Type) return document;
        if (Convertible.All(k => k.Type != document.Type)) return new Refusal("platform.files.not-convertible", null, document.Name);
        if (before.Find(document.Hash) is not { } found || !store.Has(found.Hash)) return null;
        return new StoredFile(found.Hash, PdfName(document), FileKind.Pdf.Type, found.Size);
    }

    private static string PdfName(StoredFile document) => Path.ChangeExtension(document.Name, ".pdf");

    private static Outcome<StoredFile>[] Fill(Outcome<StoredFile>?[] answers, IReadOnlyList<StoredFile> documents, string code) =>
        [.. answers.Select((a, i) => a ?? new Refusal(code, null, documents[i].Name))];
}
