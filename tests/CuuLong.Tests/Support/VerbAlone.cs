using CuuLong.Platform.Verbs;

namespace CuuLong.Tests.Support;

/// <summary>A verb as the command line calls it, that must do without the services of an installation.</summary>
internal static class VerbAlone
{
    /// <param name="place">Null for one that needs not even a folder.</param>
    public static Task<int> Run(Verb verb, Installation? place, params string[] words) => verb.Run(
        new VerbContext(CommandLine.Parse(words, [.. Verb.CommonOptions, .. verb.Options]), place!, TestApp.Modules, (_, _) => throw new InvalidOperationException("the database was opened")), TestContext.Current.CancellationToken);
}
