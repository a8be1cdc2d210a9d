using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests.Statistics;

public sealed class JointHitsTests
{
    [Fact]
    public void The_binding_target_is_the_one_most_often_missed_alone()
    {
        // Draws:      0 1 2 3 4 5 6 7
        JointHits joint = JointHits.Of([Hits("10111110"), Hits("11001111"), Hits("11111110")]);
        Assert.Equal(new Proportion(4, 8), joint.All); // 0, 4, 5, 6
        Assert.Equal(1, joint.Binding); // missed alone in 2 and 3; the first only in 1, the third never
        Assert.Equal(new Interval(3 / 8.0, 6 / 8.0), joint.Bounds); // (6 + 6 + 7 − 16) / 8 and min
    }

    [Fact]
    public void Equals_go_by_plan_order() => Assert.Equal(0, JointHits.Of([Hits("011"), Hits("101")]).Binding);

    [Fact]
    public void There_is_no_binding_target_when_none_is_ever_missed_alone()
    {
        Assert.Null(JointHits.Of([Hits("1100"), Hits("1100")]).Binding);
        Assert.Null(JointHits.Of([Hits("11"), Hits("11")]).Binding);
    }

    [Fact]
    public void A_single_target_binds_when_it_is_missed()
    {
        JointHits joint = JointHits.Of([Hits("110")]);
        Assert.Equal(0, joint.Binding);
        Assert.Equal(new Interval(2 / 3.0, 2 / 3.0), joint.Bounds);
    }

    [Fact]
    public void Draws_beyond_the_last_count_nowhere()
    {
        HitSet all = HitSet.Where(new double[70], _ => true);
        Assert.Equal(70, all.Count);
        Assert.True(all[69]);
        Assert.Equal(0, all.CountWithout(HitSet.Where(new double[70], _ => true)));
        Assert.Throws<ArgumentException>(() => all.CountWithout(Hits("1")));
        Assert.Throws<ArgumentException>(() => JointHits.Of([]));
    }

    private static HitSet Hits(string bits) => HitSet.Where([.. bits.Select(bit => bit == '1' ? 1.0 : 0.0)], value => value > 0);
}
