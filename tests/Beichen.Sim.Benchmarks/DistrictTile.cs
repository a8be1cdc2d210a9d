using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using BenchmarkDotNet.Attributes;

namespace Beichen.Sim.Benchmarks;

/// <summary>Parts of one tile of 64 draws through every quarter of the baseline, on one thread.</summary>
[MemoryDiagnoser]
public class DistrictTile
{
    private static readonly RunDraws Draws = new(20220101, 0, Tiles: 1);
    private DistrictKernel _kernel = null!;
    private DistrictBlocks _blocks = null!;
    private ResultLayout _layout = null!;
    private LaneBlock[] _quarters = null!;

    /// <summary>Draws a pack.</summary>
    [Params(1, 2, 4, 8)]
    public int Width { get; set; }

    /// <summary>Compiles the baseline.</summary>
    [GlobalSetup]
    public void Compile()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Beichen.Sim.sln"))) root = root.Parent;
        PlanCompilation compilation = PlanCompiler.Compile(Path.Combine(root?.FullName ?? ".", "scenarios", "baseline.yaml"), new CompileOptions());
        DistrictPlan plan = compilation.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems));
        _kernel = DistrictKernel.Create(plan, Width);
        _blocks = new DistrictBlocks(plan, tiles: 1);
        _layout = ResultLayout.Outcomes(plan);
        _quarters = Enumerable.Range(0, plan.Quarters).Select(_ => LaneBlock.Create(_layout.Indicators.Count, 1)).ToArray();
        Step();
        Gather();
    }

    /// <summary>States are settled and every quarter is stepped.</summary>
    [Benchmark(OperationsPerInvoke = Tile.Draws)]
    public void Step()
    {
        _kernel.Initialise(_blocks, Draws);
        for (int quarter = 0; quarter < _kernel.Plan.Quarters; quarter++) _kernel.Step(_blocks, quarter, Draws);
    }

    /// <summary>Outcomes are copied out.</summary>
    [Benchmark(OperationsPerInvoke = Tile.Draws)]
    public void Gather()
    {
        foreach (LaneBlock quarter in _quarters) _layout.Gather(_blocks.Output, 0, quarter.Tile(0), last: true);
    }

    /// <summary>The tile is hashed.</summary>
    [Benchmark(OperationsPerInvoke = Tile.Draws)]
    public byte[] Hash() => ResultFingerprint.OfTile(_quarters, _layout.Canonical, 0, Tile.Draws);
}
