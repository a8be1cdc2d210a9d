using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Tests;

/// <summary>
/// A run of the example plan whose columns a test fills. What it leaves alone is 0; lanes beyond the draws hold 1e9, which no statistic may see.
/// </summary>
public sealed class ExampleRun
{
    private readonly LaneBlock[] blocks;

    public ExampleRun(int draws, int quarters = 4, bool full = true)
    {
        Plan = ExamplePlan.Create(quarters);
        Layout = full ? ResultLayout.Full(Plan) : ResultLayout.Outcomes(Plan);
        Draws = draws;
        blocks = new LaneBlock[quarters];
        int tiles = (draws + Tile.Draws - 1) / Tile.Draws;
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            blocks[quarter] = LaneBlock.Create(Layout.Indicators.Count, tiles);
            for (int column = 0; column < Layout.Indicators.Count; column++)
            {
                for (int draw = draws; draw < tiles * Tile.Draws; draw++) Put(quarter, column, draw, 1e9);
            }
        }
    }

    public DistrictPlan Plan { get; }

    public ResultLayout Layout { get; }

    public int Draws { get; }

    public IReadOnlyList<LaneBlock> Blocks => blocks;

    public RunFrames Frames => new(Layout, Plan, Draws, blocks);

    public static RunIdentity Identity { get; } = new()
    {
        Scenario = "baseline",
        ScenarioZh = "基准",
        ScenarioEn = "Baseline",
        QuestionZh = "能达成吗？",
        QuestionEn = "Will it do?",
        Seed = ulong.MaxValue,
        Silos = 3,
        PlanFingerprint = "aa",
        ResultFingerprint = "bb",
        Versions = new Dictionary<string, string> { ["dotnet"] = "10.0", ["beichen"] = "0.1" },
        AssumedShare = 0.4,
        Ambiguities = [new Ambiguity("jobs", "五年累计", "over five years")],
        Timing = new RunTiming("world", 1024, 8, 1.5),
    };

    public static Indicator Named(ResultLayout layout, EntityKind kind, string entity, string name) =>
        layout.Indicators.Single(indicator => indicator.Kind == kind && indicator.EntityId == entity && indicator.Name == name);

    /// <summary>Sets an outcome by draw in every quarter.</summary>
    public ExampleRun Outcome(string target, Func<int, double> value) => Set(EntityKind.District, target, "Outcome", (_, draw) => value(draw));

    public ExampleRun Set(EntityKind kind, string entity, string name, Func<int, int, double> value)
    {
        int column = Layout.Indicators.ToList().IndexOf(Named(Layout, kind, entity, name));
        for (int quarter = 0; quarter < blocks.Length; quarter++)
        {
            for (int draw = 0; draw < Draws; draw++) Put(quarter, column, draw, value(quarter, draw));
        }

        return this;
    }

    /// <summary>Fills every column with different numbers of every form.</summary>
    public ExampleRun Scatter(int seed)
    {
        var random = new Random(seed);
        for (int quarter = 0; quarter < blocks.Length; quarter++)
        {
            for (int column = 0; column < Layout.Indicators.Count; column++)
            {
                int form = column % 4;
                for (int draw = 0; draw < Draws; draw++)
                    Put(quarter, column, draw,
                        form switch { 0 => random.NextDouble() * 0.13, 1 => random.Next(0, 7), 2 => column, _ => random.NextDouble() * 200 });
            }
        }

        return this;
    }

    public LaneBlock[] Batch(int firstDraw, int draws)
    {
        int first = firstDraw / Tile.Draws, tiles = (draws + Tile.Draws - 1) / Tile.Draws;
        return [.. blocks.Select(block =>
            new LaneBlock(block.Columns, block.Values.AsSpan(first * block.Columns * Tile.Draws, tiles * block.Columns * Tile.Draws).ToArray()))];
    }

    public RunSummary Summary() => RunScoring.Score(Frames);

    private void Put(int quarter, int column, int draw, double value) => blocks[quarter].Tile(draw / Tile.Draws)[column, draw % Tile.Draws] = value;
}
