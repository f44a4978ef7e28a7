namespace CuuLong.Signing.Queries;

internal sealed record RequestPage(IReadOnlyList<RequestRow> Rows, Guid? Next);
