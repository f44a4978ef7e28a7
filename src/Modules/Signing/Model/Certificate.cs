using CuuLong.Platform;
using CuuLong.Platform.Data;

namespace CuuLong.Signing.Model;

internal enum HolderKind { Organisation, Person }

/// <summary>Where the private key lives.</summary>
internal enum Medium { UsbToken, SimPki, Hsm, Remote }

/// <summary>How it came into the register. Only what was issued (or was so before the register began) is newly issued.</summary>
internal enum Origin { Issued, Imported, Renewed, Changed }

internal enum Ending { Revoked, Replaced }

/// <summary>How a certificate stands at an instant.</summary>
internal enum Standing { NotYet, Valid, Soon, Expired, Revoked, Replaced }

/// <summary>A certificate for official duty in an agency's register. It is in force from <see cref="IssuedAt"/> to <see cref="EndsAt"/>.</summary>
internal sealed partial class Certificate : IVersioned
{
    public const int SoonDays = 90;

    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public HolderKind Kind { get; init; }

    /// <summary>The person of this installation who holds it, where known.</summary>
    public Guid? PersonId { get; set; }
    public string HolderName { get; set; } = "";

    /// <summary>Holder, code and serial folded for search.</summary>
    public string Folded { get; set; } = "";
    public string? HolderTitle { get; set; }

    /// <summary>Identity code of the holder as the certificate or the request states it.</summary>
    public string? HolderCode { get; set; }
    public string Subject { get; set; } = "";
    public string Issuer { get; set; } = "";

    /// <summary>Upper-case hex without separators.</summary>
    public string Serial { get; init; } = "";

    /// <summary>SHA-256 of the certificate, lower-case hex; null where only the facts were typed.</summary>
    public string? Thumbprint { get; set; }
    public string? KeyAlgorithm { get; set; }
    public int? KeySize { get; set; }
    public DateTimeOffset ValidFrom { get; set; }
    public DateTimeOffset ValidTo { get; set; }
    public Medium Medium { get; init; }
    public string? DeviceSerial { get; set; }

    /// <summary>Who keeps the device of an agency's seal; set by hand-overs.</summary>
    public Guid? CustodianId { get; set; }
    public string? CustodianName { get; set; }
    public Origin Origin { get; init; }
    public DateTimeOffset IssuedAt { get; set; }

    /// <summary>End of validity, or the earlier instant of revocation or replacement.</summary>
    public DateTimeOffset EndsAt { get; private set; }
    public Ending? Ending { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>The certificate that took its place by renewal or change.</summary>
    public Guid? ReplacedBy { get; private set; }

    /// <summary>Days before expiry of the last notice given; null before the first.</summary>
    public int? ToldDays { get; set; }

    /// <summary>The certificate itself (DER), where a file was given.</summary>
    public byte[]? Der { get; set; }
    public int Version { get; set; }

    /// <summary>The last day on which it is in force; <see cref="ValidTo"/> is the instant after.</summary>
    public DateOnly LastDay => ValidTo.AddTicks(-1).Day();

    public void Begin() => EndsAt = ValidTo;

    public Standing At(DateTimeOffset now) =>
        Ending == Model.Ending.Revoked ? Standing.Revoked
        : Ending == Model.Ending.Replaced && now >= EndsAt ? Standing.Replaced
        : now >= ValidTo ? Standing.Expired
        : now < ValidFrom ? Standing.NotYet
        : ValidTo - now <= TimeSpan.FromDays(SoonDays) ? Standing.Soon : Standing.Valid;

    public bool InForceAt(DateTimeOffset now) => IssuedAt <= now && ValidFrom <= now && now < EndsAt;

    public Refusal? Revoke(DateTimeOffset at, string reason)
    {
        if (NotInForce(at) is { } refusal) return RanOut(refusal);
        (EndsAt, Ending, EndReason) = (at, Model.Ending.Revoked, reason);
        return null;
    }

    /// <param name="from">When the successor begins: until then this one is in force, if its own time lasts so long.</param>
    public Refusal? ReplaceBy(Guid successor, DateTimeOffset from, DateTimeOffset at)
    {
        if (NotInForce(at) is { } refusal && RanOut(refusal) is { } no) return no;
        ReplacedBy = successor;
        if (!RanOut(from, at)) (EndsAt, Ending) = (from > at ? from : at, Model.Ending.Replaced);
        return null;
    }

    /// <summary>Its own time is over before a successor of that beginning, answered at that instant, can take its place: that one is newly issued (NĐ 68/2024 renews only what is in force).</summary>
    public bool RanOut(DateTimeOffset from, DateTimeOffset at) => at >= ValidTo || from > ValidTo;

    /// <summary>What was asked for while it was in force may be answered after its time: it ended by itself, in the period in which it did.</summary>
    private static Refusal? RanOut(Refusal refusal) => refusal.Code == "signing.certificate.is-expired" ? null : refusal;

    /// <summary>Why nothing more can be asked for this certificate; null while it is in force.</summary>
    public Refusal? NotInForce(DateTimeOffset now) => At(now) switch
    {
        Standing.Revoked => new Refusal("signing.certificate.is-revoked", null, HolderName, EndsAt),
        Standing.Replaced => new Refusal("signing.certificate.is-replaced", null, HolderName, EndsAt),
        Standing.Expired => new Refusal("signing.certificate.is-expired", null, HolderName, ValidTo),
        Standing.NotYet => new Refusal("signing.certificate.not-yet", null, HolderName, ValidFrom),
        _ => null,
    };
}
