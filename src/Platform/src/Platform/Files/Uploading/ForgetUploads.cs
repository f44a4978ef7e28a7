namespace CuuLong.Platform.Files.Uploading;

/// <summary>Removes uploads that nobody has gone on with for three days, and what a killed process left in the store's temporary folder.</summary>
internal sealed class ForgetUploads(UploadFolder folder, Verbs.Installation installation, TimeProvider clock)
{
    public static readonly TimeSpan After = TimeSpan.FromDays(3);

    public int Run()
    {
        var before = clock.GetUtcNow() - After;
        var arriving = new DirectoryInfo(Path.Combine(installation.FilesDir, Arriving.Folder));
        var left = arriving.Exists ? arriving.GetFiles().Where(f => f.LastWriteTimeUtc < before).ToList() : [];
        foreach (var file in left) file.Delete();
        return folder.Forget(before) + left.Count;
    }
}
