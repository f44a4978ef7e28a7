using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

/// <summary>
/// Whose registers the actor reads and keeps: his agency's own; those that agencies left to it that are no more (ADR 72), to read and to bring to
/// an end what is open in them; every agency's, for the office
/// that manages the province's certificates today (NĐ 68/2024) and for the system administrator.
/// </summary>
internal sealed class Registers(SigningDb db, Acting acting, ManagingBodies bodies, IOrganisations organisations, TimeProvider clock)
{
    private readonly Lazy<bool> managing = new(() => bodies.Manages(acting.Actor.AgencyId, clock.Today()));

    /// <summary>Reads the registers of all agencies.</summary>
    public bool ReadsAll => acting.Actor.May(Rights.Province) || (acting.Actor.May(Rights.Read) && managing.Value);

    /// <summary>Enters and completes what stands in the registers of all agencies.</summary>
    public bool KeepsAll => acting.Actor.May(Rights.Manage) && managing.Value;

    public bool Keeps(Guid agency) => (agency == acting.Actor.AgencyId && acting.Actor.May(Rights.Manage)) || KeepsAll;

    /// <summary>
    /// Brings to an end what stands in the register: the agency itself; of one that is no more who took over from it wholly, or the managing office. They ask for the
    /// revocation of what is in force, write down the provider's answers, and close what was never sent.
    /// </summary>
    public bool Settles(Guid agency) => acting.Actor.May(Rights.Manage) && (agency == acting.Actor.AgencyId || SettlesLeft(agency));

    private bool SettlesLeft(Guid agency) => acting.Actor.May(Rights.Manage) && Ended(agency) && (managing.Value || acting.Actor.Forebears.Contains(agency));

    /// <summary>A request of the actor's agency, or one that an agency left to him; to be changed.</summary>
    public async Task<CertificateRequest?> Request(Guid id, CancellationToken cancel) =>
        await db.Requests.IgnoreQueryFilters().FirstOrDefaultAsync(r => r.Id == id, cancel) is { } request && (request.AgencyId == db.Scope || SettlesLeft(request.AgencyId)) ? request : null;

    public bool Ended(Guid agency) => organisations.Find(agency) is { } unit && !unit.ExistsOn(clock.Today());

    /// <summary>Some agency may have left certificates to look after.</summary>
    public bool SeesLeft => ReadsAll || acting.Actor.Forebears.Count > 0;

    /// <summary>Open requests of agencies that are no more, as far as the actor may read them.</summary>
    public async Task<IQueryable<CertificateRequest>> LeftRequests(CancellationToken cancel)
    {
        var open = Requests(all: true).Where(CertificateRequest.IsOpen);
        var ended = (await open.Select(r => r.AgencyId).Distinct().ToListAsync(cancel)).Where(Ended).ToList();
        return open.Where(r => ended.Contains(r.AgencyId));
    }

    /// <summary>Every certificate that the actor may read.</summary>
    public IQueryable<Certificate> Certificates => ReadsAll ? db.Certificates.IgnoreQueryFilters() : WithLeft;

    /// <summary>Those of the actor's agency, and of the agencies that left theirs to it.</summary>
    public IQueryable<Certificate> WithLeft => acting.Actor.Forebears is { Count: > 0 } left
        ? db.Certificates.IgnoreQueryFilters().Where(c => c.AgencyId == db.Scope || left.Contains(c.AgencyId)) : db.Certificates;

    /// <summary>Every request that the actor may read; all of them are not of interest to who does not manage.</summary>
    /// <param name="all">Of all agencies, where he may; else his own and those left to it.</param>
    public IQueryable<CertificateRequest> Requests(bool all) => all && ReadsAll ? db.Requests.IgnoreQueryFilters()
        : acting.Actor.Forebears is { Count: > 0 } left ? db.Requests.IgnoreQueryFilters().Where(r => r.AgencyId == db.Scope || left.Contains(r.AgencyId))
        : db.Requests;
}
