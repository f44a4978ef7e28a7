namespace CuuLong.Platform.Files.Scanning;

/// <summary>Looks at content before it is kept.</summary>
internal interface IVirusScan
{
    /// <summary>False when no scanner is configured: then nothing claims that files were scanned.</summary>
    bool On { get; }

    /// <summary>Whether the scanner answers.</summary>
    Task<bool> Alive(CancellationToken cancel);

    /// <summary>Null when clean. Refuses what is infected and, when the scanner does not answer, everything: nothing passes unseen.</summary>
    Task<Refusal?> Scan(Stream content, string name, CancellationToken cancel);
}

internal sealed class NoVirusScan : IVirusScan
{
    public bool On => false;

    public Task<bool> Alive(CancellationToken cancel) => Task.FromResult(false);

    public Task<Refusal?> Scan(Stream content, string name, CancellationToken cancel) => Task.FromResult<Refusal?>(null);
}
