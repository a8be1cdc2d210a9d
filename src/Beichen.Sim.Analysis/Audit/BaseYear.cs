using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>The base year's accounts at central values, and the plan's projects and streams over the audited year (its first four quarters).</summary>
internal sealed class BaseYear
{
    /// <summary>Quarters of the audited year.</summary>
    public const int Quarters = 4;

    private BaseYear(DistrictPlan plan) => Plan = plan;

    public DistrictPlan Plan { get; }

    /// <summary>GDP at current prices, 亿元.</summary>
    public double Gdp { get; private init; }

    /// <summary>Value added by activity at constant prices.</summary>
    public required double[] ValueAdded { get; init; }

    /// <summary>Price level by activity.</summary>
    public required double[] Price { get; init; }

    /// <summary>Sum of <see cref="ValueAdded"/>.</summary>
    public double RealGdp => ValueAdded.Sum();

    /// <summary>Mean price growth of value added in the audited year, weighted by current value added.</summary>
    public double PriceGrowth { get; private init; }

    /// <summary>t_ij a_ij: local purchases from i by unit of output of j, at central values.</summary>
    public required double[,] LocalInputs { get; init; }

    public required PlannedCourse[] Courses { get; init; }

    public required PipelineYear[] Pipeline { get; init; }

    public required VintageYear Vintages { get; init; }

    public double CityGrowth => Plan.Accounts.CityGrowth.Median;

    public static BaseYear Of(DistrictPlan plan)
    {
        AccountsParameters accounts = plan.Accounts;
        int n = accounts.Activities.Length;
        double gdp = accounts.BaseGdp.Median;
        double inside = accounts.Activities.Where(activity => activity.IsManufacturing).Sum(activity => activity.BaseWeight.Median);
        double outside = accounts.Activities.Where(activity => !activity.IsManufacturing).Sum(activity => activity.BaseWeight.Median);
        double[] added = new double[n];
        double[] price = new double[n];
        double inflation = 0;
        for (int i = 0; i < n; i++)
        {
            ActivityParameters activity = accounts.Activities[i];
            double share = activity.IsManufacturing ? accounts.ManufacturingShare.Median / inside : (1 - accounts.ManufacturingShare.Median) / outside;
            double current = gdp * share * activity.BaseWeight.Median;
            price[i] = activity.BasePriceLevel.Median;
            added[i] = current / price[i];
            inflation += current / gdp * activity.PriceGrowth.Median;
        }

        return new BaseYear(plan)
        {
            Gdp = gdp,
            ValueAdded = added,
            Price = price,
            PriceGrowth = inflation,
            LocalInputs = Local(accounts, added, price, gdp),
            Courses = [.. plan.Projects.Select(project => PlannedCourse.Of(project, plan))],
            Pipeline = [.. plan.Attraction.Streams.Select(stream => PipelineYear.Of(stream, plan))],
            Vintages = VintageYear.Of(plan),
        };
    }

    /// <summary>Value of the scored target of a measure; null when the plan has none.</summary>
    public TargetParameters? Target(TargetMeasure measure) =>
        Plan.Targets.FirstOrDefault(target => target.Measure == measure && target.Value is not null);

    /// <summary>Recorded investment of a project over the audited year.</summary>
    public double YearInvestment(int project) => Year(Courses[project].Investment);

    /// <summary>Money a project puts in place over the audited year, in the statistics or not.</summary>
    public double YearSpending(int project) => Year(Courses[project].Spending);

    /// <summary>Gross output of a project beyond the base year's over the audited year.</summary>
    public double YearOutput(int project) => Year(Courses[project].GrossOutput);

    /// <summary>True for a project that has yet to ask its park for room.</summary>
    public static bool AsksForRoom(ProjectParameters project) => project.InitialStage.Likeliest <= (int)ProjectStage.Approved;

    private double Year(double[] quarters)
    {
        double sum = 0;
        for (int q = 0; q < Quarters; q++) sum += quarters[q];
        return sum;
    }

    // Location quotients as on the run's first day (model 2.3).
    private static double[,] Local(AccountsParameters accounts, double[] added, double[] price, double gdp)
    {
        int n = added.Length;
        double scale = LocationQuotient.Scale(new Lanes1(gdp / accounts.NationalGdp), new Lanes1(accounts.FlqDelta.Median)).Value;
        double[] output = new double[n];
        for (int i = 0; i < n; i++) output[i] = added[i] * price[i] / accounts.Activities[i].ValueAddedRatio;
        double total = output.Sum();
        double[] quotient = new double[n];
        for (int i = 0; i < n; i++) quotient[i] = output[i] / total / accounts.Activities[i].NationalOutputShare;
        double[,] local = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            for (int i = 0; i < n; i++)
            {
                double share = i == j ? scale * quotient[i] : scale * quotient[i] / Math.Max(quotient[j], 1e-9);
                local[i, j] = accounts.Activities[j].InputCoefficients[i] * Math.Min(share, 1);
            }
        }

        return local;
    }
}
