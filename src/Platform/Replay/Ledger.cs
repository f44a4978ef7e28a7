using System.Globalization;
using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>What the deeds say of this replay: whether it began, with what, and which of its steps were accepted.</summary>
internal sealed class Ledger(IServiceScopeFactory scopes, string name)
{
    /// <param name="Profile">Hash of the profile; a replay goes on only with the one it began with.</param>
    /// <param name="Existing">Accounts in use before it began.</param>
    /// <param name="At">The hour at which a demonstration ends; a replayed month has its own.</param>
    public sealed record Beginning(string Profile, string Scale, long Existing, DateTimeOffset? At = null);

    private readonly Guid subject = Ids.Named($"replay/{name}");

    /// <summary>The records of accepted steps, by the step's token.</summary>
    public Dictionary<Guid, Guid> Accepted { get; private set; } = [];

    public async Task<Beginning?> Begun(CancellationToken cancel) =>
        await Said("platform.replay.begun", cancel) is { } evidence ? JsonSerializer.Deserialize<Beginning>(evidence, JsonSerializerOptions.Web) : null;

    public async Task<bool> Ended(CancellationToken cancel) => await Said("platform.replay.ended", cancel) is not null;

    public Task Begin(Beginning beginning, CancellationToken cancel) => Say("platform.replay.begun", beginning, cancel);

    public Task End(int operations, CancellationToken cancel) => Say("platform.replay.ended", new { operations }, cancel);

    private async Task<string?> Said(string act, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var deeds = db.Where.Table(SharedTables.Schema, "deeds");
        return (await db.Where.Ask($"SELECT evidence FROM {deeds} WHERE subject_id = @p0 AND act = @p1", [subject, act], row => row.GetString(0), cancel)).FirstOrDefault();
    }

    private async Task Say(string act, object evidence, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        var refusal = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Commit(new Deed(act, subject, null, evidence), cancel);
        if (refusal is not null) throw new InvalidOperationException(refusal.Code);
    }

    public async Task Recall(DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        Accepted = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<DeedRecord>().AsNoTracking()
            .Where(d => d.RequestId != null && d.At >= from && d.At < to)
            .Select(d => new { d.RequestId, d.SubjectId }).ToDictionaryAsync(d => d.RequestId!.Value, d => d.SubjectId, cancel);
    }

    public static string Scale(decimal scale) => scale.ToString("0.######", CultureInfo.InvariantCulture);
}
