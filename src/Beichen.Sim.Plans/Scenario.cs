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
    private readonly Scenario? _now, _against;
    private SeedTree? _untouched;

    private Scenario(ScenarioChain chain, string district, SeedTree? untouched, CompiledPlan plan)
        : this(chain, district, untouched, plan, ScenarioPart.Of(chain.Last))
    {
    }

    private Scenario(
        ScenarioChain chain, string district, SeedTree? untouched, CompiledPlan plan, IReadOnlyList<ScenarioPart> parts,
        Scenario? now = null, Scenario? against = null)
    {
        (_chain, _district, _untouched, Plan, _parts, _now, _against) = (chain, district, untouched, plan, parts, now, against);
        Changes = [.. _parts.Select(part => part.Change)];
    }

    /// <summary>The scenario as it stands.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Id of the scenario as its file says it.</summary>
    public string Id => _now?.Id ?? Plan.Scenario.Id;

    /// <summary>Its file as the reader would open it.</summary>
    public string DisplayFile => _now?.DisplayFile ?? _chain.Last.Map.Place.DisplayFile;

    /// <summary>Id of the scenario that it extends, or is held against; null for a root.</summary>
    public string? Parent => _against?.Id ?? (_chain.Files.Count > 1 ? _chain.Files[^2].Id : null);

    /// <summary>What the scenario itself changes: levers, shocks, seeds, removals, each in the order of the file.</summary>
    public IReadOnlyList<ScenarioChange> Changes { get; }

    /// <summary>Entities and levers by name: its plan's, and what only the scenario that it is held against has.</summary>
    public SeedIndex Names => _against is not { Plan.Seeds.Entities: { } others } ? Plan.Seeds : Plan.Seeds with
    {
        Entities = [.. Plan.Seeds.Entities, .. others.ExceptBy(Plan.Seeds.Entities.Select(entity => entity.Id), entity => entity.Id, StringComparer.Ordinal)],
    };

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

    /// <summary>
    /// This scenario held against another that builds on a scenario which it builds on as well: the changes that lead from the other to this one. With all of
    /// them made it is this scenario, with none the other.
    /// </summary>
    /// <param name="other">The other.</param>
    /// <exception cref="RefusedException">They build on no common scenario, nothing differs, or it cannot be made and undone change by change.</exception>
    public Scenario Against(Scenario other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (IReadOnlyList<ScenarioFile> own, IReadOnlyList<ScenarioFile> others) = (_chain.Files, other._chain.Files);
        int shared = own.Zip(others).TakeWhile(pair => SameText.Of(pair.First.Map, pair.Second.Map)).Count();
        if (shared == 0 || Plan.Plan.Quarters != other.Plan.Plan.Quarters || !string.Equals(_district, other._district, StringComparison.Ordinal))
            throw RefusedException.Of("against", other.Id, $"a scenario that builds on one which '{Id}' builds on as well, over the same quarters");
        var replaced = new List<ScenarioPart>();
        IReadOnlyList<ScenarioPart> before = ScenarioPart.Standing(others.Skip(shared), replaced),
            parts = ScenarioPart.From(ScenarioPart.Standing(own.Skip(shared), replaced), before);
        if (parts.Count == 0) throw RefusedException.Of("against", other.Id, $"a scenario that differs from '{Id}'");
        // What both say stays as this one says it; what only the other says stands in its files until it is taken out.
        ScenarioPart[] idle = [.. replaced, .. before.Where(part => !parts.Any(change => ReferenceEquals(change.Instead, part)))];
        var chain = new ScenarioChain([.. own.Take(shared), .. Without([.. others.Skip(shared), .. own.Skip(shared)], idle)]);
        var between = new Scenario(chain, _district, null, Plan, parts, this, other);
        if (between.Compile(Variant.Keeping(0)).Fingerprint != other.Plan.Fingerprint
            || between.Compiled(Variant.Keeping(ulong.MaxValue)).Fingerprint != Plan.Fingerprint)
            throw RefusedException.Of("against", other.Id, "a scenario whose differences can be made and undone one by one: no change of policy under way");
        return between;
    }

    /// <summary>A plan near the scenario. Levers alone, set or left out, are put on the compiled plan in memory.</summary>
    /// <exception cref="RefusedException">A setting is out of its range, a value has a
    /// problem, or the changes that are kept make no sense without the others.</exception>
    public CompiledPlan Compile(Variant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        if (variant.Equals(Variant.None)) return Plan;
        ScenarioChain chain = With(variant, out bool leversAlone);
        string name = _against is null ? Plan.Fingerprint : $"{Plan.Fingerprint} against {_against.Plan.Fingerprint}";
        if (leversAlone) return Plan.With(chain.Levers, $"{name} {variant}").Dated(variant.Dates);
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

    // From what was read, whatever the plan at hand says.
    private CompiledPlan Compiled(Variant variant) => Compile(With(variant, out _), _district, null, new ProblemList(), Plan.Plan.Quarters).Plan;

    // The chain as if the last file said what the variant says.
    private ScenarioChain With(Variant variant, out bool leversAlone)
    {
        bool Made(int part) => variant.Kept is not { } kept || (kept >> part & 1) == 1;
        ScenarioPart[] left = [.. _parts.Where((_, i) => !Made(i))];
        ScenarioPart[] absent = [.. _parts.Select((part, i) => Made(i) ? part.Instead : part).OfType<ScenarioPart>()];
        leversAlone = variant.Values.Count + variant.Removed.Count + variant.Inputs.Count == 0
            && Array.TrueForAll(left, part => part.Change.Kind == ChangeKind.Lever);
        Place at = _chain.Last.Map.Place;
        LeverSetting[] set = [.. variant.Levers.SelectMany(choice =>
            choice.On.Select(on => new LeverSetting(choice.Lever, on, choice.Value, choice.From, choice.To, at, at, at, Id)))];
        HashSet<(string, string)> replaced = [.. set.Select(setting => (setting.Lever, setting.On))];
        bool Holds(LeverSetting setting) => !replaced.Contains((setting.Lever, setting.On)) && !variant.Cleared.Contains(setting.Lever, StringComparer.Ordinal);
        ScenarioChain whole = _chain.WithPoliciesApplied();
        ScenarioFile[] files = [.. Without(whole.Files, absent)];
        ScenarioFile last = files[^1];
        files[^1] = last with
        {
            Changes = [.. last.Changes.Where(change => variant.Values.All(value => value.Path != change.Path.Text)), .. Values(variant, at)],
            Removed = [.. last.Removed, .. variant.Removed.Select(path => new ScalarNode(path, at))],
        };
        return new ScenarioChain([.. files.Select((file, i) => file with { Levers = [.. file.Levers.Where(Holds), .. i == files.Length - 1 ? set : []] })]);
    }

    private static IEnumerable<ScenarioFile> Without(IEnumerable<ScenarioFile> files, ScenarioPart[] parts) =>
        parts.Length == 0 ? files : files.Select(file => Without(file, parts));

    private static ScenarioFile Without(ScenarioFile file, ScenarioPart[] parts) => file with
    {
        Levers = [.. file.Levers.Except(parts.SelectMany(part => part.Levers))],
        Shocks = [.. file.Shocks.Except(parts.SelectMany(part => part.Shocks))],
        Changes = [.. file.Changes.Except(parts.SelectMany(part => part.Seeds))],
        Dates = [.. file.Dates.Except(parts.SelectMany(part => part.Dates))],
        Removed = [.. file.Removed.Except(parts.SelectMany(part => part.Removed))],
        Added = [.. file.Added.Except(parts.SelectMany(part => part.Added))],
    };

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
        bool writes = chain.Files.Any(file => file.Changes.Count + file.Removed.Count + file.Added.Count > 0);
        SeedTree seeds = (writes ? null : untouched) ?? SeedTree.Load(district, SeedFiles.All, problems);
        CompiledPlan plan = PlanAssembly.Assemble(chain, seeds, problems, quarters, inputs).Accept();
        return (plan, writes ? untouched : seeds);
    }
}
