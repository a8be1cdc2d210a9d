using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using CsCheck;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Time;

public sealed class QuarterTests
{
    [Fact]
    public void A_quarter_survives_being_written_read_and_moved_there_and_back() =>
        Gen.Select(Gen.Int[1000, 9000], Gen.Int[1, 4], Gen.Int[-200, 200]).Sample((year, number, quarters) =>
        {
            var quarter = new Quarter(year, number);
            Quarter moved = quarter.Plus(quarters);
            return Quarter.TryParse(quarter.ToString(), out Quarter read) && read == quarter
                && moved.Since(quarter) == quarters && moved.Number is >= 1 and <= 4
                && (moved > quarter) == quarters > 0 && (moved < quarter) == quarters < 0
                && (moved >= quarter) == quarters >= 0 && (moved <= quarter) == quarters <= 0;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022Q0")]
    [InlineData("2022Q5")]
    [InlineData("2022-1")]
    [InlineData("202aQ1")]
    [InlineData("2022Q11")]
    public void Anything_else_is_not_a_quarter(string? text)
    {
        Assert.False(Quarter.TryParse(text, out Quarter quarter));
        Assert.Equal(default, quarter);
    }

    [Fact]
    public void A_quarter_is_neither_earlier_nor_later_than_itself()
    {
        Quarter one = new(2024, 3), same = new(2024, 3);
        Assert.Equal(0, one.CompareTo(same));
        Assert.False(one < same);
        Assert.False(one > same);
        Assert.True(one <= same);
        Assert.True(one >= same);
    }

    [Fact]
    public void The_last_value_of_a_path_holds_for_ever()
    {
        var path = new QuarterPath([1, 2, 5]);
        Assert.Equal([1, 2, 5, 5, 5], Enumerable.Range(0, 5).Select(path.At));
        Assert.Equal(7, QuarterPath.Constant(7).At(99));
    }

    [Fact]
    public void The_seasons_of_a_run_follow_the_calendar()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        Assert.Equal([2, 3, 0, 1, 2], Enumerable.Range(0, 5).Select(plan.Season));
        Assert.Equal([0, 0, 1, 1, 1, 1, 2], Enumerable.Range(0, 7).Select(q => new QuarterContext(q, plan.Season(q), 0, 0).YearIndex(2)));
        Assert.True(new QuarterContext(2, plan.Season(2), 0, 0).OpensYear);
    }
}
