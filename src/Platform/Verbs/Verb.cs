namespace CuuLong.Platform.Verbs;

/// <summary>A command of the program beside serving pages. Found by its type, in any module.</summary>
public abstract class Verb
{
    /// <summary>As typed: "report".</summary>
    public abstract string Name { get; }

    /// <summary>One Vietnamese line: how it is called and what it does.</summary>
    public abstract string Usage { get; }

    /// <summary>Its own options, as <see cref="CommandLine.Parse"/> takes them; --data, --database and --pack are always there.</summary>
    public virtual string[] Options => [];

    /// <summary>0 done, 1 a check failed, 2 bad arguments or input.</summary>
    public abstract Task<int> Run(VerbContext context, CancellationToken cancel);

    public static readonly string[] CommonOptions = ["data", "database", "pack"];
}
