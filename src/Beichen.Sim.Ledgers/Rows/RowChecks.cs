using System.Globalization;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Numbers;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>What the figures of one row must agree on.</summary>
internal static class RowChecks
{
    // Published rates are rounded to two decimals of a per cent, or to one.
    private const decimal RateRounding = 0.0006m;

    /// <summary>Notes where a row's figures contradict one another.</summary>
    public static void Check(LedgerRow row, FindingList findings)
    {
        decimal? total = row.Total?.Value.Value;
        if (row.YearPlan is { } plan && total is { } whole && plan.Value.Low > row.Total!.Value.High)
            findings.Problem(plan.Value.Value >= whole * 1000 ? "year-plan-in-another-unit" : "year-plan-above-total", plan.Place, ("name", row.Name),
                ("plan", Number(plan.Value.Value)), ("total", Number(whole)));
        foreach (Read<Amount> done in ((Read<Amount>?[])[row.Done, row.DoneBefore]).OfType<Read<Amount>>())
        {
            if (total is { } all && done.Value.Low > row.Total!.Value.High) findings.Problem("done-above-total", done.Place, ("name", row.Name),
                ("done", Number(done.Value.Value)), ("total", Number(all)));
        }

        if (row.Rate is { } rate && row.DoneInYear is { } made && row.YearPlan is { Value.Value: > 0 } asked)
        {
            decimal real = made.Value.Value / asked.Value.Value;
            if (Math.Abs(real - rate.Value) > RateRounding) findings.Problem("rate-differs", rate.Place, ("name", row.Name), ("rate", Percent(rate.Value)),
                ("real", Percent(real)));
        }
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
