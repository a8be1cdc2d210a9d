using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Spread;

/// <summary>
/// Every random number of a plan in exactly one group, in two ways that are never mixed: by the cause that it stands for, and by how surely its law is
/// known. What two causes have by correlation counts to the one whose score is drawn first (<see cref="CommonFactor"/>): the city's before all.
/// </summary>
public static class RandomNames
{
    private static readonly Purpose[] OfEntities =
    [
        Purpose.OwnShock, Purpose.Delay, Purpose.Exit, Purpose.DiscreteRisk, Purpose.FirstDay, Purpose.Arrivals, Purpose.Size, Purpose.Survey,
        Purpose.Certification, Purpose.SpecialisedCertification, Purpose.Promotion, Purpose.Collection, Purpose.Efficiency,
    ];

    /// <summary>By cause: luck and the uncertain values of its law together, in the order of <see cref="Causes"/>.</summary>
    public static IReadOnlyList<SpreadGroup> ByCause(CompiledPlan compiled) =>
        Groups(Causes, [.. Luck(compiled.Plan),
            .. UncertainInput.From(compiled.Ledger, compiled.Plan).Select(input => (CauseOf(input.Path), (input.Entity, input.Purpose)))]);

    /// <summary>By confidence: what is luck, and the uncertain values of low, medium and high confidence.</summary>
    public static IReadOnlyList<SpreadGroup> ByConfidence(CompiledPlan compiled)
    {
        IReadOnlyList<UncertainInput> values = UncertainInput.From(compiled.Ledger, compiled.Plan);
        HashSet<(uint, Purpose)> known = [.. values.Select(value => (value.Entity, value.Purpose))];
        return Groups(
            Confidences,
            [
                .. Luck(compiled.Plan).Where(one => !known.Contains(one.Name)).Select(one => ("luck", one.Name)),
                .. values.Select(value => (value.Confidence ?? "low", (value.Entity, value.Purpose))),
            ]);
    }

    /// <summary>Ids of the causes.</summary>
    public static IReadOnlyList<string> Causes { get; } =
        ["city", "outbreaks", "district", "manufacturing", "prices", "housing", "fiscal", "starts", "projects", "pipeline", "firms", "structure", "luck"];

    /// <summary>Ids of the confidences.</summary>
    public static IReadOnlyList<string> Confidences { get; } = ["luck", "low", "med", "high"];

    private static IReadOnlyList<SpreadGroup> Groups(IReadOnlyList<string> ids, IReadOnlyList<(string Group, (uint, Purpose) Name)> names)
    {
        ILookup<string, (uint, Purpose)> byGroup = names.ToLookup(name => name.Group, name => name.Name, StringComparer.Ordinal);
        return [.. ids.Select(id => new SpreadGroup(id, [.. byGroup[id].Distinct()])).Where(group => group.Names.Count > 0)];
    }

    private static IEnumerable<(string Group, (uint Entity, Purpose Purpose) Name)> Luck(DistrictPlan plan)
    {
        yield return ("city", (plan.Name.Key, Purpose.CommonShock));
        yield return ("city", (plan.Name.Key, Purpose.OwnShock));
        yield return ("outbreaks", (plan.Name.Key, Purpose.Outbreak));
        for (int k = 1; k < FactorSet.Count; k++)
        {
            if (plan.Factors.Declared[k] is { } law) yield return (CauseOf((CommonFactor)k), (law.Name.Key, Purpose.Factor));
        }

        foreach (ProjectParameters project in plan.Projects.AddRange(plan.StoppedProjects))
        {
            foreach (Purpose purpose in OfEntities) yield return ("projects", (project.Name.Key, purpose));
            yield return ("projects", (project.DelayGroupKey, Purpose.CommonFactor));
            yield return ("projects", (project.StatisticsKey, Purpose.StatisticsLag));
        }

        foreach (ArrivalStreamParameters stream in plan.Attraction.Streams.AddRange(plan.StoppedStreams))
        {
            foreach (Purpose purpose in OfEntities) yield return ("pipeline", (stream.Name.Key, purpose));
        }

        foreach (Purpose purpose in OfEntities)
        {
            yield return ("firms", (plan.Firms.Name.Key, purpose));
            yield return ("luck", (plan.Households.Name.Key, purpose));
            yield return ("luck", (plan.Energy.Name.Key, purpose));
            foreach (var activity in plan.Accounts.Activities) yield return ("luck", (activity.Name.Key, purpose));
            foreach (var chain in plan.Chains) yield return ("luck", (chain.Name.Key, purpose));
            foreach (var item in plan.Budget.Items) yield return ("luck", (item.Name.Key, purpose));
        }
    }

    private static string CauseOf(CommonFactor factor) => factor switch
    {
        CommonFactor.Delay => "projects",
        CommonFactor.District => "district",
        CommonFactor.Manufacturing => "manufacturing",
        CommonFactor.Prices => "prices",
        CommonFactor.Housing => "housing",
        CommonFactor.Fiscal or CommonFactor.NonTax => "fiscal",
        CommonFactor.Starts => "starts",
        _ => "city",
    };

    private static string CauseOf(string path) => path.Split('/') switch
    {
        ["accounts", "city-growth" or "quarter-deviation" or "quarter-persistence", ..] => "city",
        ["accounts", var name, ..] when name.StartsWith("investment-", StringComparison.Ordinal) => "starts",
        ["factors", "delay", ..] => "projects",
        ["factors", "non-tax", ..] => "fiscal",
        ["factors", var name, ..] when Causes.Contains(name, StringComparer.Ordinal) => name,
        ["outbreaks", ..] => "outbreaks",
        ["property", ..] => "housing",
        ["projects", ..] => "projects",
        ["attraction", ..] => "pipeline",
        ["firms", ..] => "firms",
        ["scenario", "shocks", "lockdown", ..] => "outbreaks",
        ["scenario", "shocks", "vat-refund", ..] => "fiscal",
        _ => "structure",
    };
}
