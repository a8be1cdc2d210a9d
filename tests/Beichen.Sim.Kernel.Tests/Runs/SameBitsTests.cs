using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

public sealed class SameBitsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Every_block_has_the_same_bits_at_every_width(int width)
    {
        DistrictPlan plan = InventedDistrict.Plan(8);
        var one = new DistrictRun(plan, draws: 128, width: 1);
        var wide = new DistrictRun(plan, draws: 128, width: width);
        DistrictRun.AssertSameBits(one, wide, draws: 128);
        for (int quarter = 0; quarter < 8; quarter++) DistrictRun.AssertSameBits(one.Step(), wide.Step(), draws: 128);
    }

    [Fact]
    public void A_draw_has_the_same_bits_in_any_batch()
    {
        DistrictPlan plan = InventedDistrict.Plan(8);
        DistrictRun batch = new DistrictRun(plan, draws: 320).Step(8);
        for (int tile = 0; tile < 5; tile++)
        {
            DistrictRun alone = new DistrictRun(plan, draws: 64, firstDraw: (ulong)tile * 64).Step(8);
            DistrictRun.AssertSameBits(alone, batch, fromRight: tile * 64);
        }
    }

    [Fact]
    public void A_draw_of_64_equals_the_same_draw_of_640()
    {
        DistrictPlan plan = InventedDistrict.Plan(5);
        DistrictRun.AssertSameBits(new DistrictRun(plan).Step(5), new DistrictRun(plan, draws: 640).Step(5));
    }

    [Fact]
    public void Two_seeds_differ_in_every_draw_and_one_seed_repeats_itself()
    {
        DistrictPlan plan = InventedDistrict.Plan(2);
        DistrictRun first = new DistrictRun(plan, seed: 1).Step(2);
        DistrictRun second = new DistrictRun(plan, seed: 2).Step(2);
        for (int draw = 0; draw < 64; draw++)
        {
            Assert.NotEqual(first.Framed(DistrictFrame.Gdp, draw), second.Framed(DistrictFrame.Gdp, draw));
            Assert.NotEqual(first.Framed(DistrictFrame.Digest, draw), second.Framed(DistrictFrame.Digest, draw));
        }

        DistrictRun.AssertSameBits(first, new DistrictRun(plan, seed: 1).Step(2));
    }

    [Fact]
    public void The_digest_of_a_draw_moves_with_one_bit_of_one_published_number()
    {
        DistrictPlan plan = InventedDistrict.Plan(8);
        DistrictRun plain = new DistrictRun(plan).Step();
        var other = new DistrictRun(plan);
        other.Blocks.ProjectStates[4].Tile(0)[ProjectState.Jobs, 9] += 1;
        other.Step();
        for (int draw = 0; draw < 64; draw++) Assert.Equal(plain.Framed(DistrictFrame.Digest, draw), other.Framed(DistrictFrame.Digest, draw));
        plain.Step(7);
        other.Step(7);
        for (int draw = 0; draw < 64; draw++)
        {
            bool same = plain.Framed(DistrictFrame.Digest, draw) == other.Framed(DistrictFrame.Digest, draw);
            Assert.Equal(draw != 9, same);
        }
    }
}
