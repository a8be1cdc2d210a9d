using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Factors;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>What already stands and the city that moves it (model 7.3, 7.10.1, 7.10.6).</content>
internal sealed partial class DistrictRules
{
    /// <summary>
    /// Growth of the city that the quarter was drawn with, once outbreaks have had their
    /// effect; <paramref name="ordinary"/> is what the reference has for a year's growth.
    /// </summary>
    public Formula CityGrowth(int quarter, double ordinary = 0)
    {
        double loss = _plan.Accounts.Outbreaks.CityLoss;
        return new Formula(new("全市增速", "growth of the city"), Model.Outbreaks, x => ((1 + x[0] + x[1]) * Math.Max(1 - (x[2] * loss), 0)) - 1,
            CityOfYear(quarter, ordinary), Disturbance(quarter), Outbreak(quarter));
    }

    private Known CityOfYear(int quarter, double ordinary = 0) =>
        Drawn("全市年度增速", "the city's growth of the year", State(quarter, DistrictState.CityGrowth), ordinary, Model.Opening, "accounts/city-growth");

    private Known Disturbance(int quarter) => Drawn("全市季度扰动", "the city's disturbance of the quarter",
        State(quarter, DistrictState.Disturbance), 0, Model.Opening, "accounts/quarter-deviation", "accounts/quarter-persistence");

    private Known Outbreak(int quarter) =>
        Drawn("疫情影响", "outbreaks", Opening(quarter, DistrictOpening.Outbreak), 0, Model.Outbreaks, [.. LedgerPaths.Outbreak, "outbreaks/city-loss"]);

    private Formula Open(int activity, int quarter)
    {
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        return new Formula(new("疫情影响", "outbreaks"), Model.Outbreaks, x => Math.Max(1 + (x[0] * x[1]), 0),
            quarter < 0 ? Fixed("疫情影响", "outbreaks", 0, Model.Outbreaks, LedgerPaths.Outbreak) : Drawn(
                "疫情影响", "outbreaks", Opening(quarter, DistrictOpening.Outbreak), 0, Model.Outbreaks, LedgerPaths.Outbreak),
            Fixed("行业受影响程度", "how hard the activity is hit", parameters.LockdownProfile, Model.Outbreaks, $"activities/{parameters.Name.Id}/lockdown-profile"));
    }

    /// <summary>What already stood of an activity outside its chains.</summary>
    private Formula ExistingRest(int activity, int quarter)
    {
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        string place = $"activities/{parameters.Name.Id}";
        double share = State(-1, _state.Rest + activity), loading = State(-1, _state.Loading + activity);
        var name = new Bilingual($"{parameters.Name.Chinese}：现有产能", $"{parameters.Name.English}: what already stood");
        return Existing(name, activity, quarter, share, loading, () => Level(activity, -1, quarter), () => OwnGrowth(activity, -1, quarter),
            [.. LedgerPaths.Of(place + "/", "base-weight", "base-price-level", "season"),
                .. _plan.Chains.Where(chain => chain.Activity == activity).Select(chain => $"chains/{chain.Name.Id}/share-of-activity")]);
    }

    /// <summary>What already stood of a chain.</summary>
    private Formula ExistingChain(int chain, int quarter)
    {
        ChainParameters parameters = _plan.Chains[chain];
        double[] first = _trace[-1].ChainStates[chain];
        var name = new Bilingual($"{parameters.Name.Chinese}：现有产能", $"{parameters.Name.English}: what already stood");
        string activity = _plan.Accounts.Activities[parameters.Activity].Name.Id;
        return Existing(name, parameters.Activity, quarter, first[ChainState.Share], first[ChainState.Loading],
            () => Level(parameters.Activity, chain, quarter), () => OwnGrowth(parameters.Activity, chain, quarter),
            [.. LedgerPaths.Of($"activities/{activity}/", "base-weight", "base-price-level", "season"), $"chains/{parameters.Name.Id}/share-of-activity"]);
    }

    // base × level × max(1 + loading × city + own, 0) × open
    private Formula Existing(Bilingual name, int activity, int quarter, double share,
        double loading, Func<Amount> level, Func<Amount> own, IReadOnlyList<string> sources)
    {
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        double standing = State(-1, _state.BaseAnnual + activity) * parameters.Season[Season(quarter)] * share;
        Known ofBase = Fixed("基年同季增加值", "the base year's value added", standing, Model.FirstDay,
            [.. LedgerPaths.Of("accounts/", "base-gdp", "manufacturing-share"), .. sources]);
        Known load = Fixed("对全市的弹性", "loading on the city", loading, Model.Chains, $"activities/{parameters.Name.Id}/city-loading");
        return new Formula(name, Model.Chains, x => x[0] * x[1] * Math.Max(1 + (x[2] * x[3]) + x[4], 0) * x[5],
            ofBase,
            quarter < 0 ? Drawn("往年积累的水平", "level reached in earlier years", 1, 1, Model.Chains, "accounts/city-growth") : level(),
            load,
            quarter < 0 ? Still("全市增速", "growth of the city", "accounts/city-growth") : new Total(
                new("全市增速", "growth of the city"), Model.Opening, [(1, CityOfYear(quarter)), (1, Disturbance(quarter))]),
            quarter < 0 ? Still("自身增长", "growth of its own", $"activities/{parameters.Name.Id}/own-shock-deviation") : own(),
            Open(activity, quarter));
    }

    private static Total Still(string zh, string en, string source) =>
        new(new(zh, en), Model.Opening, [(1, Drawn(zh, en, 0, 0, Model.Opening, source)), (1, Drawn(zh, en, 0, 0, Model.Opening, source))]);

    // Own growth of the year: own shock, the district's factor, manufacturing's, smart manufacturing. A chain's where one is named.
    private Total OwnGrowth(int activity, int chain, int quarter, bool annual = false)
    {
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        string place = $"activities/{parameters.Name.Id}/";
        double all = chain < 0 ? State(quarter, _state.OwnGrowth + activity) : _trace[quarter].ChainStates[chain][ChainState.OwnGrowth];
        double district = parameters.DistrictLoading * State(quarter, DistrictState.Factor + (int)CommonFactor.District);
        double manufacturing = parameters.ManufacturingLoading * State(quarter, DistrictState.Factor + (int)CommonFactor.Manufacturing);
        double housing = chain < 0 ? parameters.HousingLoading * State(quarter, DistrictState.Factor + (int)CommonFactor.Housing) : 0;
        var parts = new List<(double, Amount)>
        {
            (1, Drawn("自身冲击", "its own shock", all - district - manufacturing - housing, 0, Model.Chains,
                chain < 0 ? place + "own-shock-deviation" : $"chains/{_plan.Chains[chain].Name.Id}/own-shock-deviation")),
            (1, Drawn("本区共同因子", "the district's factor", district, 0, Model.Factors, place + "district-loading", "factors/district/deviation")),
            (1, Drawn("制造业共同因子", "the factor of manufacturing", manufacturing, 0, Model.Factors,
                place + "manufacturing-loading", "factors/manufacturing/deviation")),
        };
        if (chain < 0 && parameters.HousingLoading != 0)
            parts.Add((1, Drawn("楼市共同因子", "the factor of housing", housing, 0, Model.Factors, place + "housing-loading", "factors/housing/deviation")));
        if (chain >= 0 && !annual)
        {
            double smart = _plan.Chains[chain].SmartManufacturing.At(quarter) * _trace[-1].ChainStates[chain][ChainState.SmartEffect];
            parts.Add((1, Drawn("智能制造", "smart manufacturing", smart, 0, Model.Chains,
                $"chains/{_plan.Chains[chain].Name.Id}/smart-manufacturing-effect", "scenario/levers/smart-manufacturing/*")));
        }

        return new Total(new("自身增长", "growth of its own"), Model.Chains, parts);
    }

    // The level that the years before brought: last year's × max(1 + loading × city + own, 0).
    private Amount Level(int activity, int chain, int quarter)
    {
        int start = _plan.Season(0), year = (start + quarter) / 4;
        if (year == 0) return Drawn("往年积累的水平", "level reached in earlier years", 1, 1, Model.Chains, "accounts/city-growth");
        int last = Math.Max((4 * (year - 1)) - start, 0);
        ActivityParameters parameters = _plan.Accounts.Activities[activity];
        double loading = chain < 0 ? State(-1, _state.Loading + activity) : _trace[-1].ChainStates[chain][ChainState.Loading];
        return Once("level", (activity * 1000) + chain, last,
            () => new Formula(new("往年积累的水平", "level reached in earlier years"), Model.Chains, x => x[0] * Math.Max(1 + (x[1] * x[2]) + x[3], 0),
            Level(activity, chain, last),
            Fixed("对全市的弹性", "loading on the city", loading, Model.Chains, $"activities/{parameters.Name.Id}/city-loading"),
            CityOfYear(last),
            OwnGrowth(activity, chain, last, annual: true)));
    }
}
