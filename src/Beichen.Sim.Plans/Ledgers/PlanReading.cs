using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Ledgers;

/// <summary>What is known and noted while one plan is read.</summary>
internal sealed class PlanReading(ProblemList problems, string sourceRoot)
{
    private readonly SortedDictionary<string, LedgerEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> keyed = new(StringComparer.Ordinal);
    private readonly HashSet<uint> taken = [];
    private readonly HashSet<string> designed = new(StringComparer.Ordinal);

    public ProblemList Problems { get; } = problems;

    /// <summary>The report that quotes stand in; null until found.</summary>
    public string? Report { get; set; }

    /// <summary>The targets' ids, words and numbers, which no input may have as its source.</summary>
    public IReadOnlyList<TargetText> Targets { get; set; } = [];

    public Quarter Start { get; set; } = new(2022, 1);

    /// <summary>False in an ex-ante scenario.</summary>
    public bool MayBorrow { get; init; }

    /// <summary>The scenario's change of a path, by path; a child's in place of its parent's.</summary>
    public Dictionary<string, SeedChange> Changed { get; } = new(StringComparer.Ordinal);

    public List<string> Notices { get; } = [];

    /// <summary>The nodes that were asked for, to tell what a scenario sets and nobody reads.</summary>
    public HashSet<Node> Used { get; } = [];

    /// <summary>Notes at its place what the reader should know though nothing is wrong.</summary>
    public void Notice(Place place, Finding what) => Notice(place, what.ToString());

    /// <summary>Notes at its place what the reader should know, in words that hold nothing from a file.</summary>
    public void Notice(Place place, string what)
    {
        if (Notices.Count < ProblemList.Most) Notices.Add($"{Words.At(place)}: {what}");
    }

    public Ledger Ledger => new([.. entries.Values]);

    /// <summary>The file of a place, as the ledger names it.</summary>
    public string FileOf(Place place) =>
        files.TryGetValue(place.File, out string? name) ? name : files[place.File] = place.RelativeTo(sourceRoot);

    public void Enter(LedgerEntry entry) => entries[entry.Path] = entry;

    /// <summary>The central number entered for a path; 0 when none was.</summary>
    public double Number(string path) => entries.TryGetValue(path, out LedgerEntry? entry) ? entry.Number ?? 0 : 0;

    /// <summary>The source entered for a path; null when none was.</summary>
    public string? Source(string path) => entries.TryGetValue(path, out LedgerEntry? entry) ? entry.Source : null;

    /// <summary>Whether a value that was read was set from this target.</summary>
    public bool SetsFrom(string target) => entries.Values.Any(entry => string.Equals(entry.FromTarget, target, StringComparison.Ordinal));

    /// <summary>
    /// The key of an entity, a group or an uncertainty. Of two names with one key the one read later takes the key of its name with a number behind it, so that
    /// they do not move together; every other name keeps its own. Of 28,000 names, a ledger of 1,400 projects, the chance of any such pair is one in eleven.
    /// </summary>
    public uint Key(string name)
    {
        if (keyed.TryGetValue(name, out uint known)) return known;
        uint key = EntityKey.Of(name);
        for (int salt = 1; !taken.Add(key); salt++) key = EntityKey.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}#{salt}"));
        return keyed[name] = key;
    }

    /// <summary>Columns that settle uncertain values by draw, by path; empty where luck settles all of them.</summary>
    public IReadOnlyDictionary<string, double[]> Design { get; init; } = new Dictionary<string, double[]>(StringComparer.Ordinal);

    /// <summary>The quantity as the design has it, where the design has it.</summary>
    public Quantity UnderDesign(string path, Quantity quantity)
    {
        if (!Design.TryGetValue(path, out double[]? column)) return quantity;
        designed.Add(path);
        return quantity with { Design = column };
    }

    /// <summary>Whoever designs a value that the plan does not draw once is told so.</summary>
    /// <exception cref="RefusedException">A path of the design is none of the plan's uncertain values, or is drawn anew each time.</exception>
    public void CheckDesign()
    {
        if (Design.Keys.Where(path => !designed.Contains(path)).Order(StringComparer.Ordinal).FirstOrDefault() is not { } unread) return;
        throw RefusedException.Of("input", unread, "the path of a value of the ledger that has a distribution and is settled once a draw");
    }

    /// <summary>Enters what the run itself sets.</summary>
    public void EnterRun(int quarters, string scenario, Node place) => Enter(new LedgerEntry
    {
        Path = "run/quarters",
        Value = Words.Number(quarters),
        Number = quarters,
        Unit = Unit.Quarters,
        Basis = Evidence.Scenario,
        Source = $"scenario {scenario}",
        File = FileOf(place.Place),
        Line = place.Place.Line,
    });
}
