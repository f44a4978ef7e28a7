namespace CuuLong.Documents.Contracts;

/// <summary>A document was numbered and issued; it waits at each agency named, on the line named.</summary>
public sealed record DocumentIssued(Guid OutgoingId, Guid AgencyId, string SenderName, string Notation, string Subject, IReadOnlyList<Receipt> Receipts);

public sealed record Receipt(Guid LineId, Guid AgencyId);

public sealed record LineRegistered(Guid LineId, Guid AgencyId, Guid? OutgoingId, long ArrivalNumber);

/// <param name="Holders">Units and positions newly assigned, those "for information" among them.</param>
public sealed record LineDirected(Guid LineId, Guid AgencyId, Guid? OutgoingId, string Subject, DateOnly? Due, IReadOnlyList<Guid> Holders);

public sealed record LineFinished(Guid LineId, Guid AgencyId, Guid? OutgoingId, Guid? ReplyId);

/// <summary>The recipient sent it back. The sender is the agency of the outgoing document.</summary>
public sealed record LineReturned(Guid LineId, Guid AgencyId, Guid? OutgoingId, Guid? SenderId, string Notation, string Reason);
