using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Income and jobs (model 7.7).</content>
internal sealed partial class DistrictRules
{
    // Real income a head relative to the same quarter of the base year.
    private Formula RealIncome(int quarter) => Once("income", 0, quarter, () =>
    {
        double wage = First(DistrictState.WageShare), business = First(DistrictState.BusinessShare),
            property = First(DistrictState.PropertyShare), resident = First(DistrictState.ResidentShare);
        double onWages = First(DistrictState.WageElasticity), onProperty = First(DistrictState.PropertyElasticity),
            onTransfers = First(DistrictState.TransferElasticity);
        double trend = _plan.Households.TrendGrowth;
        return new Formula(new("居民人均可支配收入（实际）", "real disposable income a head"), Model.Households, x =>
        {
            // Not prices: they pass through wages in full and are taken out again, so that they act on business income alone.
            double earned = Math.Max((resident * x[0]) + ((1 - resident) * x[1]), 1e-9);
            double against = Log(Math.Max(x[7] / x[8], 1e-9));
            double nominal = (wage * x[3] * Power(earned, onWages)) + (business * x[2]);
            return (nominal / (x[3] * x[4])) + (property * x[5] * Exp(onProperty * against))
                + ((1 - wage - business - property) * x[6] * Exp(onTransfers * against));
        },
            OfAccounts(quarter, "区内劳动收入", "wages earned in the district", activity => activity.LabourShare, nominal: false),
            CityLevel(quarter),
            OfAccounts(quarter, "经营收入", "business income", activity => activity.SurplusShare, nominal: true),
            Yearly(quarter, DistrictState.ConsumerPrice, "消费价格", "consumer prices", "households/consumer-price-growth"),
            Yearly(quarter, DistrictState.Population, "人口", "population", "households/population-growth"),
            Yearly(quarter, DistrictState.PropertyLevel, "财产收入", "property income", "households/property-growth", "households/property-share"),
            Yearly(quarter, DistrictState.TransferLevel, "转移收入", "transfers", "households/transfer-growth"),
            OfAccounts(quarter, "经济总量", "the district's product", _ => 1, nominal: false, real: true),
            Drawn("趋势增长", "trend growth", quarter < 0 ? 1 : Compounded(trend, quarter), 1, Model.Households, "households/trend-growth"));
    });

    private double First(int column) => State(-1, column);

    private double Compounded(double trend, int quarter)
    {
        double level = 1 + trend;
        for (int year = (quarter - _plan.Season(quarter) + 3) / 4; year > 0; year--) level *= 1 + trend;
        return level;
    }

    private Known Yearly(int quarter, int column, string zh, string en, params string[] sources) =>
        Drawn(zh, en, quarter < 0 ? 1 : State(quarter, column), 1, Model.Opening, sources);

    // Σ value added × price × share over the base year's of the same quarter.
    private Total OfAccounts(int quarter, string zh, string en, Func<ActivityParameters, double> share, bool nominal, bool real = false)
    {
        double[] weights = [.. Enumerable.Range(0, Activities)
            .Select(i => share(_plan.Accounts.Activities[i]) * (nominal || real ? 1 : First(_state.BasePrice + i)))];
        double before = Enumerable.Range(0, Activities).Sum(i =>
            First(_state.BaseAnnual + i) * _plan.Accounts.Activities[i].Season[Season(quarter)] * (nominal ? First(_state.BasePrice + i) : 1) * weights[i]);
        return new Total(new(zh, en), Model.Households, [.. Enumerable.Range(0, Activities).Where(i => weights[i] != 0)
            .Select(i => (weights[i] / before, nominal ? (Amount)Nominal(i, quarter) : ValueAdded(i, quarter)))]);
    }

    // The city's level up to last year × (1 + growth after outbreaks).
    private Formula CityLevel(int quarter) => new(new("全市劳动收入", "wages earned in the rest of the city"), Model.Households, x => x[0] * (1 + x[1]),
        Drawn("全市往年水平", "the city's level up to last year",
            quarter < 0 ? 1 : State(quarter, DistrictState.CityLevel), 1, Model.Opening, "accounts/city-growth"),
        quarter < 0 ? new Formula(
            new("全市增速", "growth of the city"), Model.Outbreaks, x => ((1 + x[0] + x[1]) * Math.Max(1 - (x[2] * _plan.Accounts.Outbreaks.CityLoss), 0)) - 1,
            Drawn("全市年度增速", "the city's growth of the year", 0, 0, Model.Opening, "accounts/city-growth"),
            Drawn("全市季度扰动", "the city's disturbance of the quarter", 0, 0, Model.Opening, "accounts/quarter-deviation"),
            Drawn("疫情影响", "outbreaks", 0, 0, Model.Outbreaks, LedgerPaths.Outbreak))
            : CityGrowth(quarter));

    /// <summary>Income a head, nominal.</summary>
    public Formula NominalIncome(int quarter)
    {
        double first = First(DistrictState.BaseIncome);
        return new Formula(new("居民人均可支配收入", "disposable income a head"), Model.Households, x => x[0] * x[1] * x[2],
            Fixed("基年收入", "income of the base year", first, Model.Households, "households/base-income-per-head"), RealIncome(quarter),
            Yearly(quarter, DistrictState.ConsumerPrice, "消费价格", "consumer prices", "households/consumer-price-growth"));
    }

    /// <summary>Real growth of income, year to date, as surveyed.</summary>
    public Total IncomeGrowth(int quarter)
    {
        int[] now = YearTo(quarter), before = Array.ConvertAll(now, YearBefore);
        OverQuarters last = OfQuarters(before);
        return new Total(new("居民收入累计实际增速", "real growth of income"), Model.Households,
        [
            (1, new Movement(new("收入变动", "change of income"), Model.Households, 1 / last.Value, OfQuarters(now), last)),
            (1, Drawn("调查误差", "error of the survey", State(quarter, DistrictState.SurveyError), 0, Model.Households, "households/survey-deviation")),
        ]);

        OverQuarters OfQuarters(IReadOnlyList<int> quarters) => new(new("居民收入", "income"), Model.Households, [.. quarters.Select(RealIncome)]);
    }

    /// <summary>Growth of income less growth of GDP.</summary>
    public Total IncomeLead(int quarter) =>
        new(new("居民收入与经济增长同步", "income in step with GDP"), Model.Households, [(1, IncomeGrowth(quarter)), (-1, GdpGrowth(quarter))]);

    /// <summary>New jobs of a quarter: an ordinary quarter's, those beyond the highest level so far, the talent programme.</summary>
    public Total NewJobs(int quarter) => new(new("新增就业", "new jobs"), Model.Households,
        [(1, BackgroundJobs(quarter)), (1, Hired(quarter, JobsInProjects)), (1, Hired(quarter, JobsBehindOrders)), (1, Talent(quarter))]);

    /// <summary>New jobs since the start.</summary>
    public OverQuarters NewJobsTotal(int quarter) =>
        new(new("累计新增就业", "new jobs since the start"), Model.Households, [.. Enumerable.Range(0, UpTo(quarter)).Select(NewJobs)]);

    /// <summary>Change of employment in a quarter.</summary>
    public Total NetJobs(int quarter) => new(new("就业净增", "change of employment"), Model.Households,
    [
        (1, BackgroundJobs(quarter)), (1, Talent(quarter)),
        (-1, Fixed("退休与离职", "those who retire or leave", First(DistrictState.Leaving), Model.Households,
            "households/replacement-share", "households/background-jobs", "households/project-jobs")),
        (1, Change(quarter, quarter - 1, JobsInProjects)), (1, Change(quarter, quarter - 1, JobsBehindOrders)),
    ]);

    /// <summary>Change of employment since the start.</summary>
    public OverQuarters NetJobsTotal(int quarter) =>
        new(new("累计就业净增", "change of employment since the start"), Model.Households, [.. Enumerable.Range(0, UpTo(quarter)).Select(NetJobs)]);

    private Formula BackgroundJobs(int quarter)
    {
        double ordinary = First(DistrictState.BackgroundJobs), elasticity = First(DistrictState.JobsElasticity), trend = _plan.Households.TrendGrowth;
        return new Formula(new("面上新增就业", "jobs of an ordinary year"), Model.Households, x => x[0] * Math.Max(1 + (x[1] * (x[2] - trend)), 0),
            Fixed("常年新增就业", "an ordinary quarter's", ordinary, Model.Households, "households/background-jobs", "households/project-jobs"),
            Fixed("对全市增速的弹性", "elasticity to the city", elasticity, Model.Households, "households/jobs-elasticity", "households/trend-growth"),
            CityGrowth(quarter, trend));
    }

    private Known Talent(int quarter) =>
        Drawn("人才计划", "talent programme", _plan.Households.TalentJobs.At(quarter) / 4, 0, Model.Households, "scenario/levers/talent-programme/*");

    private Total JobsInProjects(int quarter) => new(new("项目用工", "jobs in projects"), Model.Households,
    [
        .. Enumerable.Range(0, _plan.Projects.Length).Select(p => (1.0, (Amount)ProjectJobs(p, quarter))),
        .. _plan.Attraction.Streams.Select((stream, s) => (1.0, (Amount)Drawn(
            stream.Name.Chinese, stream.Name.English, quarter < 0 ? 0 : _trace[quarter].Pipeline[(s * StreamOutput.Count) + StreamOutput.Jobs],
            0, Model.Attraction, LedgerPaths.Stream(stream.Name.Id)))),
    ]);

    private Total JobsBehindOrders(int quarter) => new(new("本地订单用工", "jobs behind local orders"), Model.Households,
        [.. _orders.Value.Origins.Select((origin, o) =>
            (1.0, (Amount)new Known(origin.Name, quarter < 0 ? 0 : JobsBehind(quarter, o), 0, Model.Chains, origin.Sources)))]);

    private double JobsBehind(int quarter, int origin) =>
        Enumerable.Range(0, Activities).Sum(i => 4 * First(_state.JobsPerOutput + i) * _orders.Value.Induced(quarter, i, origin));

    // Only what exceeds the highest level so far is new: against the quarter in which that was reached.
    private Amount Hired(int quarter, Func<int, Total> level)
    {
        int peak = -1;
        for (int q = 0; q < quarter; q++)
        {
            if (level(q).Value > level(peak).Value) peak = q;
        }

        return level(quarter).Value > level(peak).Value ? Change(quarter, peak, level) : Change(peak, peak, level);
    }

    private static Movement Change(int quarter, int before, Func<int, Total> level)
    {
        Total now = level(quarter);
        return new Movement(now.Name, Model.Households, 1, now, level(before));
    }

    private static double Log(double x) => LaneMath.Log(new Lanes1(x)).Value;

    private static double Exp(double x) => LaneMath.Exp(new Lanes1(x)).Value;

    private static double Power(double x, double y) => LaneMath.Pow(new Lanes1(x), new Lanes1(y)).Value;
}
