using CuuLong.Signing.Model;

namespace CuuLong.Signing.Queries;

internal sealed record RequestRow(Guid Id, Guid AgencyId, RequestKind Kind, RequestState State, string HolderName, string? HolderTitle, DateTimeOffset ProposedAt, string ProposedBy);
