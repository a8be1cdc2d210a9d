using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>GDP by production (model 7.10.2).</content>
internal sealed partial class DistrictRules
{
    /// <summary>Value added of an activity in a quarter, of the base year below 0.</summary>
    public Total ValueAdded(int activity, int quarter) => Once("value-added", activity, quarter, () =>
    {
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        double ratio = parameters.ValueAddedRatio;
        var terms = new List<(double, Amount)> { (1, ExistingRest(activity, quarter)) };
        for (int c = 0; c < _plan.Chains.Length; c++)
        {
            if (_plan.Chains[c].Activity == activity) terms.Add((1, ExistingChain(c, quarter)));
        }

        terms.Add((ratio, NewPlants(activity, quarter)));
        terms.Add((ratio, LocalOrders(activity, quarter)));
        terms.Add((1, ShopMargin(activity, quarter)));
        return new Total(new(parameters.Name.Chinese, parameters.Name.English), Model.Gdp, terms);
    });

    // Gross output of plants that are new in the run: named and unnamed, constant prices, under an outbreak like the rest.
    private Total NewPlants(int activity, int quarter)
    {
        var terms = new List<(double, Amount)>();
        for (int p = 0; p < _plan.Projects.Length; p++)
        {
            ProjectParameters project = _plan.Projects[p];
            if ((project.Chain >= 0 ? _plan.Chains[project.Chain].Activity : project.Activity) == activity)
                terms.Add((1, NewPlant(activity, quarter, ProjectOutputOf(p, quarter), project.Name.Chinese, project.Name.English)));
        }

        for (int s = 0; s < _plan.Attraction.Streams.Length; s++)
        {
            ArrivalStreamParameters stream = _plan.Attraction.Streams[s];
            if (stream.ActivityShares[activity] != 0)
                terms.Add((stream.ActivityShares[activity], NewPlant(activity, quarter, StreamOutputOf(s, quarter), stream.Name.Chinese, stream.Name.English)));
        }

        return new Total(new("新项目产出", "output of new projects"), Model.Gdp, terms);
    }

    private Formula NewPlant(int activity, int quarter, Amount output, string zh, string en)
    {
        double price = State(-1, _state.BasePrice + activity);
        return new Formula(new(zh, en), Model.Gdp, x => x[0] * x[1] / price, output, Open(activity, quarter));
    }

    private Known ProjectOutputOf(int project, int quarter)
    {
        ProjectParameters parameters = _plan.Projects[project];
        return Drawn($"{parameters.Name.Chinese}产出", $"output of {parameters.Name.English}",
            quarter < 0 ? 0 : _trace[quarter].Projects[project][ProjectOutput.GrossOutput], 0, Model.Projects, LedgerPaths.Output(parameters.Name.Id));
    }

    private Known StreamOutputOf(int stream, int quarter)
    {
        ArrivalStreamParameters parameters = _plan.Attraction.Streams[stream];
        double value = quarter < 0 ? 0 : _trace[quarter].Pipeline[(stream * StreamOutput.Count) + StreamOutput.GrossOutput];
        return Drawn($"{parameters.Name.Chinese}产出", $"output of {parameters.Name.English}",
            value, 0, Model.Attraction, LedgerPaths.Stream(parameters.Name.Id));
    }

    // Gross output that local orders brought about, by who stands at their beginning.
    private Total LocalOrders(int activity, int quarter) => new(new("本地订单", "local orders"), Model.Chains,
        [.. _orders.Value.Origins.Select((origin, o) =>
            (1.0, (Amount)new Known(origin.Name, quarter < 0 ? 0 : _orders.Value.Induced(quarter, activity, o), 0, Model.Chains, origin.Sources)))]);

    // What trade and hospitality earn on sales beyond those of the base year's shops.
    private Formula ShopMargin(int activity, int quarter)
    {
        double part = _plan.Accounts.Activities[activity].Role switch
        {
            ActivityRole.Trade => 1 - _plan.Commerce.HospitalityShare,
            ActivityRole.Hospitality => _plan.Commerce.HospitalityShare,
            _ => 0,
        };
        double ratio = _plan.Accounts.Activities[activity].ValueAddedRatio * part / State(-1, _state.BasePrice + activity);
        return new Formula(new("商圈毛利", "margins of the shops"), Model.Commerce, x => x[0] * (1 - x[1]) * x[2] * ratio,
            part == 0 || quarter < 0 ? new Total(new("商圈净增", "net gain of the shops"), Model.Commerce, [.. _plan.CommercialDistricts.Select(district =>
                (1.0, (Amount)Drawn(district.Name.Chinese, district.Name.English, 0, 0, Model.Commerce, "commerce/margin-rate")))]) : NetGain(quarter),
            Fixed("挤出", "taken from other shops", State(-1, DistrictState.CommerceDisplacement), Model.Commerce, "commerce/displacement-rate"),
            Fixed("毛利率", "margin", State(-1, DistrictState.MarginRate), Model.Commerce, "commerce/margin-rate"));
    }

    /// <summary>GDP of the quarter.</summary>
    public Total Gdp(int quarter) => Sum("地区生产总值", "GDP", Model.Gdp, Enumerable.Range(0, Activities).Select(i => ValueAdded(i, quarter)));

    private OverQuarters ValueAddedOf(int activity, IReadOnlyList<int> quarters) =>
        new(ValueAdded(activity, quarters[0]).Name, Model.Gdp, [.. quarters.Select(quarter => ValueAdded(activity, quarter))]);

    /// <summary>GDP, year to date.</summary>
    public Total GdpYearToDate(int quarter) =>
        Sum("地区生产总值累计", "GDP, year to date", Model.Gdp, Enumerable.Range(0, Activities).Select(i => ValueAddedOf(i, YearTo(quarter))));

    /// <summary>Contribution of an activity to the growth of GDP, year to date.</summary>
    public Movement Pull(int activity, int quarter)
    {
        int[] now = YearTo(quarter), before = Array.ConvertAll(now, YearBefore);
        double sum = before.Sum(then => Gdp(then).Value);
        return new Movement(ValueAdded(activity, quarter).Name, Model.Gdp, 1 / sum, ValueAddedOf(activity, now), ValueAddedOf(activity, before));
    }

    /// <summary>Growth of GDP, year to date.</summary>
    public Total GdpGrowth(int quarter) => Once("gdp-growth", 0, quarter,
        () => Sum("地区生产总值累计增速", "growth of GDP, year to date", Model.Gdp, Enumerable.Range(0, Activities).Select(i => Pull(i, quarter))));

    /// <summary>Growth of GDP in the quarter.</summary>
    public Total GdpGrowthOfQuarter(int quarter)
    {
        int before = YearBefore(quarter);
        double sum = Gdp(before).Value;
        return Sum("地区生产总值当季增速", "growth of GDP in the quarter", Model.Gdp, Enumerable.Range(0, Activities)
            .Select(i => new Movement(ValueAdded(i, quarter).Name, Model.Gdp, 1 / sum, ValueAdded(i, quarter), ValueAdded(i, before))));
    }

    /// <summary>Growth that the rest of the year needs for the target: (g* − w g)/(1 − w).</summary>
    public Amount GdpGrowthNeeded(int quarter)
    {
        TargetParameters? target = _plan.Targets.FirstOrDefault(one => one is { Measure: TargetMeasure.GdpGrowth, Value: not null });
        var name = new Bilingual("后几季需增", "growth needed in the rest of the year");
        if (Season(quarter) == 3 || target is null)
            return Fixed(name.Zh, name.En, 0, Model.Gdp, target is null ? "accounts/base-gdp" : $"targets/{target.Id}/value");
        int[] now = YearTo(quarter);
        double passed = now.Sum(q => Gdp(YearBefore(q)).Value);
        double year = passed + Enumerable.Range(1, 3 - Season(quarter)).Sum(k => Gdp(YearBefore(quarter + k)).Value);
        double weight = passed / year;
        return new Formula(name, Model.Gdp, x => (x[0] - (weight * x[1])) / (1 - weight),
            Fixed("全年目标", "the target of the year", target.Value!.Value, Model.Targets, $"targets/{target.Id}/value"), GdpGrowth(quarter));
    }

    /// <summary>GDP at current prices.</summary>
    public Total NominalGdp(int quarter) =>
        Sum("地区生产总值（现价）", "GDP at current prices", Model.Gdp, Enumerable.Range(0, Activities).Select(i => Nominal(i, quarter)));

    // Value added × price, of the base year below 0.
    private Formula Nominal(int activity, int quarter) => Once("nominal", activity, quarter, () =>
        new Formula(ValueAdded(activity, quarter).Name, Model.Gdp, x => x[0] * x[1], ValueAdded(activity, quarter), Price(activity, quarter)));

    private Known Price(int activity, int quarter)
    {
        string place = $"activities/{_plan.Accounts.Activities[activity].Name.Id}/";
        double first = State(-1, _state.BasePrice + activity);
        return Drawn("价格", "prices", quarter < 0 ? first : State(quarter, _state.Price + activity), first, Model.Opening,
            place + "price-growth", place + "price-loading", "factors/prices/deviation", place + "base-price-level");
    }
}
