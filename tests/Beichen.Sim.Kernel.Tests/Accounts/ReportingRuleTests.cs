using Beichen.Sim.Kernel.Accounts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Accounts;

public sealed class ReportingRuleTests
{
    private const double Target = 0.065;

    [Theory]
    [InlineData(0.0650, 0.0650)]
    [InlineData(0.0710, 0.0710)]
    [InlineData(0.0649, 0.0650)]
    [InlineData(0.0601, 0.0650)]
    [InlineData(0.0599, 0.0599)]
    [InlineData(-0.02, -0.02)]
    public void Where_all_are_moved_a_figure_within_the_window_is_reported_as_the_target_and_no_other_moves(double outcome, double reported)
    {
        var rule = new ReportingRule(Certain(0.005), Certain(1), 9);
        for (ulong draw = 0; draw < 64; draw++) Assert.Equal(reported, rule.Reported(outcome, Target, 1, draw));
    }

    // The window of 1 pp holds half of a growth spread evenly over 2 pp below the target; 30 % of those move.
    [Fact]
    public void Figures_bunch_at_the_target_by_the_share_of_the_window_that_moves()
    {
        var rule = new ReportingRule(Certain(0.01), Certain(0.3), 9);
        const int Draws = 20_000;
        int bunched = 0, below = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double outcome = Target - (0.02 * (draw + 0.5) / Draws);
            double reported = rule.Reported(outcome, Target, 1, (ulong)draw);
            if (reported.Equals(Target)) bunched++;
            else Assert.Equal(outcome, reported);
            if (reported < Target - 0.01) below++;
        }

        Assert.InRange(bunched / (double)Draws, 0.15 - 0.008, 0.15 + 0.008);
        Assert.Equal(Draws / 2, below);
    }

    [Fact]
    public void Nothing_moves_where_nobody_reports_so()
    {
        var rule = new ReportingRule(Between("window", 0.001, 0.01), Certain(0), 9);
        for (ulong draw = 0; draw < 256; draw++) Assert.Equal(0.0649, rule.Reported(0.0649, Target, 1, draw));
    }
}
