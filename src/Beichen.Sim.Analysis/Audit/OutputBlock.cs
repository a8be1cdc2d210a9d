using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Value added of the year: VA_i = base_i (1 + loading_i c + own_i) − closed_i + ν_i (new_i + induced_i + shops_i), closed_i what a
/// lockdown takes at the city's median growth;
/// induced_i ≤ Σ_j t_ij a_ij (new_j + induced_j) + building orders, and ≤ unused capacity.
/// </summary>
internal sealed class OutputBlock
{
    private readonly PlanProgramme _plan;
    private readonly int[] _induced;
    private readonly Linear[] _added;

    public OutputBlock(PlanProgramme plan)
    {
        _plan = plan;
        BaseYear year = plan.Year;
        IReadOnlyList<ActivityParameters> activities = year.Plan.Accounts.Activities;
        (double low, double high) = plan.Band(year.Plan.Accounts.CityGrowth);
        City = plan.Programme.Variable("city", double.NegativeInfinity);
        int city = plan.Limit("city-growth",
            new Bilingual($"全市增速在{Figure.Percent(low)}至{Figure.Percent(high)}之间", $"The city grows {Figure.Percent(low)} to {Figure.Percent(high)}"));
        plan.Programme.Hold(city, new Linear().Plus(City), low, high);
        int own = plan.Limit("own-growth", new Bilingual("各行业自身波动在其带内，合计在合计带内", "Each activity's own move stays in its band, and their sum in its own"));
        int lockdown = Enumerable.Range(0, BaseYear.Quarters).Any(q => year.Plan.Accounts.LockdownSeverity.At(q) > 0)
            ? plan.Limit("lockdown", new Bilingual("情景中的停工停产按给定强度发生", "The scenario's lockdown takes place as stated"))
            : LinearProgramme.Definition;
        var sum = new Linear();
        double variance = 0;
        New = [.. activities.Select(_ => new Linear())];
        _induced = new int[activities.Count];
        _added = new Linear[activities.Count];
        for (int i = 0; i < activities.Count; i++)
        {
            ActivityParameters activity = activities[i];
            double deviation = activity.OwnShockDeviation.Median;
            double standing = year.ValueAdded[i];
            int move = plan.Programme.Variable($"own/{activity.Name.Id}", double.NegativeInfinity);
            plan.Programme.Hold(own, new Linear().Plus(move), -plan.Score * deviation, plan.Score * deviation);
            sum.Plus(move, year.ValueAdded[i] / year.RealGdp);
            variance += Square(deviation * year.ValueAdded[i] / year.RealGdp);
            _induced[i] = plan.Programme.Variable($"induced/{activity.Name.Id}", double.NegativeInfinity);
            double taken = standing * Closed(i) * (1 + (activity.CityLoading.Median * year.CityGrowth));
            int closed = plan.Programme.Variable($"closed/{activity.Name.Id}", Math.Min(taken, 0));
            plan.Programme.AtLeast(lockdown, new Linear().Plus(closed), taken);
            _added[i] = new Linear(standing).Plus(closed, -1).Plus(City, standing * activity.CityLoading.Median).Plus(move, standing);
        }

        plan.Programme.Hold(own, sum, -plan.Score * Math.Sqrt(variance), plan.Score * Math.Sqrt(variance));
        Shops = new ShopBound(year).Variable(plan);
    }

    /// <summary>Variable: the city's growth.</summary>
    public int City { get; }

    /// <summary>Variable: gross output of shops beyond the base year's.</summary>
    public int Shops { get; }

    /// <summary>Gross output of new plants by activity, filled by the investment block.</summary>
    public Linear[] New { get; }

    /// <summary>Value added by activity, complete once closed.</summary>
    public IReadOnlyList<Linear> ValueAdded => _added;

    /// <summary>Real growth of GDP, complete once closed.</summary>
    public Linear Growth { get; } = new(-1);

    /// <summary>Adds new plants, local orders and shops, once the investment block has filled in what is new.</summary>
    public void Close(InvestmentBlock money)
    {
        BaseYear year = _plan.Year;
        IReadOnlyList<ActivityParameters> activities = year.Plan.Accounts.Activities;
        int supply = _plan.Limit("local-supply", new Bilingual("本地配套订单受各行业闲置产能所限", "Local orders are met from each activity's unused capacity"));
        for (int i = 0; i < activities.Count; i++)
        {
            ActivityParameters activity = activities[i];
            var orders = new Linear();
            for (int j = 0; j < activities.Count; j++) orders.Plus(New[j], year.LocalInputs[i, j]).Plus(_induced[j], year.LocalInputs[i, j]);
            if (activity.Role == ActivityRole.Construction) orders.Plus(money.BuildingOrders);
            _plan.Programme.AtLeast(LinearProgramme.Definition, orders.Plus(_induced[i], -1), 0);
            double unused = year.ValueAdded[i] / activity.ValueAddedRatio * ((1 / activity.CapacityUtilisation.Median) - 1);
            _plan.Programme.AtMost(supply, new Linear().Plus(_induced[i]), unused);
            _added[i].Plus(New[i], activity.ValueAddedRatio).Plus(_induced[i], activity.ValueAddedRatio);
            double hospitality = year.Plan.Commerce.HospitalityShare;
            if (activity.Role == ActivityRole.Trade) _added[i].Plus(Shops, activity.ValueAddedRatio * (1 - hospitality));
            if (activity.Role == ActivityRole.Hospitality) _added[i].Plus(Shops, activity.ValueAddedRatio * hospitality);
            Growth.Plus(_added[i], 1 / year.RealGdp);
        }
    }

    // Share of a normal year's work that a lockdown takes; an activity that gains by it takes a negative share.
    private double Closed(int activity)
    {
        ActivityParameters parameters = _plan.Year.Plan.Accounts.Activities[activity];
        double closed = 0;
        for (int q = 0; q < BaseYear.Quarters; q++)
            closed -= parameters.Season[_plan.Year.Plan.Season(q)] * _plan.Year.Plan.Accounts.LockdownSeverity.At(q) * parameters.LockdownProfile;
        return closed;
    }

    private static double Square(double x) => x * x;
}
