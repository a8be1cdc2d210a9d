using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Variants;

/// <summary>Plans near a scenario: with some of its changes undone, or with levers set otherwise. Its files are read once.</summary>
public sealed class ScenarioVariants
{
    private readonly ScenarioChain _chain;
    private readonly string _district;
    private readonly int _quarters;
    private readonly IReadOnlyList<Part> _parts;
    private SeedTree? _untouched;

    private ScenarioVariants(ScenarioChain chain, string district, int quarters)
    {
        (_chain, _district, _quarters) = (chain, district, quarters);
        _parts = PartsOf(chain.Last);
        Changes = [.. _parts.Select(part => part.Change)];
    }

    /// <summary>Id of the scenario that it extends; null for a root.</summary>
    public string? Parent => _chain.Files.Count > 1 ? _chain.Files[^2].Id : null;

    /// <summary>What the scenario itself changes: levers, shocks, seeds, removals, each in the order of the file.</summary>
    public IReadOnlyList<ScenarioChange> Changes { get; }

    /// <summary>Reads a scenario that compiles; null when it does not.</summary>
    /// <param name="scenarioPath">The scenario's file.</param>
    /// <param name="options">Horizon and seeds folder.</param>
    public static ScenarioVariants? Read(string scenarioPath, CompileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(scenarioPath);
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ProblemList();
        if (ScenarioChain.Read(scenarioPath, problems) is not { } chain) return null;
        string? district = SeedsFolder.District(SeedsFolder.Find(scenarioPath, options.SeedsFolder), chain.Root, problems);
        return district is null || !problems.IsEmpty ? null : new ScenarioVariants(chain, district, options.Quarters);
    }

    /// <summary>The scenario with only some of its changes made.</summary>
    /// <param name="kept">Bit i on where change i is made.</param>
    public PlanCompilation Keep(ulong kept)
    {
        Part[] parts = [.. _parts.Where((_, i) => (kept >> i & 1) != 0)];
        return Compile(_chain.Last with
        {
            Levers = [.. parts.SelectMany(part => part.Levers)],
            Shocks = [.. parts.SelectMany(part => part.Shocks)],
            Changes = [.. parts.SelectMany(part => part.Seeds)],
            Removed = [.. parts.SelectMany(part => part.Removed)],
        });
    }

    /// <summary>The scenario with levers set for the whole run, whatever it or its parents say of them.</summary>
    public PlanCompilation Set(IReadOnlyList<LeverChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        HashSet<string> chosen = [.. choices.Select(choice => choice.Lever)];
        Place at = _chain.Last.Map.Place;
        var chain = new ScenarioChain([.. _chain.Files.Select(file => file with { Levers = [.. file.Levers.Where(setting => !chosen.Contains(setting.Lever))] })]);
        LeverSetting[] settings = [.. choices.SelectMany(choice => choice.On.Select(on => new LeverSetting(choice.Lever, on, choice.Value, null, null, at, at, at, chain.Last.Id)))];
        return Compile(chain, chain.Last with { Levers = [.. chain.Last.Levers, .. settings] });
    }

    private PlanCompilation Compile(ScenarioFile last) => Compile(_chain, last);

    private PlanCompilation Compile(ScenarioChain chain, ScenarioFile last)
    {
        var problems = new ProblemList();
        var variant = new ScenarioChain([.. chain.Files.Take(chain.Files.Count - 1), last]);
        // Changes are written into the tree, which then serves no other variant.
        bool writes = variant.Files.Any(file => file.Changes.Count + file.Removed.Count > 0);
        SeedTree seeds = writes ? SeedTree.Load(_district, problems) : _untouched ??= SeedTree.Load(_district, problems);
        return PlanAssembly.Assemble(variant, seeds, problems, _quarters);
    }

    // An entry of the list of levers is one change, however many targets it names.
    private static List<Part> PartsOf(ScenarioFile file)
    {
        var parts = new List<Part>();
        foreach (IGrouping<Place, LeverSetting> entry in file.Levers.GroupBy(setting => setting.LeverPlace))
        {
            LeverSetting first = entry.First();
            parts.Add(new Part(Change(ChangeKind.Lever, first.Lever, entry.Key, [.. entry.Select(setting => setting.On)], first.Value)) { Levers = [.. entry] });
        }

        foreach (ShockSetting shock in file.Shocks) parts.Add(new Part(Change(ChangeKind.Shock, shock.Shock, shock.Map.Place)) { Shocks = [shock] });
        foreach (IGrouping<string, SeedChange> group in file.Changes.GroupBy(change => Subject(change.Path.Text), StringComparer.Ordinal))
            parts.Add(new Part(Change(ChangeKind.Seeds, group.Key, group.First().Path.Place)) { Seeds = [.. group] });
        foreach (ScalarNode path in file.Removed) parts.Add(new Part(Change(ChangeKind.Removal, path.Text, path.Place)) { Removed = [path] });
        return parts;
    }

    // All values of a project are one change; elsewhere one value of all entities is.
    private static string Subject(string path)
    {
        string[] steps = path.Split('/');
        return steps.Length < 3 ? path
            : steps[0] is "projects" ? $"{steps[0]}/{steps[1]}"
            : $"{steps[0]}/*/{string.Join('/', steps[2..])}";
    }

    private static ScenarioChange Change(ChangeKind kind, string subject, Place at, IReadOnlyList<string>? on = null, double? setting = null) =>
        new(kind, subject, on ?? [], setting, at.DisplayFile, at.Line);

    private sealed record Part(ScenarioChange Change)
    {
        public IReadOnlyList<LeverSetting> Levers { get; init; } = [];

        public IReadOnlyList<ShockSetting> Shocks { get; init; } = [];

        public IReadOnlyList<SeedChange> Seeds { get; init; } = [];

        public IReadOnlyList<ScalarNode> Removed { get; init; } = [];
    }
}
