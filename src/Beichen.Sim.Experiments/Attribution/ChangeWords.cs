using System.Globalization;
using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Attribution;

/// <summary>A scenario's changes in words of the plan.</summary>
internal static class ChangeWords
{
    /// <summary>The words, in both languages.</summary>
    public static Wording Of(ScenarioChange change, SeedIndex seeds) => change.Kind switch
    {
        ChangeKind.Lever => Lever(change, seeds),
        ChangeKind.Shock => change.Subject is "lockdown" ? new Wording("疫情封控", "lockdown") : new Wording("留抵退税", "VAT credit refunds"),
        ChangeKind.Removal => new Wording($"去掉{Entity(Last(change.Subject), seeds).Chinese}", $"without {Entity(Last(change.Subject), seeds).English}"),
        _ => change.Subject.StartsWith("projects/", StringComparison.Ordinal)
            ? new Wording($"{Entity(Last(change.Subject), seeds).Chinese}改动", $"{Entity(Last(change.Subject), seeds).English}, changed")
            : new Wording($"改动 {change.Subject}", $"changed {change.Subject}"),
    };

    /// <summary>An entity's name; its id where the seeds have no name for it.</summary>
    public static Wording Entity(string id, SeedIndex seeds) =>
        seeds.Entities.FirstOrDefault(entity => string.Equals(entity.Id, id, StringComparison.Ordinal)) is { } found ? new Wording(found.Chinese, found.English) : new Wording(id, id);

    private static Wording Lever(ScenarioChange change, SeedIndex seeds)
    {
        LeverText? lever = seeds.Levers.FirstOrDefault(known => string.Equals(known.Id, change.Subject, StringComparison.Ordinal));
        string value = (change.Setting ?? 0).ToString("0.###", CultureInfo.InvariantCulture);
        bool everywhere = change.On is ["all"];
        Wording[] on = [.. change.On.Take(2).Select(id => Entity(id, seeds))];
        string more = change.On.Count > on.Length ? string.Create(CultureInfo.InvariantCulture, $"等{change.On.Count}处") : "";
        string others = change.On.Count > on.Length ? string.Create(CultureInfo.InvariantCulture, $" and {change.On.Count - on.Length} more") : "";
        string chinese = everywhere ? "" : $"（{string.Join("、", on.Select(name => name.Chinese))}{more}）";
        string english = everywhere ? "" : $" ({string.Join(", ", on.Select(name => name.English))}{others})";
        return new Wording($"{lever?.Chinese ?? change.Subject}{chinese} {value}", $"{lever?.English ?? change.Subject}{english} {value}");
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
