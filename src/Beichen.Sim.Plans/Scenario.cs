using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Seeds;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Plans;

/// <summary>
/// A scenario that compiles, read once, and the plans near it. Levers are put on its compiled plan in memory; a variant that changes values is
/// compiled from what was read. May be used by many callers at once.
/// </summary>
public sealed class Scenario
{
    // Twenty years: beyond that, growth rates of one year say nothing.
    private const int MostQuarters = 80;

    private readonly Lock _compiling = new();
    private readonly ScenarioChain _chain;
    private readonly string _district;
    private readonly IReadOnlyList<ScenarioPart> _parts;
    private SeedTree? _untouched;

    private Scenario(ScenarioChain chain, string district, SeedTree? untouched, CompiledPlan plan)
    {
        (_chain, _district, _untouched, Plan) = (chain, district, untouched, plan);
        _parts = ScenarioPart.Of(chain.Last);
        Changes = [.. _parts.Select(part => part.Change)];
    }

    /// <summary>The scenario as it stands.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Id of the scenario as its file says it.</summary>
    public string Id => Plan.Scenario.Id;

    /// <summary>Its file as the reader would open it.</summary>
    public string DisplayFile => _chain.Last.Map.Place.DisplayFile;

    /// <summary>Id of the scenario that it extends; null for a root.</summary>
    public string? Parent => _chain.Files.Count > 1 ? _chain.Files[^2].Id : null;

    /// <summary>What the scenario itself changes: levers, shocks, seeds, removals, each in the order of the file.</summary>
    public IReadOnlyList<ScenarioChange> Changes { get; }

    /// <summary>Reads and compiles a scenario.</summary>
    /// <param name="path">The scenario's file; what it extends lies beside it, or in the folder <c>scenarios</c> beside the seeds.</param>
    /// <param name="horizon">Last quarter; null for the first year.</param>
    /// <param name="seedsFolder">Folder of the districts' seeds; null for the nearest folder <c>seeds</c> beside or above the scenario's.</param>
    /// <exception cref="RefusedException">It does not compile, or the horizon lies before its start or too far beyond.</exception>
    public static Scenario Open(string path, Quarter? horizon = null, string? seedsFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new ProblemList();
        string? seeds = SeedsFolder.Find(path, seedsFolder);
        if (ScenarioChain.Read(path, seeds, problems) is not { } chain || SeedsFolder.District(seeds, chain.Root.District, problems) is not { } district)
            throw RefusedException.Of(problems.Sorted());

        // The first quarter stands in the seeds: most plans start with 2022, and one compilation then does.
        int quarters = horizon is { } last ? Math.Clamp(last.Since(new Quarter(2022, 1)) + 1, 1, MostQuarters) : 4;
        (CompiledPlan plan, SeedTree? untouched) = Compile(chain, district, null, problems, quarters);
        if (horizon is not { } asked) return new Scenario(chain, district, untouched, plan);
        int wanted = asked.Since(plan.Plan.Start) + 1;
        if (wanted is < 1 or > MostQuarters)
            throw RefusedException.Of("horizon", asked.ToString(), $"a quarter from {plan.Plan.Start} to {plan.Plan.Start.Plus(MostQuarters - 1)}");
        if (wanted != quarters) (plan, untouched) = Compile(chain, district, untouched, new ProblemList(), wanted);
        return new Scenario(chain, district, untouched, plan);
    }

    /// <summary>A plan near the scenario. Levers alone, set or left out, are put on the compiled plan in memory.</summary>
    /// <exception cref="RefusedException">A setting is out of its range, a value has a
    /// problem, or the changes that are kept make no sense without the others.</exception>
    public CompiledPlan Compile(Variant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        if (variant.Equals(Variant.None)) return Plan;
        ScenarioChain chain = With(variant, out bool leversAlone);
        if (leversAlone) return Plan.With(chain.Levers, $"{Plan.Fingerprint} {variant}").Dated(variant.Dates);
        lock (_compiling)
        {
            try
            {
                (CompiledPlan plan, _untouched) = Compile(chain, _district, _untouched, new ProblemList(), Plan.Plan.Quarters, variant.Inputs);
                return plan.Dated(variant.Dates);
            }
            catch (RefusedException refusal) when (variant.Kept is not null)
            {
                throw new RefusedException($"{refusal.Problems[0]} (with only some of the changes of '{Id}' made)", refusal);
            }
        }
    }

    // The chain as if the last file said what the variant says.
    private ScenarioChain With(Variant variant, out bool leversAlone)
    {
        ScenarioPart[] left = [.. _parts.Where((_, i) => variant.Kept is { } kept && (kept >> i & 1) == 0)];
        leversAlone = variant.Values.Count + variant.Removed.Count + variant.Inputs.Count == 0
            && Array.TrueForAll(left, part => part.Change.Kind == ChangeKind.Lever);
        Place at = _chain.Last.Map.Place;
        LeverSetting[] set = [.. variant.Levers.SelectMany(choice =>
            choice.On.Select(on => new LeverSetting(choice.Lever, on, choice.Value, choice.From, choice.To, at, at, at, Id)))];
        HashSet<(string, string)> replaced = [.. set.Select(setting => (setting.Lever, setting.On))];
        bool Holds(LeverSetting setting) => !replaced.Contains((setting.Lever, setting.On)) && !variant.Cleared.Contains(setting.Lever, StringComparer.Ordinal);
        ScenarioChain whole = _chain.WithPoliciesApplied();
        ScenarioFile last = whole.Last;
        last = last with
        {
            Levers = [.. last.Levers.Except(left.SelectMany(part => part.Levers))],
            Shocks = [.. last.Shocks.Except(left.SelectMany(part => part.Shocks))],
            Changes = [.. last.Changes.Except(left.SelectMany(part => part.Seeds)).Where(change => variant.Values.All(value => value.Path != change.Path.Text)),
                .. Values(variant, at)],
            Dates = [.. last.Dates.Except(left.SelectMany(part => part.Dates))],
            Removed = [.. last.Removed.Except(left.SelectMany(part => part.Removed)), .. variant.Removed.Select(path => new ScalarNode(path, at))],
        };
        ScenarioFile[] files = [.. whole.Files.SkipLast(1), last];
        return new ScenarioChain([.. files.Select((file, i) => file with { Levers = [.. file.Levers.Where(Holds), .. i == files.Length - 1 ? set : []] })]);
    }

    private IEnumerable<SeedChange> Values(Variant variant, Place at)
    {
        var problems = new ProblemList();
        SeedChange[] changes = [.. variant.Values.Select(choice => (choice.Path, Node: YamlReader.Value(choice.Yaml, at, problems)))
            .Where(choice => choice.Node is not null).Select(choice => new SeedChange(new ScalarNode(choice.Path, at), choice.Node!, Id))];
        return problems.IsEmpty ? changes : throw RefusedException.Of(problems.Sorted());
    }

    // Changes are written into the tree of seeds, which then serves no other variant.
    private static (CompiledPlan Plan, SeedTree? Untouched) Compile(
        ScenarioChain chain, string district, SeedTree? untouched, ProblemList problems, int quarters, IReadOnlyList<InputColumn>? inputs = null)
    {
        bool writes = chain.Files.Any(file => file.Changes.Count + file.Removed.Count > 0);
        SeedTree seeds = (writes ? null : untouched) ?? SeedTree.Load(district, SeedFiles.All, problems);
        CompiledPlan plan = PlanAssembly.Assemble(chain, seeds, problems, quarters, inputs).Accept();
        return (plan, writes ? untouched : seeds);
    }
}
