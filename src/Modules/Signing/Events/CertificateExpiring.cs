namespace CuuLong.Signing.Events;

/// <summary>A certificate comes within one of the marks before its expiry; raised once for each mark.</summary>
internal sealed record CertificateExpiring(Guid CertificateId, Guid AgencyId, Guid? PersonId, Guid? CustodianId, string HolderName, string Serial, DateOnly LastDay, int Days);
