using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Variants;

/// <summary>Every column that any actor publishes, quarter by quarter, the digests among them: as bits, a row a draw.</summary>
internal static class PublishedBits
{
    public static ulong[][] Of(DistrictPlan plan, int width, int firstDraw, int draws)
    {
        DistrictKernel kernel = DistrictKernel.Create(plan, width);
        var run = new RunDraws(7, (ulong)firstDraw, draws / Tile.Draws);
        var blocks = new DistrictBlocks(plan, run.Tiles);
        kernel.Initialise(blocks, run);
        LaneBlock[] published = [.. blocks.Projects, .. blocks.Parks, .. blocks.Chains,
            .. blocks.Commerce, blocks.Pipeline, blocks.Opening, blocks.Linkage, blocks.Frame];
        int columns = published.Sum(block => block.Columns);
        ulong[][] rows = [.. Enumerable.Range(0, draws).Select(_ => new ulong[plan.Quarters * columns])];
        for (int quarter = 0; quarter < plan.Quarters; quarter++)
        {
            kernel.Step(blocks, quarter, run);
            for (int draw = 0; draw < draws; draw++)
            {
                int at = quarter * columns;
                foreach (LaneBlock block in published)
                {
                    for (int column = 0; column < block.Columns; column++) rows[draw][at++] = BitConverter.DoubleToUInt64Bits(block[column, draw]);
                }
            }
        }

        return rows;
    }

    public static void AssertSame(ulong[] expected, ulong[] found, string what)
    {
        Assert.Equal(expected.Length, found.Length);
        int differs = expected.AsSpan().CommonPrefixLength(found);
        Assert.True(differs == expected.Length,
            $"{what}: column {differs} of {expected.Length} differs, {BitConverter.UInt64BitsToDouble(expected[Math.Min(differs, expected.Length - 1)]):R}");
    }
}
