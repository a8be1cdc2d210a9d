using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>Works out what actuals moved, from the answer that a run keeps of them.</summary>
public static class ActualsFactsWriter
{
    /// <summary>What the release says beyond its own cells.</summary>
    /// <param name="run">The run.</param>
    /// <param name="release">Its release.</param>
    public static ActualsFacts Of(StoredColumns run, JsonObject release)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(release);
        JsonNode answer = release["answer"]!;
        NowFact[] now = [.. answer["targets"]!.AsArray().Select(target => new NowFact(
            (string)target!["id"]!, (double)target["after"]!, (double)target["low"]!,
            (double)target["high"]!, (double)target["after"]! - (double)target["before"]!))];
        NowFact[] moved = [.. now.Where(one => Math.Abs(one.Change) * 100 >= RunRules.Published.Spares).OrderByDescending(one => Math.Abs(one.Change))];
        EffectFact[] effects = [.. Effects(run.Compiled, release, answer)];
        JsonNode? milestone = answer["milestones"]!.AsArray().MaxBy(one => Math.Abs(Change(one!)));
        double change = milestone is null ? 0 : Change(milestone);
        return new ActualsFacts(
            new NameFact(run.Plan.Name.Chinese, run.Plan.Name.English), run.Plan.Start.Year,
            release["figures"]!.AsArray().Count + release["facts"]!.AsArray().Count, now, [.. moved.Select(one => one.Id)], now.Length - moved.Length,
            effects, Array.IndexOf(effects, effects.MaxBy(effect => Math.Abs(effect.Moved))), change == 0 ? null : (string)milestone!["id"]!, change);
    }

    private static double Change(JsonNode milestone) => (double)milestone["after"]! - (double)milestone["before"]!;

    // Facts of projects are taken in first, several at a step; then the figures, one at a time.
    private static IEnumerable<EffectFact> Effects(CompiledPlan plan, JsonObject release, JsonNode answer)
    {
        JsonNode[] effects = [.. answer["effects"]!.AsArray().Select(effect => effect!)];
        int facts = effects.Count(effect => (bool)effect["isFact"]!);
        for (int at = 0; at < effects.Length; at++)
        {
            KeyValuePair<string, JsonNode?> most = effects[at]["moved"]!.AsObject().MaxBy(one => Math.Abs((double)one.Value!));
            (Bilingual name, string? unit) = at < facts ? (Projects(plan, (string)effects[at]["name"]!), null) : Figure(release["figures"]![at - facts]!);
            yield return new EffectFact(name.Zh, name.En, unit, (double)effects[at]["forecast"]!, (double)effects[at]["value"]!, most.Key, (double)most.Value!);
        }
    }

    private static Bilingual Projects(CompiledPlan plan, string facts)
    {
        // What the plan does not know keeps its id.
        (string Zh, string En)[] named = [.. facts.Split(", ").Select(fact => fact.Split(' ')[0]).Distinct(StringComparer.Ordinal)
            .Select(id => plan.Seeds.Entities.FirstOrDefault(entity => string.Equals(entity.Id, id, StringComparison.Ordinal)) is { } entity
                ? (entity.Chinese, entity.English) : (id, id))];
        return new Bilingual($"{string.Join('、', named.Select(one => one.Zh))}实况", $"what is known of {string.Join(", ", named.Select(one => one.En))}");
    }

    private static (Bilingual Name, string Unit) Figure(JsonNode figure)
    {
        PublishedIndicator indicator = PublishedIndicator.All.First(one => string.Equals(one.Id, (string)figure["indicator"]!, StringComparison.Ordinal));
        string quarter = (string)figure["quarter"]!;
        int month = (int)figure["month"]!;
        Bilingual part = month == 3 ? default : new Bilingual($"头{Numerals.Chinese(month)}个月", month == 1 ? ", its first month" : ", its first two months");
        return (new Bilingual($"{QuarterWords.Of(quarter, Language.Zh)}{part.Zh}{indicator.Chinese}",
            $"{indicator.English} of {QuarterWords.Of(quarter, Language.En)}{part.En}"), indicator.IsRate ? "%" : indicator.Unit);
    }
}
