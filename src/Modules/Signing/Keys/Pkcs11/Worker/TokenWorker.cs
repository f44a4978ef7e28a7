using System.Runtime.InteropServices;
using CuuLong.Platform.Verbs;
using Microsoft.Win32.SafeHandles;

namespace CuuLong.Signing.Keys.Pkcs11.Worker;

/// <summary>The process that holds a token's module apart from the office; started by the office itself, so no help lists it.</summary>
internal sealed partial class TokenWorker : Verb
{
    public const string Called = "token-worker";

    public override string Name => Called;
    public override string Usage => "";
    public override string[] Options => ["module"];

    public override Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        // Whatever the vendor's code prints must not fall between the frames.
        var answers = new FileStream(new SafeFileHandle(Dup(1), ownsHandle: true), FileAccess.Write, 1);
        if (Dup2(2, 1) < 0) return Task.FromResult(1);
        using var questions = new BufferedStream(Console.OpenStandardInput());
        new WorkerLoop(questions, answers, Load(context.Line["module"] ?? "")).Run();
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

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Dup(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Dup2(int from, int to);
}
