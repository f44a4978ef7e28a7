namespace CuuLong.Documents.Model;

/// <summary>Taken: the signature came and stands on the document. Dropped: it did not come, or the document was no longer the one it was for.</summary>
internal enum AwaitedEnd { Open, Taken, Dropped }
