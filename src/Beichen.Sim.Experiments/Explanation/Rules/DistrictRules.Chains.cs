using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Chains (model 7.3).</content>
internal sealed partial class DistrictRules
{
    /// <summary>Gross output: existing / ν + new plants + local orders.</summary>
    public Total ChainGrossOutput(int chain, int quarter) =>
        Of(chain, [(1 / _plan.Accounts.Activities[_plan.Chains[chain].Activity].ValueAddedRatio, ExistingChain(chain, quarter)),
            (1, ChainFromProjects(chain, quarter)), (1, ChainFromLocalOrders(chain, quarter))]);

    /// <summary>Value added: existing + ν (new plants + local orders).</summary>
    public Total ChainValueAdded(int chain, int quarter)
    {
        double ratio = _plan.Accounts.Activities[_plan.Chains[chain].Activity].ValueAddedRatio;
        return Of(chain, [(1, ExistingChain(chain, quarter)), (ratio, ChainFromProjects(chain, quarter)), (ratio, ChainFromLocalOrders(chain, quarter))]);
    }

    /// <summary>Gross output of its new plants.</summary>
    public Total ChainFromProjects(int chain, int quarter)
    {
        ChainParameters parameters = _plan.Chains[chain];
        return new Total(new("新项目产出", "output of new projects"), Model.Chains,
        [
            .. parameters.Projects.Select(p => (1.0,
                (Amount)NewPlant(parameters.Activity, quarter, ProjectOutputOf(p, quarter), _plan.Projects[p].Name.Chinese, _plan.Projects[p].Name.English))),
        ]);
    }

    /// <summary>Gross output that local orders brought about: its part of its activity's, by headroom.</summary>
    public Total ChainFromLocalOrders(int chain, int quarter)
    {
        int activity = _plan.Chains[chain].Activity;
        double part = _trace[quarter].ChainStates[chain][ChainState.Headroom] / Math.Max(_trace[quarter].Linkage[_linkage.Headroom + activity], 1e-12);
        return new Total(new("本地订单", "local orders"), Model.Chains, [.. LocalOrders(activity, quarter).Terms.Select(term => (part * term.Weight, term.Part))]);
    }

    /// <summary>Share of purchases made at home: t + κ (1 − t).</summary>
    public Formula LocalPurchaseShare(int chain, int quarter)
    {
        ChainParameters parameters = _plan.Chains[chain];
        double share = _trace[quarter].Linkage[_linkage.LocalPurchaseShare + parameters.Activity];
        return new Formula(new("本地配套率", "share of inputs bought in the district"), Model.Chains, x => x[0] + (x[1] * (1 - x[0])),
            Fixed("基年本地配套率", "share of the base year", share, Model.Chains, "accounts/flq-delta", "accounts/base-gdp",
                "accounts/national-gdp", $"io-coefficients/{_plan.Accounts.Activities[parameters.Activity].Name.Id}/*"),
            Drawn("补链所补", "what completeness has closed", _trace[quarter].ChainStates[chain][ChainState.Closed], 0,
                Model.Chains, $"chains/{parameters.Name.Id}/completeness-pace", "scenario/levers/chain-completeness/*"));
    }

    /// <summary>Firms: those of the first day and those that more output brings.</summary>
    public Total ChainFirms(int chain, int quarter)
    {
        ChainParameters parameters = _plan.Chains[chain];
        double[] first = _trace[-1].ChainStates[chain];
        double per = 4 * first[ChainState.FirmsPerOutput];
        return Of(chain,
        [
            (1, Fixed("首日企业", "firms of the first day", first[ChainState.BaseFirms], Model.Chains, $"chains/{parameters.Name.Id}/firms-by-tier/*")),
            (per, ChainFromProjects(chain, quarter)), (per, ChainFromLocalOrders(chain, quarter)),
        ]);
    }

    private Total Of(int chain, IReadOnlyList<(double, Amount)> terms) =>
        new(new(_plan.Chains[chain].Name.Chinese, _plan.Chains[chain].Name.English), Model.Chains, terms);

    /// <summary>A project's gross output.</summary>
    public Amount ProjectGrossOutput(int project, int quarter) => ProjectOutputOf(project, quarter);

    /// <summary>A project's money in place: what was there on the first day and what each quarter added.</summary>
    public Total ProjectInPlace(int project, int quarter) => SinceFirstDay(project, quarter, ProjectOutput.InPlace,
        new("首日已到位", "in place on the first day"), _trace[-1].ProjectStates[project][ProjectState.InPlace],
        LedgerPaths.Spending(_plan.Projects[project].Name.Id));

    /// <summary>The share of a project's construction that is done: that of the first day and what each quarter added.</summary>
    public Total ProjectProgress(int project, int quarter) => SinceFirstDay(project, quarter, ProjectOutput.Progress,
        new("首日进度", "done on the first day"), _trace[-1].ProjectStates[project][ProjectState.Progress],
        LedgerPaths.Course(_plan.Projects[project].Name.Id));

    private Total SinceFirstDay(int project, int quarter, int column, Bilingual start, double first, IReadOnlyList<string> sources) =>
        new(new(_plan.Projects[project].Name.Chinese, _plan.Projects[project].Name.English), Model.Projects,
        [
            (1, Fixed(start.Zh, start.En, first, Model.Projects, sources)),
            .. Enumerable.Range(0, UpTo(quarter)).Select(q => (1.0, (Amount)Drawn(QuarterName(_plan, q), QuarterName(_plan, q),
                _trace[q].Projects[project][column] - (q == 0 ? first : _trace[q - 1].Projects[project][column]),
                0, Model.Projects, sources))),
        ]);

    /// <summary>A project's jobs.</summary>
    public Known ProjectJobs(int project, int quarter)
    {
        ProjectParameters parameters = _plan.Projects[project];
        return Drawn(parameters.Name.Chinese, parameters.Name.English,
            quarter < 0 ? 0 : _trace[quarter].Projects[project][ProjectOutput.Jobs], 0, Model.Projects, LedgerPaths.Jobs(parameters.Name.Id));
    }

    /// <summary>A project's date: signing, then what each stage took or will take.</summary>
    public Amount ProjectDate(int project, int quarter, int column)
    {
        ProjectParameters parameters = _plan.Projects[project];
        double[] output = _trace[quarter].Projects[project];
        IReadOnlyList<string> course = LedgerPaths.Course(parameters.Name.Id);
        if (output[column] == ProjectOutput.Never) return Fixed("不会发生", "never", ProjectOutput.Never, Model.Projects, course);
        var terms = new List<(double, Amount)>();
        double last = 0;
        foreach ((int place, string zh, string en, string stage) in Stages)
        {
            if (output[place] == ProjectOutput.Never) continue;
            terms.Add((1, Fixed(zh, en, output[place] - last, Model.Projects, [.. LedgerPaths.Of($"projects/{parameters.Name.Id}/",
                stage + "/*", "setback-probability", "setback-quarters", "initial-stages", "initial-progress", "initial-age")])));
            last = output[place];
            if (place == column) break;
        }

        return new Total(new(parameters.Name.Chinese, parameters.Name.English), Model.Projects, terms);
    }

    private static readonly (int Column, string Zh, string En, string Stage)[] Stages =
    [
        (ProjectOutput.SigningDate, "洽谈至签约", "until signed", "negotiation"),
        (ProjectOutput.StartDate, "审批与等候开工", "approval and waiting", "approval"),
        (ProjectOutput.CompletionDate, "施工", "construction", "construction"),
        (ProjectOutput.ProductionDate, "调试至投产", "commissioning", "commissioning"),
    ];
}
