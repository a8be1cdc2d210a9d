using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <summary>A district stepped quarter by quarter as the plain loop does it.</summary>
internal sealed class DistrictRun
{
    public DistrictRun(DistrictPlan plan, int draws = 64, int width = 0, ulong seed = 11, ulong firstDraw = 0)
    {
        Plan = plan;
        Kernel = DistrictKernel.Create(plan, width);
        Draws = new RunDraws(seed, firstDraw, draws / Tile.Draws);
        Blocks = new DistrictBlocks(plan, Draws.Tiles);
        Kernel.Initialise(Blocks, Draws);
    }

    public DistrictPlan Plan { get; }

    public DistrictKernel Kernel { get; }

    public RunDraws Draws { get; }

    public DistrictBlocks Blocks { get; }

    /// <summary>The quarter last computed; −1 before the first.</summary>
    public int Quarter { get; private set; } = -1;

    public DistrictFrame Frame => new(Plan.Accounts.Activities.Length, Plan.Budget.Items.Length, Plan.Targets.Length);

    public DistrictState State => new(Plan.Accounts.Activities.Length, Plan.Commerce.Towns.Length, Plan.Budget.Items.Length);

    public DistrictRun Step(int quarters = 1)
    {
        for (int i = 0; i < quarters; i++) Kernel.Step(Blocks, ++Quarter, Draws);
        return this;
    }

    public double Framed(int column, int draw = 0) => Blocks.Frame[column, draw];

    public double Project(int project, int column, int draw = 0) => Blocks.Projects[project][column, draw];

    public ProjectStage Stage(int project, int draw = 0) => (ProjectStage)Project(project, ProjectOutput.Stage, draw);

    /// <summary>Every block of the district with its name, states first.</summary>
    public IEnumerable<(string Name, LaneBlock Block)> All()
    {
        DistrictBlocks b = Blocks;
        (string Name, LaneBlock[] Set)[] sets =
        [
            ("project state", b.ProjectStates), ("ask", b.ProjectAsks), ("project", b.Projects), ("park state", b.ParkStates), ("park", b.Parks),
            ("chain state", b.ChainStates), ("supply", b.Supplies), ("chain", b.Chains),
            ("commerce state", b.CommerceStates), ("draw", b.Draws), ("commerce", b.Commerce),
            ("pipeline state", [b.PipelineState]), ("pipeline ask", [b.PipelineAsk]), ("pipeline", [b.Pipeline]),
            ("district state", [b.DistrictState]), ("opening", [b.Opening]), ("linkage", [b.Linkage]), ("frame", [b.Frame]),
        ];
        return sets.SelectMany(set => set.Set.Select((block, i) => ($"{set.Name} {i}", block)));
    }

    /// <summary>Fails unless all blocks hold the same bits in the draws that both runs have, from the given draws on.</summary>
    public static void AssertSameBits(DistrictRun left, DistrictRun right, int fromLeft = 0, int fromRight = 0, int draws = 64)
    {
        foreach (((string name, LaneBlock one), (_, LaneBlock other)) in left.All().Zip(right.All()))
        {
            Assert.Equal(one.Columns, other.Columns);
            for (int column = 0; column < one.Columns; column++)
            {
                for (int draw = 0; draw < draws; draw++)
                {
                    ulong a = BitConverter.DoubleToUInt64Bits(one[column, fromLeft + draw]);
                    ulong b = BitConverter.DoubleToUInt64Bits(other[column, fromRight + draw]);
                    Assert.True(a == b, $"{name}, column {column}, draw {draw}, "
                        + $"quarter {left.Quarter}: {one[column, fromLeft + draw]:R} against {other[column, fromRight + draw]:R}");
                }
            }
        }
    }
}
