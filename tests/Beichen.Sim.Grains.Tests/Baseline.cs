using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Grains.Tests;

/// <summary>The district's own plan, compiled once, and the plain loop's answer to it.</summary>
internal static class Baseline
{
    public const ulong Seed = 20220101;

    /// <summary>Not a whole number of tiles, so that the last tile is part empty.</summary>
    public const int Draws = 600;

    private static readonly Lazy<PlanCompilation> Compilation = new(() => PlanCompiler.Compile(ScenarioPath, new CompileOptions { Quarters = 5 }));
    private static readonly Lazy<LaneBlock[]> PlainResult = new(() => PlainLoop(DistrictKernel.Create(Plan)));

    public static string ScenarioPath => Path.Combine(Root(), "scenarios", "baseline.yaml");

    public static DistrictPlan Plan => Compilation.Value.Plan ?? throw new InvalidOperationException(string.Join('\n', Compilation.Value.Problems));

    public static string PlanFingerprint => Compilation.Value.Fingerprint;

    /// <summary>The plain loop over the whole district: what every host must give to the bit.</summary>
    public static LaneBlock[] Plain => PlainResult.Value;

    public static string PlainFingerprint => FingerprintOf(Plain);

    public static RunRequest Request => new() { Plan = Plan, PlanFingerprint = PlanFingerprint, Seed = Seed, Draws = Draws, Lanes = 128, BatchSize = 128 };

    public static string FingerprintOf(LaneBlock[] quarters) =>
        ResultFingerprint.OfRun(ResultFingerprint.OfTiles(quarters, ResultLayout.Outcomes(Plan).Canonical, Draws));

    public static LaneBlock[] PlainLoop(DistrictKernel kernel)
    {
        int tiles = (Draws + Tile.Draws - 1) / Tile.Draws;
        ResultLayout layout = ResultLayout.Outcomes(Plan);
        var blocks = new DistrictBlocks(Plan, tiles);
        var draws = new RunDraws(Seed, 0, tiles);
        var quarters = new LaneBlock[Plan.Quarters];
        kernel.Initialise(blocks, draws);
        for (int quarter = 0; quarter < quarters.Length; quarter++)
        {
            kernel.Step(blocks, quarter, draws);
            quarters[quarter] = LaneBlock.Create(layout.Indicators.Count, tiles);
            for (int tile = 0; tile < tiles; tile++) layout.Gather(blocks.Output, tile, quarters[quarter].Tile(tile), quarter == quarters.Length - 1);
        }

        return quarters;
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Beichen.Sim.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Beichen.Sim.sln above the tests");
        return folder;
    }
}
