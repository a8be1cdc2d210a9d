using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Fixed-asset investment (model 7.10.3).</content>
internal sealed partial class DistrictRules
{
    private CurveTable? _curve;

    /// <summary>Investment of the quarter, of the base year below 0.</summary>
    public Total Investment(int quarter) => Once("investment", 0, quarter, () => new Total(new("固定资产投资", "fixed-asset investment"), Model.Investment,
        [(1, NamedInvestment(quarter)), (1, UnnamedInvestment(quarter)), (1, BackgroundInvestment(quarter)), (1, Revision(quarter))]));

    /// <summary>Investment of the named projects.</summary>
    public Total NamedInvestment(int quarter) =>
        Sum("具名项目", "named projects", Model.Investment, Enumerable.Range(0, _plan.Projects.Length).Select(p => ProjectInvestment(p, quarter)));

    /// <summary>Investment of what has no name yet.</summary>
    public Total UnnamedInvestment(int quarter) => Sum("招商落地项目", "projects that attraction brings", Model.Investment,
        Enumerable.Range(0, _plan.Attraction.Streams.Length).Select(s => StreamInvestment(s, quarter)));

    /// <summary>A project's investment as recorded; in the base year what it had recorded then, by the calendar's weights.</summary>
    public Known ProjectInvestment(int project, int quarter)
    {
        ProjectParameters parameters = _plan.Projects[project];
        double before = _trace[-1].ProjectStates[project][ProjectState.BaseYearInvestment] * _plan.Accounts.InvestmentSeason[Season(quarter)];
        return Drawn(parameters.Name.Chinese, parameters.Name.English, quarter < 0 ? before : _trace[quarter].Projects[project][ProjectOutput.Investment],
            before, Model.Projects, LedgerPaths.Spending(parameters.Name.Id));
    }

    private Known StreamInvestment(int stream, int quarter)
    {
        ArrivalStreamParameters parameters = _plan.Attraction.Streams[stream];
        double value = quarter < 0 ? 0 : _trace[quarter].Pipeline[(stream * StreamOutput.Count) + StreamOutput.Investment];
        return Drawn(parameters.Name.Chinese, parameters.Name.English, value, 0, Model.Attraction, LedgerPaths.Stream(parameters.Name.Id));
    }

    // The base year is restated on a comparable base.
    private Known Revision(int quarter)
    {
        double base0 = State(-1, DistrictState.BaseInvestment) * _plan.Accounts.InvestmentSeason[Season(quarter)];
        double parts = quarter < 0 ? NamedInvestment(quarter).Value + BackgroundInvestment(quarter).Value : 0;
        return Drawn("可比口径调整", "revision of the comparable base", quarter < 0 ? (base0 * _plan.Accounts.InvestmentBaseRevision) - parts : 0,
            0, Model.Investment, "accounts/investment-base-revision", "accounts/base-investment");
    }

    /// <summary>What has no name: max(vintages − counted on, 0) × share of building that goes on.</summary>
    public Formula BackgroundInvestment(int quarter) => Once(
        "background", 0, quarter, () => new Formula(new("面上投资", "investment without a name"), Model.Investment, x => Math.Max(x[0] + x[3] - x[1], 0) * x[2],
        Vintages(quarter), CountedOn(quarter), GoesOn(quarter), DevelopersWould(quarter)));

    /// <summary>What of it developers invest.</summary>
    public Formula EstateInvestment(int quarter) =>
        new(new("房地产开发投资", "developers' investment"), Model.Property, x => Math.Min(x[3], Math.Max(x[0] + x[3] - x[1], 0)) * x[2],
        Vintages(quarter), CountedOn(quarter), GoesOn(quarter), DevelopersWould(quarter));

    private Known GoesOn(int quarter) =>
        Drawn("在建照常的比重", "share of building that goes on", quarter < 0 ? 1 : Opening(quarter, DistrictOpening.Building),
            1, Model.Outbreaks, [.. LedgerPaths.Outbreak, "outbreaks/building-loss"]);

    // Developers: base × index of the year × price.
    private Formula DevelopersWould(int quarter) => new(new("房地产开发投资", "what developers would invest"), Model.Property, x => x[0] * x[1] * x[2],
        Fixed("基年同季开发投资", "developers' investment of the base year's quarter",
            First(DistrictState.BaseInvestment) * First(DistrictState.EstateShare) * _plan.Accounts.InvestmentSeason[Season(quarter)],
            Model.Property, "accounts/base-investment", "property/share-of-investment"),
        Drawn("当年指数", "index of the year", quarter < 0 ? 1 : State(quarter, DistrictState.EstateIndex), 1, Model.Property,
            "property/investment-elasticity", "property/growth", "factors/housing/deviation", "accounts/investment-loading", "accounts/city-growth"),
        InvestmentPrice(quarter));

    private Known InvestmentPrice(int quarter) => Drawn("投资品价格", "prices of investment goods", quarter < 0 ? 1 : State(quarter, DistrictState.InvestmentPrice),
        1, Model.Opening, "accounts/investment-price-growth", "accounts/investment-price-loading", "factors/prices/deviation");

    // What all vintages spend in the quarter: starts by year × the part of them spent now × season × price.
    private Amount Vintages(int quarter)
    {
        double season = 4 * _plan.Accounts.InvestmentSeason[Season(quarter)];
        var name = new Bilingual("各年开工的投资", "what was started in each year");
        if (quarter < 0) return Fixed(name.Zh, name.En, First(DistrictState.BaseInvestment) * (1 - First(DistrictState.EstateShare)) * season / 4,
            Model.Investment, "accounts/base-investment", "property/share-of-investment");
        _curve ??= new CurveTable(_plan.Accounts.InvestmentCurve);
        int start = _plan.Season(0), running = (start + quarter) / 4;
        double duration = State(quarter, DistrictState.InvestmentDuration), ordinary = State(-1, DistrictState.OrdinaryStarts), later = 0;
        var years = new List<(double, Amount)>();
        for (int back = 0; back < Kernel.Accounts.Vintages.Years; back++)
        {
            int year = running - back, begin = year > 0 ? (4 * year) - start : 4 * year, since = quarter + 1 - begin;
            double share = since <= 0 ? 0 : _curve.Share(Math.Min(since / duration, 1));
            string label = _plan.Start.Plus((4 * year) - start).ToString()[..4];
            double starts = State(quarter, DistrictState.Starts + back);
            IReadOnlyList<string> sources = year >= 0
                ? ["accounts/investment-loading", "accounts/city-growth", "accounts/investment-starts-deviation",
                    "factors/starts/deviation", "accounts/base-investment"]
                : [$"accounts/investment-past-starts/{Math.Clamp(Kernel.Accounts.Vintages.Years - 1 + year, 0, 4)}",
                    "accounts/base-investment", "accounts/investment-duration"];
            years.Add((1, Drawn($"{label} 年开工", $"started in {label}", starts * (share - later), ordinary * (share - later), Model.Investment, sources)));
            later = share;
        }

        double ceiling = First(DistrictState.FinancingCeiling);
        return new Formula(name, Model.Investment, x => (ceiling == 0 ? x[0] : Math.Min(x[0], x[2])) * season * x[1],
            new Total(new("各年开工的投资", "what was started in each year"), Model.Investment, years),
            InvestmentPrice(quarter),
            Drawn("融资上限", "what lenders finance", ceiling * State(quarter, DistrictState.OrdinaryStarts),
                ceiling * ordinary, Model.Investment, "accounts/investment-financing-ceiling", "accounts/base-investment"));
    }

    // What an ordinary year counts on from what has a name, and from what a scenario removed: it does not come a second time from what has none.
    private Total CountedOn(int quarter)
    {
        var terms = new List<(double, Amount)>();
        for (int p = 0; p < _plan.Projects.Length; p++)
        {
            ProjectParameters project = _plan.Projects[p];
            double before = ProjectInvestment(p, quarter < 0 ? quarter : -4 + Season(quarter)).Value;
            terms.Add((1, Drawn($"{project.Name.Chinese}（面上已含）", $"{project.Name.English}, as counted on",
                quarter < 0 ? before : _trace[quarter].Projects[p][ProjectOutput.CountedOn], before, Model.Investment, LedgerPaths.Spending(project.Name.Id))));
        }

        for (int s = 0; s < _plan.Attraction.Streams.Length; s++)
        {
            ArrivalStreamParameters stream = _plan.Attraction.Streams[s];
            double value = quarter < 0 ? 0 : _trace[quarter].Pipeline[(s * StreamOutput.Count) + StreamOutput.CountedOn];
            terms.Add((1, Drawn($"{stream.Name.Chinese}（面上已含）", $"{stream.Name.English}, as counted on",
                value, 0, Model.Investment, LedgerPaths.Stream(stream.Name.Id))));
        }

        foreach (ProjectParameters project in _plan.StoppedProjects)
            terms.Add((1, Drawn($"{project.Name.Chinese}（已撤）", $"{project.Name.English}, removed", quarter < 0 ? 0 : Stopped(quarter, project, null),
                0, Model.Investment, "accounts/base-investment", $"projects/{project.Name.Id}/*")));
        foreach (ArrivalStreamParameters stream in _plan.StoppedStreams)
            terms.Add((1, Drawn($"{stream.Name.Chinese}（已撤）", $"{stream.Name.English}, removed", quarter < 0 ? 0 : Stopped(quarter, null, stream),
                0, Model.Investment, "accounts/base-investment", $"attraction/streams/{stream.Name.Id}/*")));
        return new Total(new("已有名目的投资", "what already has a name"), Model.Investment, terms);
    }

    private double Stopped(int quarter, ProjectParameters? project, ArrivalStreamParameters? stream)
    {
        var work = new StoppedWork(project is null ? [] : [project], stream is null ? [] : [stream],
            _plan.DelayFamily, _plan.Factors, _plan.Name.Key, _plan.Season(0), _plan.Quarters);
        return work.CountedOn<Lanes1>(new QuarterContext(quarter, _plan.Season(quarter), _trace.Seed, _trace.FirstDraw), _trace.Lane).Value;
    }

    /// <summary>Investment, year to date.</summary>
    public OverQuarters InvestmentYearToDate(int quarter) => InvestmentOf(YearTo(quarter));

    private OverQuarters InvestmentOf(IReadOnlyList<int> quarters) =>
        new(new("固定资产投资累计", "fixed-asset investment, year to date"), Model.Investment, [.. quarters.Select(Investment)]);

    /// <summary>Growth of investment, year to date.</summary>
    public Movement InvestmentGrowth(int quarter)
    {
        int[] now = YearTo(quarter), before = Array.ConvertAll(now, YearBefore);
        OverQuarters last = InvestmentOf(before);
        return new Movement(new("固定资产投资累计增速", "growth of fixed-asset investment"), Model.Investment, 1 / last.Value, InvestmentOf(now), last);
    }
}
