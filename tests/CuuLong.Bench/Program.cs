using CuuLong.Bench;

// CuuLong.Bench [name] [--full]: ratios to a floor measured in the same run; absolutes depend on the machine.
var benches = new IBench[] { new OperationBench(), new ReplayBench(), new InboxBench(), new ScaleBench(), new PageBench(), new SigningBench(), new KeysBench() };
var full = args.Contains("--full");
var names = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
if (args.Any(a => a.StartsWith("--", StringComparison.Ordinal) && a is not ("--full" or "--quick")) || names.Any(n => benches.All(b => b.Name != n)))
{
    Console.Error.WriteLine($"Gọi: ./dev bench [{string.Join('|', benches.Select(b => b.Name))}] [--full]");
    return 2;
}

var missed = false;
foreach (var bench in benches.Where(b => names.Count == 0 || names.Contains(b.Name)))
{
    Console.WriteLine($"{bench.Name}: {bench.What}");
    var rows = new List<Measured>();
    await bench.Run(full, row =>
    {
        rows.Add(row);
        Console.WriteLine("  " + row);
    });
    missed |= rows.Any(r => r.Missed);
    PerformancePage.Write(bench, rows, full);
}
return missed ? 1 : 0;
