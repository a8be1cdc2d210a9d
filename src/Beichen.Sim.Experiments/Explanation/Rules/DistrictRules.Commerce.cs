using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Commercial districts (model 7.4).</content>
internal sealed partial class DistrictRules
{
    /// <summary>Sales of a commercial district: those that the base year's venues and links would have made, and the gain.</summary>
    public Total Sales(int district, int quarter)
    {
        string name = _plan.CommercialDistricts[district].Name.Chinese, english = _plan.CommercialDistricts[district].Name.English;
        return new Total(new(name, english), Model.Commerce, [(1, BaseSales(district, quarter)), (1, Gain(district, quarter))]);
    }

    /// <summary>Sales that the base year's venues and links would have made: spending × share of the shops.</summary>
    public Known BaseSales(int district, int quarter)
    {
        CommercialDistrictParameters parameters = _plan.CommercialDistricts[district];
        double value = _trace[quarter].Commerce[district][CommerceOutput.BaseSales];
        return Drawn($"{parameters.Name.Chinese}：按基年商圈与交通", $"{parameters.Name.English}: with the base year's venues and links", value, value, Model.Commerce,
        [
            "commerce/spending-per-head", "commerce/base-retention", "commerce/area-exponent",
            "commerce/time-exponent", "households/spending-elasticity", "households/population-growth", "towns/*",
            $"commercial-districts/{parameters.Name.Id}/visitor-share",
            $"commercial-districts/{parameters.Name.Id}/travel-time/*", $"commercial-districts/{parameters.Name.Id}/venues/*",
        ]);
    }

    /// <summary>Sales of all commercial districts.</summary>
    public Total CommercialSales(int quarter) => Sum("商圈销售额", "sales of the commercial districts", Model.Commerce, Districts.Select(d => Sales(d, quarter)));

    /// <summary>Sales beyond those of the base year's venues and links.</summary>
    public Total NetGain(int quarter) =>
        Once("net-gain", 0, quarter, () => Sum("商圈净增", "net gain of the shops", Model.Commerce, Districts.Select(d => Gain(d, quarter))));

    /// <summary>Sales that moved between the district's own: Σ max(gain, 0) − max(net gain, 0).</summary>
    public Formula MovedSales(int quarter) => new(new("区内转移的销售", "sales moved within the district"), Model.Commerce,
        x => x.Sum(gain => Math.Max(gain, 0)) - Math.Max(x.Sum(), 0), [.. Districts.Select(d => Gain(d, quarter))]);

    /// <summary>Retail sales: (base × what stands of trade and hospitality + net gain less what it takes from others) × consumer prices.</summary>
    public Formula RetailSales(int quarter) => Once("retail", 0, quarter, () =>
    {
        int[] shops = [.. Enumerable.Range(0, Activities).Where(i => RetailStep.IsRetail(_plan.Accounts.Activities[i]))];
        double year = shops.Sum(i => First(_state.BaseAnnual + i));
        var standing = new List<(double, Amount)>();
        foreach (int i in shops)
        {
            standing.Add((1 / year, ExistingRest(i, quarter)));
            standing.AddRange(Enumerable.Range(0, _plan.Chains.Length).Where(c => _plan.Chains[c].Activity == i)
                .Select(c => (1 / year, (Amount)ExistingChain(c, quarter))));
        }

        return new Formula(new("社会消费品零售总额", "retail sales of consumer goods"), Model.Commerce, x => ((x[0] * x[1]) + (x[2] * (1 - x[3]))) * x[4],
            Fixed("基年零售额", "retail sales of the base year", First(DistrictState.BaseRetailSales), Model.Commerce, "commerce/base-retail-sales"),
            new Total(new("批零住餐", "trade and hospitality"), Model.Commerce, standing),
            quarter < 0 ? new Total(new("商圈净增", "net gain of the shops"), Model.Commerce, [.. _plan.CommercialDistricts.Select(district =>
                (1.0, (Amount)Drawn(district.Name.Chinese, district.Name.English, 0, 0, Model.Commerce, "commerce/margin-rate")))]) : NetGain(quarter),
            Fixed("挤出", "taken from other shops", First(DistrictState.CommerceDisplacement), Model.Commerce, "commerce/displacement-rate"),
            Drawn("消费价格", "consumer prices", quarter < 0 ? 1 : State(quarter, DistrictState.ConsumerPrice),
                1, Model.Opening, "households/consumer-price-growth"));
    });

    /// <summary>Growth of retail sales, year to date.</summary>
    public Movement RetailGrowth(int quarter)
    {
        int[] now = YearTo(quarter), before = Array.ConvertAll(now, YearBefore);
        var name = new Bilingual("社会消费品零售总额累计增速", "growth of retail sales");
        OverQuarters last = new(name, Model.Commerce, [.. before.Select(RetailSales)]);
        return new Movement(name, Model.Commerce, 1 / last.Value, new OverQuarters(name, Model.Commerce, [.. now.Select(RetailSales)]), last);
    }

    private IEnumerable<int> Districts => Enumerable.Range(0, _plan.CommercialDistricts.Length);

    // The Huff rule: what all pull now against what they pulled in the base year, town by town.
    private Formula Gain(int district, int quarter) => Once("gain", district, quarter, () =>
    {
        CommercialDistrictParameters parameters = _plan.CommercialDistricts[district];
        int towns = _plan.Commerce.Towns.Length, count = _plan.CommercialDistricts.Length;
        double kept = Opening(quarter, DistrictOpening.Retention), inShops = Opening(quarter, DistrictOpening.InShops),
            visitors = 1 + _trace[-1].CommerceStates[district][CommerceState.VisitorShare];
        double baseSales = _trace[quarter].Commerce[district][CommerceOutput.BaseSales];
        double[][] decay = [.. Districts.Select(d =>
            _trace[-1].CommerceStates[d][new CommerceState(towns, _plan.CommercialDistricts[d].Venues.Length).TimeDecay..])];
        double[] standing = [.. Districts.Select(Standing)];
        return new Formula(new(parameters.Name.Chinese, parameters.Name.English), Model.Commerce, Of,
            [.. Districts.Select(d => (Amount)Attraction(d, quarter)), DutyFree(district, quarter)]);

        double Of(double[] x)
        {
            double sales = 0;
            for (int t = 0; t < towns; t++)
            {
                double now = 0, before = 0;
                for (int d = 0; d < count; d++)
                {
                    now += x[d] * decay[d][t];
                    before += standing[d] * decay[d][t];
                }

                sales += Opening(quarter, _opening.Spending + t) * inShops * x[district] * decay[district][t] / (now + (before * (1 - kept) / kept));
            }

            return (sales * visitors) + x[count] - baseSales;
        }
    });

    private Known DutyFree(int district, int quarter)
    {
        CommercialDistrictParameters parameters = _plan.CommercialDistricts[district];
        return Drawn("免税店", "duty-free shop", _trace[quarter].Commerce[district][CommerceOutput.DutyFree], 0,
            Model.Commerce, $"commercial-districts/{parameters.Name.Id}/duty-free-sales", "scenario/levers/duty-free/*");
    }

    private double Standing(int district) => Enumerable.Range(0, _plan.CommercialDistricts[district].Venues.Length)
        .Where(v => _plan.CommercialDistricts[district].Venues[v].OpeningProject < 0)
        .Sum(v => _trace[-1].CommerceStates[district][CommerceState.VenueDraw + v]);

    // What a commercial district pulls with: its venues, those that opened and were refitted, and its link.
    private Formula Attraction(int district, int quarter) => Once("attraction", district, quarter, () =>
    {
        CommercialDistrictParameters parameters = _plan.CommercialDistricts[district];
        double[] state = _trace[-1].CommerceStates[district];
        var layout = new CommerceState(_plan.Commerce.Towns.Length, parameters.Venues.Length);
        double Utilisation(int project) => _trace[quarter].Projects[project][ProjectOutput.Utilisation];
        var venues = new List<(double, Amount)>();
        for (int v = 0; v < parameters.Venues.Length; v++)
        {
            VenueParameters venue = parameters.Venues[v];
            double open = state[CommerceState.VenueDraw + v], now = venue.OpeningProject < 0 ? open : open * Utilisation(venue.OpeningProject);
            if (venue.RefitProject >= 0) now += Utilisation(venue.RefitProject) * (state[layout.RefitDraw + v] - open);
            venues.Add((1, Drawn(venue.Name.Chinese, venue.Name.English, now, venue.OpeningProject < 0 ? open : 0, Model.Commerce,
            [
                $"commercial-districts/{parameters.Name.Id}/venues/{venue.Name.Id}/*", "commerce/area-exponent",
                .. Course(venue.OpeningProject), .. Course(venue.RefitProject),
            ])));
        }

        double gain = parameters.TransportProject < 0 ? 1 : 1 + (Utilisation(parameters.TransportProject) * (state[CommerceState.TransportGain] - 1));
        return new Formula(new($"{parameters.Name.Chinese}的吸引力", $"pull of {parameters.Name.English}"), Model.Commerce, x => x[0] * x[1],
            new Total(new("各场所", "venues"), Model.Commerce, venues),
            Drawn("交通", "link", gain, 1, Model.Commerce,
                [$"commercial-districts/{parameters.Name.Id}/travel-time-cut", "commerce/time-exponent", .. Course(parameters.TransportProject)]));

        IReadOnlyList<string> Course(int project) => project < 0 ? [] : LedgerPaths.Course(_plan.Projects[project].Name.Id);
    });
}
