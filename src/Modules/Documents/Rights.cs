namespace CuuLong.Documents;

/// <summary>The module's permissions.</summary>
internal static class Rights
{
    public const string ReadIncoming = "documents.incoming.read";

    /// <summary>Every line of the agency, not only one's own and one's unit's.</summary>
    public const string AllIncoming = "documents.incoming.all";
    public const string Register = "documents.incoming.register";
    public const string Return = "documents.incoming.return";
    public const string Direct = "documents.incoming.direct";
    public const string Handle = "documents.incoming.handle";
    public const string ReadOutgoing = "documents.outgoing.read";
    public const string Draft = "documents.outgoing.draft";
    public const string Review = "documents.outgoing.review";
    public const string Approve = "documents.outgoing.approve";
    public const string Issue = "documents.outgoing.issue";

    /// <summary>Makes copies, with the agency's key; keeps their book.</summary>
    public const string Copy = "documents.copy.make";
}
