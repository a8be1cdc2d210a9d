using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>General public budget revenue (model 7.8).</content>
internal sealed partial class DistrictRules
{
    /// <summary>
    /// Cash of an item: base × season × own level × collected × (base ratio)^elasticity, less what high-tech firms save, rebates and refunds.
    /// </summary>
    public Formula RevenueOf(int item, int quarter, bool refunded = true) => Once(refunded ? "revenue" : "before-refunds", item, quarter, () =>
    {
        RevenueItemParameters parameters = _plan.Budget.Items[item];
        string place = $"budget/items/{parameters.Name.Id}/";
        double elasticity = First(_state.ItemElasticity + item);
        bool own = parameters.Base == RevenueBase.Own, lags = !own && parameters.Lag != 0 && Season(quarter) == _plan.Season(0);
        double Part(bool bears, double value) => bears && quarter >= 0 ? value : 0;
        return new Formula(new(parameters.Name.Chinese, parameters.Name.English), Model.Budget,
            x => ((x[0] * x[1] * x[2] * (own ? 1 : Power(Math.Max(x[3] * x[4], 1e-9), elasticity))) - x[5] - x[6]) * (1 - x[7]),
            Fixed("基年同季收入", "the base year's of the same quarter", First(_state.ItemBase + item) * parameters.Season[Season(quarter)],
                Model.Budget, "budget/base-revenue", place + "weight", place + "season"),
            Drawn("科目自身增长", "growth of its own", quarter < 0 ? 1 : State(quarter, _state.ItemLevel + item), 1, Model.Budget, place + "own-growth"),
            Collected(item, quarter),
            Drawn("基年首季征收口径", "what the base year's first quarter was collected on",
                quarter >= 0 && lags ? 1 + First(DistrictState.GrowthBeforeStart) : 1, 1, Model.Budget, "budget/growth-before-start"),
            own ? Drawn("税基", "its base", 1, 1, Model.Budget, place + "base") : TaxBase(
                parameters.Base, quarter < 0 ? quarter : quarter - parameters.Lag, Season(quarter - parameters.Lag)),
            quarter >= 0 && parameters.BearsHighTechRate
                ? HighTechSaving(quarter)
                : Drawn("高企优惠", "what high-tech firms save", 0, 0, Model.Budget, "budget/high-tech-cost-per-firm"),
            Drawn("补链奖补", "rebates of completeness",
                Part(parameters.BearsHighTechRate, quarter < 0 ? 0 : _trace[quarter].Chains.Sum(chain => chain[ChainOutput.Rebates])), 0,
                Model.Budget, [.. _plan.Chains.Select(chain => $"chains/{chain.Name.Id}/completeness-cost"), "scenario/levers/chain-completeness/*"]),
            Drawn("留抵退税", "refunds", Part(refunded && parameters.BearsRefunds, quarter < 0 ? 0 : RefundShare(quarter)),
                0, Model.Budget, "scenario/shocks/*", place + "bears-refunds"));
    });

    private double RefundShare(int quarter) =>
        _plan.Budget.RefundShare.Sample<Lanes1>(new QuarterContext(quarter, _plan.Season(quarter), _trace.Seed, _trace.FirstDraw), _trace.Lane).Value;

    // max(1 + own shock + fiscal factor, 0) · e^(non-tax factor).
    private Formula Collected(int item, int quarter)
    {
        RevenueItemParameters parameters = _plan.Budget.Items[item];
        string place = $"budget/items/{parameters.Name.Id}/";
        double Factor(CommonFactor factor) => quarter < 0 ? 0 : State(quarter, DistrictState.Factor + (int)factor);
        double fiscal = parameters.FiscalLoading * Factor(CommonFactor.Fiscal), other = parameters.NonTaxLoading * Factor(CommonFactor.NonTax);
        double all = quarter < 0 ? 1 : State(quarter, _state.ItemCollected + item);
        return new Formula(new("征收", "collection"), Model.Budget, x => Math.Max(1 + x[0] + x[1], 0) * Exp(x[2]),
            Drawn("征收自身冲击", "its own shock of collection", (all / Exp(other)) - 1 - fiscal, 0, Model.Budget, place + "shock-deviation"),
            Drawn("税收共同因子", "the factor of taxes", fiscal, 0, Model.Factors, place + "fiscal-loading", "factors/fiscal/deviation"),
            Drawn("非税共同因子", "the factor of receipts that are no tax", other, 0, Model.Factors, place + "non-tax-loading", "factors/non-tax/deviation"));
    }

    // A nominal base over that of the same quarter of the base year.
    private Total TaxBase(RevenueBase kind, int quarter, int season)
    {
        // Before the first day every base stands at 1: the base year itself.
        int at = quarter < 0 ? -4 + season : quarter;
        if (kind == RevenueBase.Investment) return new Total(new("投资额", "investment"), Model.Budget,
            [(1 / (First(DistrictState.BaseInvestment) * _plan.Accounts.InvestmentSeason[season]), WithoutRevision(at))]);
        if (kind == RevenueBase.RealEstate) return EstateSales(quarter, season);
        double Share(ActivityParameters activity) => kind switch
        {
            RevenueBase.ValueAdded => activity.Group == ActivityGroup.Primary ? 0 : 1,
            RevenueBase.Surplus => activity.SurplusShare,
            RevenueBase.LabourIncome => activity.LabourShare,
            _ => 0,
        };
        return OfAccounts(at, "税基", "its base", Share, nominal: true);
    }

    /// <summary>
    /// Sales of homes and land over those of the same quarter of the base year: index of the year × prices of real estate × what goes on in an outbreak.
    /// </summary>
    public Total EstateSales(int quarter, int season)
    {
        int[] estates = [.. Enumerable.Range(0, Activities).Where(i => _plan.Accounts.Activities[i].Role == ActivityRole.RealEstate)];
        double OfBase(int i) => First(_state.BaseAnnual + i) * First(_state.BasePrice + i) * _plan.Accounts.Activities[i].Season[season];
        double all = estates.Sum(OfBase);
        return new Total(new("房地产销售", "sales of homes and land"), Model.Property, [.. estates.Select(i => (OfBase(i) / all, (Amount)new Formula(
            new(_plan.Accounts.Activities[i].Name.Chinese, _plan.Accounts.Activities[i].Name.English),
            Model.Property, x => x[0] * x[1] * x[2] / First(_state.BasePrice + i),
            Drawn("当年销售指数", "index of the year", quarter < 0 ? 1 : State(quarter, DistrictState.SalesIndex), 1, Model.Property,
                "property/sales-elasticity", "property/growth", "factors/housing/deviation", "accounts/investment-loading", "accounts/city-growth"),
            Price(i, quarter), Open(i, quarter))))]);
    }

    /// <summary>The same of a quarter of the run.</summary>
    public Total EstateSales(int quarter) => EstateSales(quarter, Season(quarter));

    private Total WithoutRevision(int quarter) =>
        new(Investment(quarter).Name, Model.Investment, [(1, NamedInvestment(quarter)), (1, UnnamedInvestment(quarter)), (1, BackgroundInvestment(quarter))]);

    // Firms beyond the first day's × what one saves a quarter.
    private Total HighTechSaving(int quarter)
    {
        double cost = First(DistrictState.HighTechCost) / 4;
        return new Total(new("高企优惠", "what high-tech firms save"), Model.Budget,
            [.. HighTech(quarter).Terms.Skip(1).Select(term => (cost * term.Weight, term.Part))]);
    }

    /// <summary>Corporate tax forgone through high-tech firms beyond the first day's.</summary>
    public Total HighTechCost(int quarter)
    {
        int bearing = _plan.Budget.Items.Count(item => item.BearsHighTechRate);
        return new Total(new("高企优惠少收", "tax forgone through high-tech firms"), Model.Budget, [(bearing, HighTechSaving(quarter))]);
    }

    /// <summary>Refunds of the quarter: what the bearing items would bring without less what they bring.</summary>
    public Total Refunds(int quarter) => new(new("留抵退税", "refunds"), Model.Budget, [.. Items.Where(k => _plan.Budget.Items[k].BearsRefunds)
        .Select(k => (1.0, (Amount)new Formula(new(_plan.Budget.Items[k].Name.Chinese, _plan.Budget.Items[k].Name.English), Model.Budget, x => x[0] * x[1],
        Fixed("退税前收入", "before refunds", RevenueOf(k, quarter, refunded: false).Value, Model.Budget, $"budget/items/{_plan.Budget.Items[k].Name.Id}/weight"),
        Drawn("退税比例", "share refunded", RefundShare(quarter), 0, Model.Budget, "scenario/shocks/*",
            $"budget/items/{_plan.Budget.Items[k].Name.Id}/bears-refunds"))))]);

    private IEnumerable<int> Items => Enumerable.Range(0, _plan.Budget.Items.Length);

    /// <summary>Revenue of the quarter.</summary>
    public Total Revenue(int quarter) => Sum("一般公共预算收入", "budget revenue", Model.Budget, Items.Select(k => RevenueOf(k, quarter)));

    /// <summary>Revenue, year to date.</summary>
    public Total RevenueYearToDate(int quarter) =>
        Sum("一般公共预算收入累计", "budget revenue, year to date", Model.Budget, Items.Select(k => RevenueOfYear(k, YearTo(quarter), true)));

    private OverQuarters RevenueOfYear(int item, IReadOnlyList<int> quarters, bool refunded) => new(
        new(_plan.Budget.Items[item].Name.Chinese, _plan.Budget.Items[item].Name.English),
        Model.Budget, [.. quarters.Select(quarter => RevenueOf(item, quarter, refunded))]);

    /// <summary>Growth of revenue, year to date, after refunds or before.</summary>
    public Total RevenueGrowth(int quarter, bool refunded)
    {
        int[] now = YearTo(quarter), before = Array.ConvertAll(now, YearBefore);
        double sum = Items.Sum(k => RevenueOfYear(k, before, refunded).Value);
        return Sum("一般公共预算收入累计增速", "growth of budget revenue", Model.Budget, Items.Select(k =>
            new Movement(RevenueOf(k, quarter).Name, Model.Budget, 1 / sum, RevenueOfYear(k, now, refunded), RevenueOfYear(k, before, refunded))));
    }
}
