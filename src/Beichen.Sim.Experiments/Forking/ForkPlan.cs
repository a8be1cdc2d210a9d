using System.Text.Json;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Packages;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Experiments.Forking;

/// <summary>
/// The plan of a fork: the scenario of the run, and from a quarter on the policy of another. It is a scenario file of its own beside those of the run, in a
/// folder that lasts as long as this does, so that the fork is stored with everything that it takes to compile it.
/// </summary>
public sealed class ForkPlan : IDisposable
{
    private const int MostTold = 6;

    // Settled on the first day, so that a run under way cannot change them.
    private static readonly string[] OfFirstDay = ["scenario/levers/project-slip/", "scenario/levers/project-punctuality/"];

    private readonly DirectoryInfo _place;

    private ForkPlan(DirectoryInfo place, CompiledPlan plan, string policy, IReadOnlyList<Bilingual> said) =>
        (_place, Plan, Policy, Said) = (place, plan, policy, said);

    /// <summary>Plan of the fork, its changes put on.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Id of the scenario whose levers and shocks hold from the quarter on.</summary>
    public string Policy { get; }

    /// <summary>What the other scenario asks for and a run under way cannot change.</summary>
    public IReadOnlyList<Bilingual> Said { get; }

    /// <summary>Makes the plan.</summary>
    /// <exception cref="RefusedException">The quarter is none of the run's, or the scenario changes what a run under way cannot.</exception>
    public static ForkPlan Of(StoredColumns run, ForkRequest request)
    {
        CompiledPlan before = run.Compiled;
        Quarter last = before.Plan.Start.Plus(before.Plan.Quarters - 1);
        if (request.At < before.Plan.Start || request.At > last)
            throw RefusedException.Of("at", request.At.ToString(), $"a quarter of the run, {before.Plan.Start} to {last}");
        CompiledPlan policy = Scenario.Open(request.Scenario, last).Plan;
        Refuse(before.Ledger, policy);
        DirectoryInfo place = Directory.CreateTempSubdirectory("beichen-fork-");
        try
        {
            PlanPackage.Unpack(run.Run.Folder, place);
            AddPolicy(place, policy);
            string file = Write(place, before, policy, request.At);
            return new ForkPlan(place, Scenario.Open(file, last).Plan, policy.Scenario.Id, Tell(before.Ledger, policy));
        }
        catch
        {
            place.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => _place.Delete(recursive: true);

    // What is no lever and no shock is as it was on the first day.
    private static void Refuse(Ledger before, CompiledPlan policy)
    {
        Dictionary<string, string> now = Values(policy.Ledger, "scenario/", begins: false), then = Values(before, "scenario/", begins: false);
        string[] paths = [.. now.Keys.Union(then.Keys, StringComparer.Ordinal)
            .Where(path => !string.Equals(now.GetValueOrDefault(path), then.GetValueOrDefault(path), StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        if (paths.Length == 0) return;
        string[] entities = [.. paths.Select(path => string.Join('/', path.Split('/').Take(2))).Distinct(StringComparer.Ordinal)];
        string[] told = [.. entities.Take(MostTold)
            .Select(entity => Difference(entity, paths.First(path => path.StartsWith(entity, StringComparison.Ordinal)), then, now))];
        string more = entities.Length > MostTold ? $"; and {entities.Length - MostTold} more" : "";
        throw new RefusedException($"{policy.Scenario.Id}: a run under way cannot change {string.Join("; ", told)}{more}. "
            + "Only levers and shocks change from a quarter on; run the scenario from the start instead");
    }

    private static string Difference(string entity, string path, Dictionary<string, string> then, Dictionary<string, string> now) =>
        (then.GetValueOrDefault(path), now.GetValueOrDefault(path)) switch
        {
            ({ } was, { } wanted) => $"{path}, which was {was}, to {wanted}",
            (null, _) => $"{entity}, which the run does not have",
            _ => $"{entity}, which the scenario leaves out",
        };

    private static Dictionary<string, string> Values(Ledger ledger, string prefix, bool begins) =>
        ledger.Entries.Where(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal) == begins)
        .ToDictionary(entry => entry.Path, entry => $"{entry.Value}{(entry.Distribution is { } law ? $" ({law})" : "")}", StringComparer.Ordinal);

    private static Bilingual[] Tell(Ledger before, CompiledPlan policy) =>
    [
        .. OfFirstDay.Where(lever => !Same(Values(before, lever, begins: true), Values(policy.Ledger, lever, begins: true)))
            .Select(lever => lever.Split('/')[2]).Select(lever => new Bilingual(
            $"杠杆 {lever} 在首日已定，不能中途改变：仍按原推演，不按 {policy.Scenario.Id}。",
            $"The lever {lever} is settled on the first day and cannot change under way: it stays as in the run, not as in {policy.Scenario.Id}.")),
    ];

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(entry => string.Equals(other.GetValueOrDefault(entry.Key), entry.Value, StringComparison.Ordinal));

    private static void AddPolicy(DirectoryInfo place, CompiledPlan policy)
    {
        string from = Path.GetDirectoryName(policy.File)!, to = Path.Combine(place.FullName, "scenarios");
        foreach (string id in policy.Scenario.Lineage.Concat(policy.Scenario.Policies))
        {
            string file = Path.Combine(to, id + ".yaml"), text = File.ReadAllText(Path.Combine(from, id + ".yaml"));
            if (File.Exists(file) && !string.Equals(File.ReadAllText(file), text, StringComparison.Ordinal))
                throw new RefusedException(
                    $"{policy.Scenario.Id}: the scenario '{id}' has been changed since the run, expected it as it was, or under another name");
            File.WriteAllText(file, text);
        }
    }

    private static string Write(DirectoryInfo place, CompiledPlan before, CompiledPlan policy, Quarter at)
    {
        string id = $"{before.Scenario.Id}-then-{policy.Scenario.Id}-{at}".ToLowerInvariant();
        string file = Path.Combine(place.FullName, "scenarios", id + ".yaml");
        string kind = policy.Scenario.IsStress
            && !before.Scenario.IsStress ? $"kind: stress\nborrows: [{string.Join(", ", policy.Scenario.Borrows.Select(Quoted))}]\n" : "";
        File.WriteAllText(file, $"""
            id: {id}
            name: {Names($"{before.Scenario.Chinese}，{at} 起改行{policy.Scenario.Chinese}", $"{before.Scenario.English}, from {at} {policy.Scenario.English}")}
            question: {Names($"若自 {at} 起改行“{policy.Scenario.Chinese}”，结果如何？", $"What if '{policy.Scenario.English}' holds from {at} on?")}
            extends: {before.Scenario.Id}
            {kind}then: {Braced($"from: {at}, policy: {policy.Scenario.Id}")}

            """);
        return file;
    }

    private static string Names(string zh, string en) => Braced($"zh: {Quoted(zh)}, en: {Quoted(en)}");

    private static string Braced(string text) => $"{{{text}}}";

    // A string of JSON is one of YAML.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
