using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Data;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;
using CuuLong.Signing.Pades;

namespace CuuLong.Signing.Operations;

/// <summary>Gửi đề nghị ký tới điện thoại hoặc dịch vụ ký từ xa: the holder agrees there, the signature comes later.</summary>
internal sealed class BeginRemoteSignature(SigningDb db, RemoteServices services, Acting acting, Ids ids, TimeProvider clock) : IOperation
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), ForEachAhead = TimeSpan.FromMinutes(1);

    /// <param name="Prepared">Of <paramref name="File"/>, for <paramref name="Certificate"/>.</param>
    /// <param name="Account">Whose key, as the service knows it.</param>
    /// <param name="Shown">What the holder reads before agreeing.</param>
    /// <param name="Id">Of the wait, where it was written down before.</param>
    /// <param name="Ahead">Orders of the same act to which the holder agrees before this one.</param>
    public sealed record Input(
        StoredFile File, PreparedRevision Prepared, X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain, string Service, string Account, string Shown, PadesLevel Level = PadesLevel.T,
        Guid? Id = null, int Ahead = 0);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        if (services.Of(input.Service) is not { } service) return new Refusal("signing.remote.no-service", null, input.Service);
        var (id, now) = (input.Id ?? ids.New(), clock.Instant());
        var until = now + Patience + input.Ahead * ForEachAhead;
        string transaction;
        try
        {
            transaction = await service.Begin(new(input.Account, input.Certificate.Print(), input.Prepared.HashName, input.Prepared.Digest, input.Shown, ControlCode.Of(input.Prepared.Digest), id, until), cancel);
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return new Refusal("signing.remote.silent", null, input.Service);
        }
        db.Add(new PendingSignature
        {
            Id = id, AgencyId = acting.Actor.AgencyId, Way = SigningWay.Remote, Service = service.Name, Reference = transaction, Certificate = input.Certificate.RawData,
            Chain = ChainBytes.Of(input.Chain), FileHash = input.File.Hash, FileName = input.File.Name, Prepared = input.Prepared.ToBytes(), Level = input.Level, BegunAt = now, Until = until,
        });
        return await db.Commit(new Deed("signing.pending.begun", id, null, new { input.Service, input.File.Hash }), cancel) is { } late ? late : id;
    }
}
