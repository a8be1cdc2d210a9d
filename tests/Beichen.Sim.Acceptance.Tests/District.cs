using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Acceptance.Tests;

/// <summary>The real district of the repository, run by the plain loop without a silo.</summary>
internal static class District
{
    public const ulong Seed = 20220101;

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> ScenarioIds { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>A scenario of the repository.</summary>
    public static DistrictPlan Plan(string scenario, int quarters = 4) => Compile(Path.Combine(Root, "scenarios", scenario + ".yaml"), quarters);

    /// <summary>The baseline with something more, e.g. a lever or a removal.</summary>
    public static DistrictPlan BaselineWith(string addition, int quarters = 4)
    {
        string folder = Directory.CreateTempSubdirectory("beichen-").FullName;
        try
        {
            File.Copy(Path.Combine(Root, "scenarios", "baseline.yaml"), Path.Combine(folder, "baseline.yaml"));
            string file = Path.Combine(folder, "mine.yaml");
            File.WriteAllText(file, "id: mine\nname: {zh: 我的, en: Mine}\nquestion: {zh: 问？, en: Asked}\nextends: baseline\nkind: ex-ante\n" + addition + "\n");
            return Compile(file, quarters);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs whole tiles of draws through every quarter.</summary>
    public static RunFrames Run(DistrictPlan plan, int draws)
    {
        if (draws % Tile.Draws != 0) throw new ArgumentOutOfRangeException(nameof(draws), draws, "draws: whole tiles");
        DistrictKernel kernel = DistrictKernel.Create(plan);
        ResultLayout layout = ResultLayout.Full(plan);
        var blocks = new DistrictBlocks(plan, draws / Tile.Draws);
        var run = new RunDraws(Seed, 0, blocks.Tiles);
        kernel.Initialise(blocks, run);
        var quarters = new LaneBlock[plan.Quarters];
        for (int quarter = 0; quarter < quarters.Length; quarter++)
        {
            kernel.Step(blocks, quarter, run);
            quarters[quarter] = LaneBlock.Create(layout.Indicators.Count, blocks.Tiles);
            for (int tile = 0; tile < blocks.Tiles; tile++) layout.Gather(blocks.Output, tile, quarters[quarter].Tile(tile), quarter == quarters.Length - 1);
        }

        return new RunFrames(layout, plan, draws, quarters);
    }

    /// <summary>An indicator of a finished run at the end of a quarter, in draw order.</summary>
    public static double[] Column(RunFrames run, EntityKind kind, string entity, string indicator, int quarter)
    {
        int column = run.Find(kind, entity, indicator);
        if (column < 0) throw new ArgumentException($"no {indicator} of {entity}", nameof(indicator));
        var values = new double[run.Draws];
        run.Read(quarter, column, values);
        return values;
    }

    private static DistrictPlan Compile(string file, int quarters)
    {
        PlanCompilation compilation = PlanCompiler.Compile(file, new CompileOptions { Quarters = quarters, SeedsFolder = Path.Combine(Root, "seeds") });
        return compilation.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems));
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
