using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Investment of the audited year by vintages at central values (model 3.6): what was started before goes on, what is started in the year adds to it, less
/// what an ordinary year counts on from the named projects and the pipeline. Money 亿元 at current prices.
/// </summary>
internal sealed class VintageYear
{
    private VintageYear(double goesOn, double startedNow, double counted) => (GoesOn, StartedNow, Counted) = (goesOn, startedNow, counted);

    /// <summary>What earlier years' starts spend in the year.</summary>
    public double GoesOn { get; }

    /// <summary>What the year's own starts spend in it, at no growth of the city.</summary>
    public double StartedNow { get; }

    /// <summary>What an ordinary year counts on from named projects, the pipeline and what a scenario stopped.</summary>
    public double Counted { get; }

    /// <summary>Investment without a name at a growth of the city.</summary>
    public double Background(double loading, double cityGrowth) => GoesOn + (StartedNow * (1 + (loading * cityGrowth))) - Counted;

    public static VintageYear Of(DistrictPlan plan)
    {
        AccountsParameters accounts = plan.Accounts;
        double developers = accounts.Property.ShareOfInvestment.Median;
        double scale = accounts.BaseInvestment.Median * (1 - developers) / Enumerable.Range(-4, 4).Sum(q => Started(q, -AccountsParameters.PastYears, -1));
        double price = 1 + accounts.InvestmentPriceGrowth.Median;
        double goesOn = 0, startedNow = 0, counted = 0;
        for (int q = 0; q < BaseYear.Quarters; q++)
        {
            double activity = accounts.ConstructionActivity.At(q);
            double weight = scale * 4 * accounts.InvestmentSeason[plan.Season(q)] * price * activity;
            goesOn += weight * Started(q, -AccountsParameters.PastYears, -1);
            // Developers build with the year itself.
            startedNow += (weight * Started(q, 0, 0)) + (accounts.BaseInvestment.Median * developers
                * (1 + accounts.Property.Growth.Median) * accounts.InvestmentSeason[plan.Season(q)] * price * activity);
            counted += activity
                * (plan.Projects.Concat(plan.StoppedProjects).Sum(project => CountedCourse.AtMedians(project, plan.Season(0), BaseYear.Quarters)[q])
                + plan.Attraction.Streams.Concat(plan.StoppedStreams).Sum(stream => PipelineYear.CountedOn(stream, plan, q)));
        }

        return new VintageYear(goesOn, startedNow, counted);

        // Σ over the years from one to another of starts × what they spend in a quarter.
        double Started(int quarter, int first, int last)
        {
            double sum = 0;
            for (int year = first; year <= last; year++)
            {
                double starts = year < 0 ? accounts.PastStarts[AccountsParameters.PastYears + year].Median : 1;
                sum += starts * (Share(quarter + 1 - (4 * year)) - Share(quarter - 3 - (4 * year)));
            }

            return sum;
        }

        double Share(int since) => InvestmentCurves.Share(accounts.InvestmentCurve, Math.Clamp(since / accounts.InvestmentDuration.Median, 0, 1));
    }
}
