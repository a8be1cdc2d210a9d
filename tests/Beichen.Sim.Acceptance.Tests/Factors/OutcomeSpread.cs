using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Acceptance.Tests.Factors;

/// <summary>Outcomes of the first year of a run over its draws, and how they move together.</summary>
internal sealed class OutcomeSpread
{
    private readonly DistrictPlan _plan;
    private readonly RunFrames _run;

    public OutcomeSpread(string scenario, int draws)
    {
        _plan = District.Plan(scenario);
        _run = District.Run(_plan, draws);
        City = Mean(Of("CityGrowth", 0), Of("CityGrowth", 1), Of("CityGrowth", 2), Of("CityGrowth", 3));
        Growth = Of("GdpGrowthYearToDate", 3);
        Revenue = Of("RevenueGrowth", 3);
        Investment = Of("InvestmentGrowth", 3);
        double[] nominal = [.. Enumerable.Range(0, draws).Select(draw => Enumerable.Range(0, 4).Sum(quarter => Of("NominalGdp", quarter)[draw]))];
        double[] real = [.. Enumerable.Range(0, draws).Select(draw => Enumerable.Range(0, 4).Sum(quarter => Of("Gdp", quarter)[draw]))];
        Deflator = [.. Enumerable.Range(0, draws).Select(draw => Math.Log(nominal[draw] / real[draw]))];
        Income = Of("IncomeGrowth", 3);
    }

    /// <summary>Growth of the city, mean of the year's quarters.</summary>
    public double[] City { get; }

    public double[] Growth { get; }

    public double[] Revenue { get; }

    public double[] Investment { get; }

    /// <summary>Logarithm of the implied deflator; its spread also holds that of the base year's price level.</summary>
    public double[] Deflator { get; }

    public double[] Income { get; }

    public double[] Of(string indicator, int quarter) => District.Column(_run, EntityKind.District, _plan.Name.Id, indicator, quarter);

    public static double Deviation(double[] values) => Math.Sqrt(Covariance(values, values));

    public static double Correlation(double[] first, double[] second) => Covariance(first, second) / Deviation(first) / Deviation(second);

    private static double Covariance(double[] first, double[] second)
    {
        double a = first.Average(), b = second.Average();
        return first.Zip(second, (x, y) => (x - a) * (y - b)).Sum() / (first.Length - 1);
    }

    private static double[] Mean(params double[][] columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(draw => columns.Average(column => column[draw]))];
}
