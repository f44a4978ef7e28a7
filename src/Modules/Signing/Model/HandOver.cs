namespace CuuLong.Signing.Model;

/// <summary>The device of a certificate changed hands, by minutes. Never edited: a mistake is mended by another hand-over.</summary>
internal sealed class HandOver
{
    public Guid Id { get; init; }
    public Guid CertificateId { get; init; }
    public Guid AgencyId { get; init; }
    public string? FromName { get; init; }
    public Guid ToPersonId { get; init; }
    public string ToName { get; init; } = "";
    public string ToTitle { get; init; } = "";
    public DateOnly HandedOn { get; init; }

    /// <summary>The minutes or decision it stands in.</summary>
    public string Document { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
