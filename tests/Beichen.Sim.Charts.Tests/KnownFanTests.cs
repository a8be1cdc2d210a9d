using Xunit;

namespace Beichen.Sim.Charts.Tests;

/// <summary>A fan that knows part of its year: what was published and where the year lay before.</summary>
public sealed class KnownFanTests
{
    [Fact]
    public void The_table_has_the_year_before_and_what_was_published()
    {
        GdpFanInput fan = Samples.Fan(0.5, 0.065, past: false);
        FanQuarter[] before = [.. fan.Quarters.Select(quarter => quarter with { P5 = quarter.P5 - 0.01, P95 = quarter.P95 + 0.01 })];
        FigureData data = GdpFanFigure.Draw(fan with { Before = before, Actual = [(0, 0.045)] }, Language.En).Data;
        Assert.Equal("before_p5 before_p50 before_p95 actual", string.Join(' ', data.Columns.TakeLast(4)));
        Assert.Equal([before[0].P5, before[0].P50, before[0].P95, 0.045], data.Rows[0].TakeLast(4).Cast<double>());
        Assert.Null(data.Rows[1][^1]);
    }

    [Fact]
    public void It_is_drawn_without_a_fault_of_layout()
    {
        GdpFanInput fan = Samples.Fan(0.5, 0.065, past: false);
        Figure known = GdpFanFigure.Draw(fan with { Before = fan.Quarters, Actual = [(0, 0.045)] }, Language.Zh);
        Assert.NotEqual(GdpFanFigure.Draw(fan, Language.Zh).Svg(), known.Svg(), StringComparer.Ordinal);
    }
}
