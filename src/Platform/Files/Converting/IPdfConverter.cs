namespace CuuLong.Platform.Files;

/// <summary>Makes PDF of an office document. A converter that crashes or hangs costs that document an error and nobody else anything.</summary>
public interface IPdfConverter
{
    /// <summary>The PDF, kept in the store. The same document gives the same PDF, however often asked; a PDF is its own.</summary>
    Task<Outcome<StoredFile>> ToPdf(StoredFile document, CancellationToken cancel = default);

    /// <summary>Several documents in one start of the converter, which is most of the time of a short one. Answers in the same order.</summary>
    Task<IReadOnlyList<Outcome<StoredFile>>> ToPdf(IReadOnlyList<StoredFile> documents, CancellationToken cancel = default);
}
