namespace CuuLong.Platform.Ui;

/// <summary>
/// A module's part of the desk (the page "/"). Registered with <c>services.AddScoped&lt;IHomePanel, MyPanel&gt;()</c>; asked only when the actor
/// may; must answer from an index.
/// </summary>
public interface IHomePanel
{
    int Order { get; }

    /// <summary>Empty for everyone signed in.</summary>
    string Permission { get; }

    /// <summary>In the narrow column on the right.</summary>
    bool Side => false;

    /// <summary>Null when there is nothing worth showing today.</summary>
    Task<HomePart?> Load(CancellationToken cancel);
}

/// <param name="View">Path of the partial view, "/Pages/Documents/_HomeTasks.cshtml".</param>
public sealed record HomePart(string View, object Model);

/// <summary>A module's numbers in the strip on top of the desk.</summary>
public interface IHomeLedger
{
    int Order { get; }
    string Permission { get; }
    Task<IReadOnlyList<LedgerCell>> Cells(CancellationToken cancel);
}

/// <param name="Text">Said already, in the reader's language; as is <paramref name="Note"/>.</param>
/// <param name="Href">Where the number opens.</param>
public sealed record LedgerCell(string Text, long Count, string Href, string? Note = null, Tone Tone = Tone.Plain, string? Icon = null);
