namespace CuuLong.Platform.Measures;

/// <param name="From">First instant counted.</param>
/// <param name="To">First instant no longer counted.</param>
public sealed record Window(DateTimeOffset From, DateTimeOffset To);

/// <summary>A row behind a figure, shown to people who may see the figure (whatever agency it is of) without its content.</summary>
/// <param name="Facts">Short facts in the order of <see cref="IMeasure.Columns"/>.</param>
/// <param name="Url">The record's page, or null where there is none to open.</param>
public sealed record MeasureRow(Guid Id, DateTimeOffset At, string[] Facts, string? Url = null);

/// <summary>Something a module can count. Figures in the pack are made of measures; registered as services by the modules.</summary>
public interface IMeasure
{
    /// <summary>"documents.outgoing.issued".</summary>
    string Key { get; }

    /// <summary>Text keys of the columns of its rows.</summary>
    string[] Columns { get; }

    /// <summary>Names of the filters it understands ("agency", "type").</summary>
    string[] Filters { get; }

    /// <summary>What happened in the window, or for a stock what there is at its end.</summary>
    Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default);

    /// <summary>The rows counted, in order of time.</summary>
    Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default);
}
