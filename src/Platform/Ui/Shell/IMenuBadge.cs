namespace CuuLong.Platform.Ui;

/// <summary>A module's count beside one of its menu entries, for the actor of the request. Must be cheap: it is asked on every page.</summary>
public interface IMenuBadge
{
    /// <summary>The Url of the <see cref="Modules.MenuEntry"/> it stands beside.</summary>
    string Url { get; }

    Task<int> Count(CancellationToken cancel);
}

/// <summary>How many notices the actor of the request has not read; the bell shows it until the live stream takes over.</summary>
public interface IUnreadNotices
{
    Task<int> Count(CancellationToken cancel);
}
