using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <summary>
/// The equations of the kernel once more, over one draw, so that each number can be taken apart: a file a part of the economy, a function a published column. A
/// test holds every one to the number that the kernel published.
/// </summary>
internal sealed partial class DistrictRules
{
    private readonly DrawTrace _trace;
    private readonly DistrictPlan _plan;
    private readonly DistrictState _state;
    private readonly LinkageOutput _linkage;
    private readonly DistrictOpening _opening;
    private readonly DistrictFrame _frame;
    private readonly Lazy<OrderTrace> _orders;
    private readonly Dictionary<(string Rule, int Entity, int Quarter), Amount> _known = [];

    /// <summary>The rules over a draw.</summary>
    public DistrictRules(DrawTrace trace)
    {
        (_trace, _plan) = (trace, trace.Plan);
        int n = _plan.Accounts.Activities.Length;
        _state = new DistrictState(n, _plan.Commerce.Towns.Length, _plan.Budget.Items.Length);
        _linkage = new LinkageOutput(n);
        _opening = new DistrictOpening(n, _plan.Commerce.Towns.Length);
        _frame = new DistrictFrame(n, _plan.Budget.Items.Length, _plan.Targets.Length);
        _orders = new Lazy<OrderTrace>(() => new OrderTrace(trace));
    }

    private int Activities => _plan.Accounts.Activities.Length;

    // Calendar number (0–3) of a quarter, of the base year's as well: −4 to −1.
    private int Season(int quarter) => _plan.Season(quarter + 8);

    // Quarters of the calendar year up to one, of those that are run.
    private int[] YearTo(int quarter) => [.. Enumerable.Range(Math.Max(quarter - Season(quarter), 0), quarter - Math.Max(quarter - Season(quarter), 0) + 1)];

    // The same quarter a year before: one of the run, or of the base year, −4 to −1 by its season.
    private int YearBefore(int quarter) => quarter >= 4 ? quarter - 4 : -4 + quarter;

    private static int UpTo(int quarter) => quarter + 1;

    private double State(int quarter, int column) => _trace[quarter].State[column];

    private double Opening(int quarter, int column) => _trace[quarter].Opening[column];

    private double Frame(int quarter, int column) => _trace[quarter].Frame[column];

    private T Once<T>(string rule, int entity, int quarter, Func<T> make)
        where T : Amount
    {
        if (!_known.TryGetValue((rule, entity, quarter), out Amount? amount)) _known[(rule, entity, quarter)] = amount = make();
        return (T)amount;
    }

    private static Known Fixed(string zh, string en, double value, string rule, params IReadOnlyList<string> sources) =>
        new(new(zh, en), value, value, rule, sources);

    private static Known Drawn(string zh, string en, double value, double reference, string rule, params IReadOnlyList<string> sources) =>
        new(new(zh, en), value, reference, rule, sources);

    private static Total Sum(string zh, string en, string rule, IEnumerable<Amount> parts) => new(new(zh, en), rule, [.. parts.Select(part => (1.0, part))]);

    private static string QuarterName(DistrictPlan plan, int quarter) => plan.Start.Plus(quarter).ToString();
}
