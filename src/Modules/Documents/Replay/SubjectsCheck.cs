using CuuLong.Platform.Packs;

namespace CuuLong.Documents.Replay;

internal sealed class SubjectsCheck : IPackCheck
{
    public void Check(Pack pack)
    {
        if (pack.Has(Subjects.File)) _ = new Subjects(pack);
    }
}
