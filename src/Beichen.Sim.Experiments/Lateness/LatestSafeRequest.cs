using System.Globalization;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Lateness;

/// <summary>Asks how late each project may finish while a target stays as sure as asked.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Probability">The chance that its lower bound has to keep, above 0 and below 1.</param>
/// <param name="Sampling">Draws of every plan.</param>
public sealed record LatestSafeRequest(string Target, double Probability, Sampling Sampling)
{
    /// <summary>Most quarters that a project can be put off.</summary>
    public const int MostQuarters = 8;

    /// <summary>Ids of the projects that are asked about; none for all of the plan.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>A kind of projects, a park or a chain, whose projects are asked about; null for no group.</summary>
    public string? Group { get; init; }

    /// <summary>Longest slip that is tried, 1 to <see cref="MostQuarters"/> quarters.</summary>
    public int Quarters { get; init; } = MostQuarters;

    /// <summary>Pairs of random orders by which what all of them change together is shared among them; 0 for no shares.</summary>
    public int Orders { get; init; }

    /// <summary>The places of the projects that are asked about, in plan order.</summary>
    /// <exception cref="RefusedException">
    /// The chance or the quarters are out of range, a project or the group is unknown or both are given, or the group is empty.
    /// </exception>
    internal int[] Chosen(CompiledPlan plan)
    {
        if (Probability is not (> 0 and < 1)) throw RefusedException.Of("probability", Probability.ToString(CultureInfo.InvariantCulture),
            "a chance above 0 and below 1");
        if (Quarters is < 1 or > MostQuarters) throw RefusedException.Of("quarters", Quarters.ToString(CultureInfo.InvariantCulture), $"1 to {MostQuarters}");
        if (Group is not null && Projects.Count > 0) throw RefusedException.Of("group", Group, "a group or projects, not both");
        if (Orders is < 0 or > 1000) throw RefusedException.Of("orders", Orders.ToString(CultureInfo.InvariantCulture), "0 to 1000 pairs of orders");
        string[] known = [.. plan.Plan.Projects.Select(project => project.Name.Id)];
        foreach (string id in Projects)
        {
            if (!known.Contains(id, StringComparer.Ordinal)) throw RefusedException.Of("project", id, $"one of: {string.Join(", ", known)}");
        }

        int[] all = [.. Enumerable.Range(0, known.Length)];
        int[] chosen = [.. Group is { } group ? InGroup(plan, group) : Projects.Count == 0 ? all : all
            .Where(i => Projects.Contains(known[i], StringComparer.Ordinal))];
        return chosen.Length > 0 ? chosen : throw RefusedException.Of("group", Group ?? string.Empty, "a group that has projects in this scenario");
    }

    private static IEnumerable<int> InGroup(CompiledPlan plan, string group)
    {
        int park = plan.Plan.Parks.Select(one => one.Name.Id).ToList().IndexOf(group), chain = plan.Plan.Chains
            .Select(one => one.Name.Id).ToList().IndexOf(group);
        ProjectKind? kind = Enum.GetValues<ProjectKind>().Cast<ProjectKind?>()
            .FirstOrDefault(one => string.Equals(Kebab(one!.Value), group, StringComparison.Ordinal));
        if (park < 0 && chain < 0 && kind is null)
        {
            IEnumerable<string> groups = Enum.GetValues<ProjectKind>().Select(Kebab).Concat(plan.Plan.Parks.Select(one => one.Name.Id))
                .Concat(plan.Plan.Chains.Select(one => one.Name.Id));
            throw RefusedException.Of("group", group, $"a kind of projects, a park or a chain: {string.Join(", ", groups)}");
        }

        for (int i = 0; i < plan.Plan.Projects.Length; i++)
        {
            ProjectParameters project = plan.Plan.Projects[i];
            if (project.Kind == kind || (park >= 0 && project.Park == park) || (chain >= 0 && project.Chain == chain)) yield return i;
        }
    }

    private static string Kebab(ProjectKind kind) => string
        .Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
