using System.Security.Cryptography;
using System.Text;

namespace CuuLong.Platform.Deeds;

/// <summary>One link of an agency's chain: written once, never changed. <see cref="Hash"/> covers all of it and the link before.</summary>
public sealed class DeedRecord
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public long Seq { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid AccountId { get; init; }
    public Guid PersonId { get; init; }
    public string PersonName { get; init; } = "";
    public Guid UnitId { get; init; }
    public Guid PositionId { get; init; }
    public string PositionTitle { get; init; } = "";

    /// <summary>The person acted for, when the act was by delegation; both names show.</summary>
    public string? OnBehalfOf { get; init; }
    public Guid? DelegationId { get; init; }
    public string Act { get; init; } = "";
    public Guid SubjectId { get; init; }
    public string? Why { get; init; }
    public string? Evidence { get; init; }

    /// <summary>The form's token: a second arrival of the same form is refused by the index on it.</summary>
    public Guid? RequestId { get; init; }
    public byte[] Previous { get; init; } = [];
    public byte[] Hash { get; set; } = [];

    public byte[] ComputeHash()
    {
        var text = string.Join('\u001f', Id, AgencyId, Seq, At.ToUnixTimeMilliseconds(), AccountId, PersonId, PersonName, UnitId, PositionId,
            PositionTitle, OnBehalfOf, DelegationId, Act, SubjectId, Why, Evidence, RequestId);
        return SHA256.HashData([.. Previous, .. Encoding.UTF8.GetBytes(text)]);
    }
}
