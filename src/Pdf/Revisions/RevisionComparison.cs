namespace CuuLong.Pdf;

/// <summary>What a later revision of a file does to an earlier one, judged by a list of what is harmless; all else is forbidden.</summary>
public static class RevisionComparison
{
    /// <param name="before">The first bytes of <paramref name="after"/>, opened apart.</param>
    /// <exception cref="PdfException">One of the two cannot be read far enough.</exception>
    public static IReadOnlyList<Change> Compare(PdfDocument before, PdfDocument after)
    {
        var changes = new ChangeSet(before, after);
        if (changes.Verdict.Count > 0) return changes.Verdict;
        StrayBytes.Look(changes);
        if (!IsBlank(before, after)) changes.LookAtEnds();
        if (changes.IsEmpty) return changes.Verdict;
        var same = new Sameness(changes);
        TrailerComparison.Compare(changes, same);
        Covering.Look(changes);
        FillCovering.Look(changes);
        changes.Close(same);
        return changes.Verdict;
    }

    /// <summary>Only line ends were added.</summary>
    private static bool IsBlank(PdfDocument before, PdfDocument after) => after.File.Span[before.File.Length..].IndexOfAnyExcept((byte)'\n', (byte)'\r', (byte)' ') < 0;
}
