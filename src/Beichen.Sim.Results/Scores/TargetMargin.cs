using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>How far a target is missed or passed, in money, pieces or points: below 0 is short of what is asked, tolerance included.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Unit">亿元 for growth of a sum of money, the target's own unit otherwise; points are fractions.</param>
/// <param name="P10">Margin that a tenth of the draws stay below (type 7).</param>
/// <param name="P50">Median.</param>
/// <param name="P90">Margin that nine tenths of the draws stay below.</param>
public sealed record TargetMargin(string Target, string Unit, double P10, double P50, double P90)
{
    /// <summary>Unit of money.</summary>
    public const string Money = "亿元";

    /// <summary>
    /// The margin of a scored target. Growth g of a sum Y, year to date, that is asked to be a: Y − (1 + a) Y/(1 + g) = Y (g − a)/(1 + g), each draw on
    /// its own base Y/(1 + g); GDP at the prices of the base. In points where the run did not keep the sum.
    /// </summary>
    /// <exception cref="ArgumentException">The target is not scored, or the run has no outcome of it.</exception>
    public static TargetMargin Of(TargetParameters target, IRunColumns run)
    {
        var margins = new double[run.Draws];
        string unit = Read(target, run, margins);
        double[] levels = Quantiles.Of(margins, 0.1, 0.5, 0.9);
        return new TargetMargin(target.Id, unit, levels[0], levels[1], levels[2]);
    }

    /// <summary>The margins in draw order, as <see cref="Of"/> takes their quantiles.</summary>
    /// <returns>Their unit.</returns>
    /// <param name="target">The target.</param>
    /// <param name="run">The run.</param>
    /// <param name="margins">A place for each draw.</param>
    /// <exception cref="ArgumentException">The target is not scored, or the run has no outcome of it.</exception>
    public static string Read(TargetParameters target, IRunColumns run, double[] margins)
    {
        TargetHits.ReadMargins(target, run, margins);
        string unit = target.Unit == "%" ? "pp" : target.Unit;
        string? sum = target.Measure switch
        {
            TargetMeasure.GdpGrowth => "GdpYearToDate",
            TargetMeasure.RevenueGrowth => "RevenueYearToDate",
            TargetMeasure.InvestmentGrowth => "InvestmentYearToDate",
            _ => null,
        };
        if (sum is null
            || run.Column(TargetHits.QuarterOf(target, run), EntityKind.District, run.Plan.Name.Id, sum) is not { } money) return unit;
        var growth = new double[run.Draws];
        TargetHits.ReadOutcome(target, run, growth);
        for (int draw = 0; draw < margins.Length; draw++) margins[draw] *= money[draw] / (1 + growth[draw]);
        return Money;
    }
}
