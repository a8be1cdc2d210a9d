using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Plans;

/// <summary>
/// What a plan's measures cost, 亿元, by the book of levers, whose costs are judgements. A lever costs its cost a unit times the distance of its setting from
/// the default, once where it is priced for the whole district and else for each place that it is set on. In each quarter that setting counts which is in
/// force there: the one on the place itself before the one on all, the last before those above it; the year costs what its dearest quarter does, for a cost
/// stands for a capacity and not for time. A project that is asked to come n quarters earlier, with D the median of the quarters before it, builds at a pace of
/// D/(D − n) and costs what that much acceleration does; a quarter later costs what a quarter's slip does.
/// </summary>
public static class MeasuresCost
{
    /// <summary>In the place of a lever's id where a date is asked for.</summary>
    public const string Dates = "dates";

    private const string Acceleration = "project-acceleration", Slip = "project-slip";

    // Medians of dates are those of luck, whatever the levers: plans of one kin have the same.
    private static readonly ConditionalWeakTable<object, Dictionary<(string Project, ProjectDate Date), (double Before, double After)>> Medians = [];

    /// <summary>The cost of all measures; null where one of them has none.</summary>
    public static double? Of(CompiledPlan plan)
    {
        double sum = 0;
        foreach (MeasureCost one in Each(plan))
        {
            if (one.Cost is not { } cost) return null;
            sum += cost;
        }

        return sum;
    }

    /// <summary>Every measure that the plan takes, levers in the order of the book and then dates in the order of the plan, with its cost.</summary>
    public static IReadOnlyList<MeasureCost> Each(CompiledPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Seeds.Levers.SelectMany(lever => OfLever(plan, lever)),
            .. Enumerable.Range(0, plan.Plan.Projects.Length).SelectMany(place => OfDate(plan, place))];
    }

    /// <summary>Effort beyond the usual pace that takes n quarters off D: D/(D − n) − 1.</summary>
    public static double Effort(double left, double earlier) => earlier / (left - earlier);

    private static IEnumerable<MeasureCost> OfLever(CompiledPlan plan, LeverText lever)
    {
        LeverChoice[] own = [.. plan.Levers.Where(choice => string.Equals(choice.Lever, lever.Id, StringComparison.Ordinal))];
        if (own.Length == 0) yield break;
        // The price of a slip is that of one works, though it may be said of all.
        bool asOne = lever.AppliesTo.HasFlag(LeverScope.All) && lever.Id is not Slip;
        string[] named = [.. own.SelectMany(choice => choice.On).Where(on => on is not LeverBook.Everything).Distinct(StringComparer.Ordinal)];

        // Where a lever that is priced for the district is set on a part of it, nothing says what that part costs.
        IEnumerable<string> places = asOne ? [LeverBook.Everything, .. named]
            : own.Any(choice => choice.On is [LeverBook.Everything]) ? Everywhere(plan, lever).Union(named, StringComparer.Ordinal) : named;
        foreach (string place in places.Where(place => !Stands(plan, place)))
        {
            double distance = Enumerable.Range(0, plan.Plan.Quarters).Max(quarter =>
                InForce(own, place, plan.Plan.Start.Plus(quarter)) is { } value ? Math.Abs(value - lever.Default) : 0);
            if (distance > 0) yield return new MeasureCost(lever.Id, place, asOne && place is not LeverBook.Everything ? null : lever.Cost * distance);
        }
    }

    private static IEnumerable<string> Everywhere(CompiledPlan plan, LeverText lever) =>
        lever.Id is Slip ? plan.Plan.Projects.Select(project => project.Name.Id) : plan.Seeds.Everywhere(lever);

    // What produces already can be neither hastened nor put off.
    private static bool Stands(CompiledPlan plan, string place) => plan.Plan.Projects.Any(project =>
        string.Equals(project.Name.Id, place, StringComparison.Ordinal) && project.InitialStage.Likeliest >= (int)ProjectStage.Producing);

    private static double? InForce(LeverChoice[] own, string place, Quarter quarter)
    {
        LeverChoice[] now = [.. own.Where(choice => (choice.From is null || quarter >= choice.From) && (choice.To is null || quarter <= choice.To))];
        return (now.LastOrDefault(choice => choice.On.Contains(place, StringComparer.Ordinal))
            ?? now.LastOrDefault(choice => choice.On is [LeverBook.Everything]))?.Value;
    }

    private static IEnumerable<MeasureCost> OfDate(CompiledPlan plan, int place)
    {
        ProjectParameters project = plan.Plan.Projects[place];
        if (project.Date is not { } date) yield break;
        (double left, double after) = MediansOf(plan, place);
        double earlier = date.Rule == DateRule.Shift ? -date.Quarters : left - after;
        yield return new MeasureCost(Dates, project.Name.Id, double.IsNaN(left) || left <= 0 || earlier == 0 ? 0
            : earlier > 0 ? CostOfHaste(plan, left, earlier) : Lever(plan, Slip)?.Cost * -earlier);
    }

    // No pace beyond the highest of the lever has a price.
    private static double? CostOfHaste(CompiledPlan plan, double left, double earlier) =>
        Lever(plan, Acceleration) is { } haste && earlier < left && left / (left - earlier) <= haste.High ? haste.Cost * Effort(left, earlier) : null;

    private static (double Before, double After) MediansOf(CompiledPlan plan, int place)
    {
        ProjectParameters project = plan.Plan.Projects[place];
        Dictionary<(string, ProjectDate), (double, double)> known = Medians.GetOrCreateValue(plan.Kin);
        lock (known)
        {
            if (!known.TryGetValue((project.Name.Id, project.Date!), out (double, double) medians))
                known[(project.Name.Id, project.Date!)] = medians = DateMedians.Medians(plan.Plan, place);
            return medians;
        }
    }

    private static LeverText? Lever(CompiledPlan plan, string id) =>
        plan.Seeds.Levers.FirstOrDefault(lever => string.Equals(lever.Id, id, StringComparison.Ordinal));
}
