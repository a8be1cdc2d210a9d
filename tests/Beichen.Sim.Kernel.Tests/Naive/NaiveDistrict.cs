using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Tests.Naive;

/// <summary>
/// A second, naive implementation of a district without parks, shops and pipeline: one draw, plain doubles, dictionaries of
/// quarters, the library's exp and log. It shares with the kernel the plan and the random numbers, nothing else.
/// </summary>
internal sealed class NaiveDistrict
{
    private readonly DistrictPlan _plan;
    private readonly ulong _seed;
    private readonly ulong _draw;
    private readonly int _n;
    private readonly double[] _backlog;
    private readonly double[] _base;
    private readonly double[] _rest;
    private readonly List<double[]> _valueAdded = [];
    private readonly List<double> _investment = [];
    private readonly List<double> _revenue = [];
    private readonly List<double> _income = [];
    private readonly List<double> _disturbance = [];

    public NaiveDistrict(DistrictPlan plan, IReadOnlyList<NaivePlant> plants, ulong seed, ulong draw)
    {
        (_plan, Plants, _seed, _draw, _n) = (plan, plants, seed, draw, plan.Accounts.Activities.Length);
        _backlog = new double[_n];
        AccountsParameters accounts = plan.Accounts;
        double manufacturing = Of(accounts.ManufacturingShare);
        double inside = accounts.Activities.Where(a => a.IsManufacturing).Sum(a => Of(a.BaseWeight));
        double outside = accounts.Activities.Where(a => !a.IsManufacturing).Sum(a => Of(a.BaseWeight));
        _base = [.. accounts.Activities.Select(a =>
            Of(accounts.BaseGdp) * (a.IsManufacturing ? manufacturing / inside : (1 - manufacturing) / outside) * Of(a.BaseWeight) / Of(a.BasePriceLevel))];
        _rest = [.. accounts.Activities.Select((_, i) => 1 - plan.Chains.Where(c => c.Activity == i).Sum(c => Of(c.ShareOfActivity)))];
    }

    public IReadOnlyList<NaivePlant> Plants { get; }

    public double[] Existing { get; private set; } = [];

    public double[] Induced { get; private set; } = [];

    public double[] ChainOutput { get; private set; } = [];

    public double Gdp => _valueAdded[^1].Sum();

    public double GdpGrowth => Growth(q => _valueAdded[q].Sum(), s => Enumerable.Range(0, _n).Sum(i => _base[i] * Activity(i).Season[s]));

    public double Investment => _investment[^1];

    public double InvestmentGrowth =>
        Growth(q => _investment[q], s => Of(_plan.Accounts.BaseInvestment) * _plan.Accounts.InvestmentSeason[s] * _plan.Accounts.InvestmentBaseRevision);

    public double Revenue => _revenue[^1];

    public double RevenueGrowth =>
        Growth(q => _revenue[q], s => Enumerable.Range(0, _plan.Budget.Items.Length).Sum(k => ItemBase(k) * _plan.Budget.Items[k].Season[s]));

    public double IncomeGrowth => Growth(q => _income[q], _ => Of(_plan.Households.BaseIncomePerHead) / 4)
        + (Of(_plan.Households.SurveyDeviation) * Normal(_plan.Households.Name.Key, YearStart(_income.Count - 1), Purpose.Survey));

    /// <summary>One quarter; the number of high-tech firms beyond the first day's is chance, and given.</summary>
    public void Step(double extraFirms)
    {
        int q = _valueAdded.Count;
        AccountsParameters accounts = _plan.Accounts;
        double last = q == 0 ? 0 : _disturbance[^1];
        _disturbance.Add((Of(accounts.QuarterPersistence) * last) + (Of(accounts.QuarterDeviation) * Normal(_plan.Name.Key, q, Purpose.OwnShock)));
        double lockdown(int i) => 1 + (Outbreak(q, accounts.Outbreaks.Path) * Activity(i).LockdownProfile);
        double season(int i) => Activity(i).Season[_plan.Season(q)];

        // Existing capacity, chain by chain and the rest; new plants.
        var existing = new double[_n];
        var headroom = new double[_n];
        var plants = new double[_n];
        var chains = new (double Existing, double Added, double Headroom)[_plan.Chains.Length];
        for (int i = 0; i < _n; i++)
        {
            existing[i] = _base[i] * season(i) * _rest[i] * Level(q, i, Of(Activity(i).OwnShockDeviation), Activity(i).Name.Key, 0) * lockdown(i);
            headroom[i] = existing[i] * ((1 / Of(Activity(i).CapacityUtilisation)) - 1) / Activity(i).ValueAddedRatio;
        }

        for (int c = 0; c < chains.Length; c++)
        {
            ChainParameters chain = _plan.Chains[c];
            int i = chain.Activity;
            double smart = chain.SmartManufacturing.At(q) * Of(chain.SmartManufacturingEffect);
            chains[c].Existing = _base[i] * season(i) * Of(chain.ShareOfActivity)
                * Level(q, i, Of(chain.OwnShockDeviation), chain.Name.Key, smart) * lockdown(i);
            chains[c].Added = chain.Projects.Sum(p => Plants[p].Output(q)) * lockdown(i) / Of(Activity(i).BasePriceLevel);
            chains[c].Headroom = chains[c].Existing * ((1 / Of(chain.CapacityUtilisation)) - 1) / Activity(i).ValueAddedRatio;
            existing[i] += chains[c].Existing;
            headroom[i] += chains[c].Headroom;
            plants[i] += chains[c].Added;
        }

        for (int p = 0; p < Plants.Count; p++)
            if (_plan.Projects[p].Chain < 0 && _plan.Projects[p].Activity >= 0) plants[_plan.Projects[p].Activity] += Plants[p].Output(q)
                * lockdown(_plan.Projects[p].Activity) / Of(Activity(_plan.Projects[p].Activity).BasePriceLevel);

        Induced = Rounds(q, existing, headroom, plants);
        Existing = existing;
        ChainOutput = [.. chains.Select((chain, c) =>
        {
            int i = _plan.Chains[c].Activity;
            return (chain.Existing / Activity(i).ValueAddedRatio) + chain.Added + (Induced[i] * chain.Headroom / headroom[i]);
        })];
        _valueAdded.Add([.. Enumerable.Range(0, _n).Select(i => existing[i] + (Activity(i).ValueAddedRatio * (plants[i] + Induced[i])))]);
        _investment.Add(Invest(q));
        _income.Add(Income(q));
        _revenue.Add(_plan.Budget.Items.Select((_, k) => Cash(k, q, extraFirms)).Sum());
    }

    // The level of a year is the product of the years before; within the year, growth of the year plus the disturbance.
    private double Level(int q, int i, double deviation, uint key, double smart)
    {
        double loading = Of(Activity(i).CityLoading), level = 1;
        foreach (int start in YearStarts(q).SkipLast(1)) level *= 1 + (loading * City(start)) + Beyond(start);
        return level * (1 + (loading * (City(YearStart(q)) + _disturbance[q])) + Beyond(YearStart(q)) + smart);

        double Beyond(int start) => (deviation * Normal(key, start, Purpose.OwnShock))
            + (Activity(i).HousingLoading * Factor(CommonFactor.Housing, start)) + (Activity(i).DistrictLoading * Factor(CommonFactor.District, start))
            + (Activity(i).ManufacturingLoading * Factor(CommonFactor.Manufacturing, start));
    }

    // What is closed of a chain's leakage: no more than is set, no faster than a year's pace.
    private double Closed(ChainParameters chain, int q) =>
        q < 0 ? 0 : Math.Min(chain.Completeness.At(q), Closed(chain, q - 1) + (Of(chain.CompletenessPace) / 4));

    private double[] Rounds(int q, double[] existing, double[] headroom, double[] plants)
    {
        double[] output = [.. Enumerable.Range(0, _n).Select(i => _base[i] * Of(Activity(i).BasePriceLevel) / Activity(i).ValueAddedRatio)];
        double[] quotient = [.. Enumerable.Range(0, _n).Select(i => output[i] / output.Sum() / Activity(i).NationalOutputShare)];
        double scale = Math.Pow(Math.Log2(1 + (Of(_plan.Accounts.BaseGdp) / _plan.Accounts.NationalGdp)), Of(_plan.Accounts.FlqDelta));
        double[] closing = [.. Enumerable.Range(0, _n).Select(j => _plan.Chains.Where(c => c.Activity == j).Sum(c => Closed(c, q) * Of(c.ShareOfActivity)))];
        double bare(int i, int j) => Math.Min(1, scale * quotient[i] / (i == j ? 1 : quotient[j]));
        double bought(int i, int j) => Activity(j).InputCoefficients[i] * (bare(i, j) + (closing[j] * (1 - bare(i, j))));

        double[] orders = [.. _backlog];
        Array.Clear(_backlog);
        for (int i = 0; i < _n; i++)
        {
            double won = Enumerable.Range(0, _n)
                .Sum(j => closing[j] * (1 - bare(i, j)) * Activity(j).InputCoefficients[i] * existing[j] / Activity(j).ValueAddedRatio);
            orders[i] += Math.Min(won, Of(_plan.Accounts.SuitableCapacity) * headroom[i]);
            if (Activity(i).Role == ActivityRole.Construction)
                orders[i] += BuildersOrders(q, existing[i] / (_base[i] * Activity(i).Season[_plan.Season(q)]),
                    1 + (Outbreak(q, _plan.Accounts.Outbreaks.Path) * Activity(i).LockdownProfile)) / Of(Activity(i).BasePriceLevel);
        }

        double later = Of(_plan.Accounts.OrderLag);
        double[] served = plants;
        var induced = new double[_n];
        for (int round = 0; round <= 2; round++)
        {
            if (round > 0)
            {
                served = [.. Enumerable.Range(0, _n).Select(i => Math.Min(orders[i], Math.Max(0, headroom[i] - induced[i])))];
                for (int i = 0; i < _n; i++) induced[i] += served[i];
                Array.Clear(orders);
            }

            for (int i = 0; i < _n; i++)
            {
                double placed = Enumerable.Range(0, _n).Sum(j => bought(i, j) * served[j]);
                orders[i] += (1 - later) * placed;
                _backlog[i] += later * placed;
            }
        }

        for (int i = 0; i < _n; i++) _backlog[i] += orders[i];
        return induced;
    }

    private double Invest(int q) => Background(q) + Plants.Sum(plant => plant.Recorded(q));

    // Starts of each quarter, spent over D along F, less what an ordinary year counts on from the plants.
    private double Background(int q)
    {
        AccountsParameters accounts = _plan.Accounts;
        double spent = Enumerable.Range(-AccountsParameters.LongestInvestment, AccountsParameters.LongestInvestment + q + 1).Sum(v => Starts(v) * Spent(q - v));
        double ordinary = OrdinaryStarts(q, Starts(-1) / Of(accounts.PastStarts[^1])), ceiling = Of(accounts.FinancingCeiling);
        double financed = ceiling == 0 ? spent : Math.Min(spent, ceiling * ordinary);
        return Math.Max(0, (financed * 4 * accounts.InvestmentSeason[_plan.Season(q)] * Prices(q)) + Estate(q) - Counted.Sum(plant => plant.Recorded(q)))
            * Building(q);
    }

    private double Prices(int q) => YearStarts(q).Aggregate(1.0, (level, start) =>
        level * (1 + Of(_plan.Accounts.InvestmentPriceGrowth) + (_plan.Accounts.InvestmentPriceLoading * Factor(CommonFactor.Prices, start))));

    private double Spent(int age) => InvestmentCurves.Share(_plan.Accounts.InvestmentCurve, Math.Min(1, (age + 1) / Of(_plan.Accounts.InvestmentDuration)))
        - InvestmentCurves.Share(_plan.Accounts.InvestmentCurve, Math.Min(1, age / Of(_plan.Accounts.InvestmentDuration)));

    // Past years relative to an ordinary one, scaled to the base year's total; then the trend with the city and the luck of the year alone.
    private double Starts(int v)
    {
        AccountsParameters accounts = _plan.Accounts;
        double past(int w) => Of(accounts.PastStarts[(w + AccountsParameters.LongestInvestment) / 4]);
        double inBaseYear = Enumerable.Range(-4, 4)
            .Sum(t => Enumerable.Range(-AccountsParameters.LongestInvestment, AccountsParameters.LongestInvestment + t + 1).Sum(w => past(w) * Spent(t - w)));
        double scale = Of(accounts.BaseInvestment) * (1 - Of(accounts.Property.ShareOfInvestment)) / inBaseYear;
        if (v < 0) return scale * past(v);
        double deviation = Of(accounts.StartsDeviation);
        return OrdinaryStarts(v, scale) * Math.Exp((deviation * Factor(CommonFactor.Starts, YearStart(v))) - (deviation * deviation / 2));
    }

    private double OrdinaryStarts(int v, double scale) =>
        YearStarts(v).Aggregate(scale, (level, start) => level * (1 + (Of(_plan.Accounts.InvestmentLoading) * City(start))));

    // Developers build in a year as its housing factor has it, about a trend with the city's growth and their own.
    private double Estate(int q) => Of(_plan.Accounts.BaseInvestment) * Of(_plan.Accounts.Property.ShareOfInvestment)
        * _plan.Accounts.InvestmentSeason[_plan.Season(q)] * Prices(q) * EstateIndex(q, _plan.Accounts.Property.InvestmentElasticity);

    private double EstateIndex(int q, Quantity elasticity) => YearStarts(q).Aggregate(
        1.0, (level, start) => level * (1 + (Of(_plan.Accounts.InvestmentLoading) * City(start))) * (1 + Of(_plan.Accounts.Property.Growth)))
        * Math.Max(0, 1 + (Of(elasticity) * Factor(CommonFactor.Housing, YearStart(q))));

    private double EstateSales(int q)
    {
        int[] estates = [.. Enumerable.Range(0, _n).Where(i => Activity(i).Role == ActivityRole.RealEstate)];
        double quarter(int i) => _base[i] * Activity(i).Season[_plan.Season(q)];
        double now = estates.Sum(i => quarter(i) * Price(q, i) * (1 + (Outbreak(q, _plan.Accounts.Outbreaks.Path) * Activity(i).LockdownProfile)));
        return EstateIndex(q, _plan.Accounts.Property.SalesElasticity) * now / estates.Sum(i => quarter(i) * Of(Activity(i).BasePriceLevel));
    }

    // What builders of the district are asked for now, less what the base year asked, moved like the rest of their work.
    private double BuildersOrders(int q, double moved, double open)
    {
        AccountsParameters accounts = _plan.Accounts;
        double content(int p) => Of(_plan.Projects[p].ConstructionShare) * Of(_plan.Projects[p].LocalConstructionShare);
        double rest = Of(accounts.InvestmentLocalContent);
        double developers = Of(accounts.Property.LocalContent), estate = Of(accounts.BaseInvestment) * Of(accounts.Property.ShareOfInvestment);
        double now = (((rest * (Background(q) - (Estate(q) * Building(q)))) + (developers * Estate(q) * Building(q))) / Prices(q))
            + Plants.Select((plant, p) => plant.PutInPlace(q) * content(p)).Sum();
        double before = (developers * estate) + (rest * (Of(accounts.BaseInvestment) - estate - Plants.Sum(plant => plant.BaseYear)))
            + Plants.Select((plant, p) => plant.BaseYear * content(p)).Sum();
        double ordinary = before * accounts.InvestmentSeason[_plan.Season(q)] * moved;
        return Math.Min(now - ordinary, (now / Building(q)) - (ordinary / open));
    }

    // The plants as an ordinary year counts on them: at the median slip, without levers, by the chance that they begin; half of what may be given up.
    private NaivePlant[] Counted => [.. _plan.Projects.Select((project, p) =>
    {
        double talks = Of(project.Negotiation.PlannedQuarters) * project.Negotiation.RatioP50,
            permits = Of(project.Approval.PlannedQuarters) * project.Approval.RatioP50;
        var stage = (ProjectStage)project.InitialStage.Likeliest;
        (double gates, double chance) = stage switch
        {
            ProjectStage.Negotiating => (talks + permits, Of(project.SigningProbability) * Of(project.StartProbability)),
            ProjectStage.Signed => (permits, Of(project.StartProbability)),
            _ => (0, 1),
        };
        double money = Of(project.Investment) * Of(project.LocalInvestmentShare)
            * (1 + Of(project.OverrunMean)) * chance * (1 - ((1 - Of(project.CompletionProbability)) / 2));
        double progress = stage == ProjectStage.Building ? Of(project.InitialProgress) : 0;
        return new NaivePlant(project, q => ProjectStep.WorkPace(project, _plan.Season(q)), Of(project.SetbackProbability) * Of(project.SetbackQuarters),
            gates, Of(project.Construction.PlannedQuarters) * project.Construction.RatioP50, 0, progress, money, 0, 1, 1);
    })];

    private double Income(int q)
    {
        HouseholdParameters households = _plan.Households;
        int years = YearStarts(q).Count();
        double prices = Math.Pow(1 + Of(households.ConsumerPriceGrowth), years), people = Math.Pow(1 + Of(households.PopulationGrowth), years);
        double city = YearStarts(q).SkipLast(1).Aggregate(1.0, (level, start) => level * (1 + City(start)))
            * (1 + City(YearStart(q)) + _disturbance[q]) * (1 - (_plan.Accounts.Outbreaks.CityLoss * Outbreak(q, _plan.Accounts.Outbreaks.Path)));
        double resident = Of(households.ResidentShare);
        double wage = prices * Math.Pow((resident * BaseRatio(q, a => a.LabourShare, real: true)) + ((1 - resident) * city), Of(households.WageElasticity));
        double earned = (Of(households.WageShare) * wage) + (Of(households.BusinessShare) * BaseRatio(q, a => a.SurplusShare));
        double transferShare = 1 - Of(households.WageShare) - Of(households.BusinessShare) - Of(households.PropertyShare);
        double economy = Enumerable.Range(0, _n).Sum(i => _valueAdded[q][i])
            / Enumerable.Range(0, _n).Sum(i => _base[i] * Activity(i).Season[_plan.Season(q)]) / Math.Pow(1 + households.TrendGrowth, years);
        double property = Math.Pow(1 + Of(households.PropertyGrowth), years) * Math.Pow(economy, Of(households.PropertyElasticity));
        double transfers = Math.Pow(1 + Of(households.TransferGrowth), years) * Math.Pow(economy, Of(households.TransferElasticity));
        double real = (earned / prices / people) + (Of(households.PropertyShare) * property) + (transferShare * transfers);
        return real * Of(households.BaseIncomePerHead) / 4;
    }

    private double Cash(int k, int q, double extraFirms)
    {
        RevenueItemParameters item = _plan.Budget.Items[k];
        int basis = q - item.Lag;
        double ratio = item.Base == RevenueBase.Own ? 1 : basis < 0 ? 1 : item.Base switch
        {
            RevenueBase.ValueAdded => BaseRatio(basis, a => a.Group == ActivityGroup.Primary ? 0 : 1),
            RevenueBase.Surplus => BaseRatio(basis, a => a.SurplusShare),
            RevenueBase.LabourIncome => BaseRatio(basis, a => a.LabourShare),
            RevenueBase.RealEstate => EstateSales(basis),
            _ => _investment[basis] / (Of(_plan.Accounts.BaseInvestment) * _plan.Accounts.InvestmentSeason[_plan.Season(basis)]),
        };

        // The base year's first quarter was collected on the quarter before it.
        if (item.Lag > 0 && item.Base != RevenueBase.Own && _plan.Season(q) == _plan.Season(0)) ratio *= 1 + Of(_plan.Budget.GrowthBeforeStart);
        double cash = ItemBase(k) * item.Season[_plan.Season(q)] * Math.Pow(1 + Of(item.OwnGrowth), YearStarts(q).Count())
            * (1 + (Of(item.ShockDeviation) * Normal(item.Name.Key, YearStart(q), Purpose.Collection))
                + (item.FiscalLoading * Factor(CommonFactor.Fiscal, YearStart(q)))) * Math.Exp(
                item.NonTaxLoading * Factor(CommonFactor.NonTax, YearStart(q))) * (item.Base == RevenueBase.Own ? 1 : Math.Pow(ratio, Of(item.Elasticity)));
        if (item.BearsHighTechRate)
        {
            cash -= extraFirms * Of(_plan.Budget.HighTechCostPerFirm) / 4;
            cash -= _plan.Chains.Sum(c => Math.Max(0, Closed(c, q) - Closed(c, q - 1)) * Of(c.CompletenessCost));
        }

        return item.BearsRefunds ? cash * (1 - Of(_plan.Budget.RefundShare.Of(q))) : cash;
    }

    private double ItemBase(int k) => Of(_plan.Budget.BaseRevenue) * Of(_plan.Budget.Items[k].Weight) / _plan.Budget.Items.Sum(i => Of(i.Weight));

    // A base, nominal or at the base year's prices, relative to the same quarter of the base year.
    private double BaseRatio(int q, Func<ActivityParameters, double> part, bool real = false)
    {
        double price(int i) => real ? Of(Activity(i).BasePriceLevel) : Price(q, i);
        return Enumerable.Range(0, _n).Sum(i => _valueAdded[q][i] * price(i) * part(Activity(i)))
            / Enumerable.Range(0, _n).Sum(i => _base[i] * Activity(i).Season[_plan.Season(q)] * Of(Activity(i).BasePriceLevel) * part(Activity(i)));
    }

    private double Price(int q, int i) => Of(Activity(i).BasePriceLevel) * YearStarts(q).Aggregate(
        1.0, (level, start) => level * (1 + Of(Activity(i).PriceGrowth) + (Activity(i).PriceLoading * Factor(CommonFactor.Prices, start))));

    // Year to date over last year's to the same quarter, within the run or the base year.
    private double Growth(Func<int, double> value, Func<int, double> before)
    {
        int q = _valueAdded.Count - 1;
        IEnumerable<int> year = Enumerable.Range(YearStart(q), q - YearStart(q) + 1);
        return (year.Sum(value) / year.Sum(t => t >= 4 ? value(t - 4) : before(_plan.Season(t)))) - 1;
    }

    private ActivityParameters Activity(int i) => _plan.Accounts.Activities[i];

    // The year's value of a factor: ρ of the year before and the rest fresh, from the first year on.
    private double Factor(CommonFactor factor, int yearStart)
    {
        FactorParameters law = _plan.Factors[factor]!;
        double score = Enumerable.Range(0, (int)factor + 1).Sum(j => _plan.Factors.Weight(factor, (CommonFactor)j) * (j == 0
            ? LaneMath.InverseNormal(RandomLanes.Uniform<Lanes1>(new DrawKey(_seed, _plan.Name.Key, yearStart, Purpose.CommonShock), _draw)).Value
            : Normal(_plan.Factors.Declared[j]!.Name.Key, j == (int)CommonFactor.Delay ? 0 : yearStart, Purpose.Factor)));
        double fresh = Of(law.Deviation) * law.Tail.Score(new Lanes1(score)).Value;
        if (yearStart == 0) return fresh;
        int before = YearStarts(yearStart).SkipLast(1).Last();
        return (law.Persistence * Factor(factor, before)) + (Math.Sqrt(1 - (law.Persistence * law.Persistence)) * fresh);
    }

    /// <summary>Share of building that goes on in a quarter.</summary>
    public double Building(int q) =>
        Of(_plan.Accounts.ConstructionActivity.Of(q))
            * Math.Max(1 - (Of(_plan.Accounts.Outbreaks.BuildingLoss) * Outbreak(q, _plan.Accounts.Outbreaks.BuildingPath)), 0.01);

    // What this quarter's outbreak and those of three quarters before it do by a path.
    private double Outbreak(int q, IReadOnlyList<double> path) => Enumerable.Range(0, 4).Where(k => k <= q).Sum(k => path[k] * Severity(q - k));

    private double Severity(int q)
    {
        OutbreakParameters outbreaks = _plan.Accounts.Outbreaks;
        RandomLanes.Uniforms(new DrawKey(_seed, _plan.Name.Key, q, Purpose.Outbreak), _draw, 0, out Lanes1 whether, out Lanes1 howHard);
        double wide = Of(outbreaks.WideHazard), drawn = whether.Value < wide ? outbreaks.WideSeverity.FromUniform(howHard).Value
            : whether.Value < wide + Of(outbreaks.SmallHazard) ? outbreaks.SmallSeverity.FromUniform(howHard).Value : 0;
        return Math.Max(drawn, Of(_plan.Accounts.LockdownSeverity.Of(q)));
    }

    private double City(int yearStart) =>
        _plan.Accounts.CityGrowth.FromUniform(RandomLanes.Uniform<Lanes1>(new DrawKey(_seed, _plan.Name.Key, yearStart, Purpose.CommonShock), _draw)).Value;

    private double Normal(uint key, int quarter, Purpose purpose) => RandomLanes.Normal<Lanes1>(new DrawKey(_seed, key, quarter, purpose), _draw).Value;

    private double Of(Quantity quantity) => quantity.Sample<Lanes1>(_seed, _draw).Value;

    private int YearStart(int q) => Math.Max(0, q - _plan.Season(q));

    private IEnumerable<int> YearStarts(int q) => Enumerable.Range(0, q + 1).Where(t => t == 0 || _plan.Season(t) == 0);
}
