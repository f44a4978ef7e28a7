using CuuLong.Platform.Verbs;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>The process that holds a token's module apart from the office; started by the office itself, so no help lists it.</summary>
internal sealed class TokenWorker : Verb
{
    public const string Called = "token-worker";

    public override string Name => Called;
    public override string Usage => "";
    public override string[] Options => ["module", "lanes"];

    public override Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        new WorkerLoop(context.Line["lanes"] ?? "", Load(context.Line["module"] ?? "")).Run();
        return Task.FromResult(0);
    }

    private static Module? Load(string path)
    {
        try
        {
            return new Module(path);
        }
        catch (Exception failed) when (failed is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or Pkcs11Exception)
        {
            Console.Error.WriteLine(failed.Message);
            return null;
        }
    }
}
