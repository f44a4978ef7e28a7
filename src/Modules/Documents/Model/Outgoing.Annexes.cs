namespace CuuLong.Documents.Model;

/// <summary>How many annexes it has stands on the document: the many without any cost no look-up for them.</summary>
internal sealed partial class Outgoing
{
    /// <summary>Annexes in files of their own.</summary>
    public int Annexes { get; private set; }

    /// <summary>Place of the next one; one that was taken away leaves its place empty, so that the others keep theirs.</summary>
    public int NextAnnex { get; private set; }

    public int AddAnnex()
    {
        Annexes++;
        return ++NextAnnex;
    }

    public Refusal? DropAnnex()
    {
        if (!Editable) return WrongState();
        Annexes--;
        return null;
    }
}
