using System.Globalization;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Attribution;

/// <summary>A scenario's changes in words of the plan.</summary>
internal static class ChangeWords
{
    /// <summary>The words, in both languages.</summary>
    public static Bilingual Of(ScenarioChange change, SeedIndex seeds) => change.Kind switch
    {
        ChangeKind.Lever => Lever(change, seeds),
        ChangeKind.Shock => change.Subject is "lockdown" ? new Bilingual("疫情封控", "lockdown") : new Bilingual("留抵退税", "VAT credit refunds"),
        ChangeKind.Date => new Bilingual($"{Entity(Last(change.Subject), seeds).Zh}改期", $"{Entity(Last(change.Subject), seeds).En}, another date"),
        ChangeKind.Removal => new Bilingual($"去掉{Entity(Last(change.Subject), seeds).Zh}", $"without {Entity(Last(change.Subject), seeds).En}"),
        _ => change.Subject.StartsWith("projects/", StringComparison.Ordinal)
            ? new Bilingual($"{Entity(Last(change.Subject), seeds).Zh}改动", $"{Entity(Last(change.Subject), seeds).En}, changed")
            : new Bilingual($"改动 {change.Subject}", $"changed {change.Subject}"),
    };

    /// <summary>An entity's name; its id where the seeds have no name for it.</summary>
    public static Bilingual Entity(string id, SeedIndex seeds) =>
        seeds.Entities.FirstOrDefault(entity => string.Equals(entity.Id, id, StringComparison.Ordinal)) is { } found
            ? new Bilingual(found.Chinese, found.English)
            : new Bilingual(id, id);

    private static Bilingual Lever(ScenarioChange change, SeedIndex seeds)
    {
        LeverText? lever = seeds.Levers.FirstOrDefault(known => string.Equals(known.Id, change.Subject, StringComparison.Ordinal));
        string value = (change.Setting ?? 0).ToString("0.###", CultureInfo.InvariantCulture);
        bool everywhere = change.On is ["all"];
        Bilingual[] on = [.. change.On.Take(2).Select(id => Entity(id, seeds))];
        string more = change.On.Count > on.Length ? string.Create(CultureInfo.InvariantCulture, $"等{change.On.Count}处") : "";
        string others = change.On.Count > on.Length ? string.Create(CultureInfo.InvariantCulture, $" and {change.On.Count - on.Length} more") : "";
        string chinese = everywhere ? "" : $"（{string.Join("、", on.Select(name => name.Zh))}{more}）";
        string english = everywhere ? "" : $" ({string.Join(", ", on.Select(name => name.En))}{others})";
        return new Bilingual($"{lever?.Chinese ?? change.Subject}{chinese} {value}", $"{lever?.English ?? change.Subject}{english} {value}");
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
