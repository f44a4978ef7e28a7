using System.Text.Json;
using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Regimes;

/// <summary>A rule of law that governs one subject between two days. A record keeps the key of the one that governed it.</summary>
public sealed class Regime
{
    public Guid Id { get; init; }

    /// <summary>"nd-30-2020", stable: records hold it.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it governs: "documents", "reporting", "exchange", "codes", "signatures", "archive"…</summary>
    public string Subject { get; init; } = "";

    /// <summary>"30/2020/NĐ-CP".</summary>
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public DateOnly? Issued { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day it no longer governed.</summary>
    public DateOnly? ValidTo { get; init; }
    public Trust Trust { get; init; }
    public string Source { get; init; } = "";

    /// <summary>What it sets, by name, as JSON; read by <see cref="Says"/> and <see cref="Limit"/>.</summary>
    public string Rules { get; init; } = "{}";

    public bool Governs(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);

    public IReadOnlyDictionary<string, string> All => JsonSerializer.Deserialize<Dictionary<string, string>>(Rules)!;

    /// <summary>What it sets under the name, or null when it says nothing of it.</summary>
    public string? Says(string rule) => All.GetValueOrDefault(rule);

    /// <inheritdoc cref="Says"/>
    public int? Limit(string rule) => Says(rule) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
}
