using System.Globalization;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Attribution;

/// <summary>A scenario's changes in words of the plan.</summary>
internal static class ChangeWords
{
    /// <summary>The words, in both languages.</summary>
    public static Bilingual Of(ScenarioChange change, SeedIndex seeds) => (change.IsUndone, change.Kind) switch
    {
        (false, _) => Made(change, seeds),
        (true, ChangeKind.Removal) => new Bilingual($"保留{Entity(Last(change.Subject), seeds).Zh}", $"{Entity(Last(change.Subject), seeds).En} kept"),
        _ => Made(change, seeds) is var made ? new Bilingual($"撤去：{made.Zh}", $"undone: {made.En}") : made,
    };

    private static Bilingual Made(ScenarioChange change, SeedIndex seeds) => change.Kind switch
    {
        ChangeKind.Lever => Lever(change, seeds),
        ChangeKind.Shock => change.Subject is "lockdown" ? new Bilingual("疫情封控", "lockdown") : new Bilingual("留抵退税", "VAT credit refunds"),
        ChangeKind.Date => new Bilingual($"{Entity(Last(change.Subject), seeds).Zh}改期", $"{Entity(Last(change.Subject), seeds).En}, another date"),
        ChangeKind.Addition => new Bilingual($"加上{Entity(Last(change.Subject), seeds).Zh}", $"{Entity(Last(change.Subject), seeds).En} added"),
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

    /// <summary>A lever's name; its id where the seeds have none.</summary>
    public static Bilingual Lever(string id, SeedIndex seeds) =>
        seeds.Levers.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.Ordinal)) is { } lever
            ? new Bilingual(lever.Chinese, lever.English)
            : new Bilingual(id, id);

    /// <summary>What a lever is set on, in brackets: nothing for everything, the first two by name and the others by their number.</summary>
    public static Bilingual Places(IReadOnlyList<string> on, SeedIndex seeds)
    {
        if (on is [] or ["all"]) return new Bilingual("", "");
        Bilingual[] named = [.. on.Take(2).Select(id => Entity(id, seeds))];
        string more = on.Count > named.Length ? string.Create(CultureInfo.InvariantCulture, $"等{on.Count}处") : "";
        string others = on.Count > named.Length ? string.Create(CultureInfo.InvariantCulture, $" and {on.Count - named.Length} more") : "";
        return new Bilingual(
            $"（{string.Join("、", named.Select(name => name.Zh))}{more}）", $" ({string.Join(", ", named.Select(name => name.En))}{others})");
    }

    private static Bilingual Lever(ScenarioChange change, SeedIndex seeds)
    {
        Bilingual lever = Lever(change.Subject, seeds), on = Places(change.On, seeds);
        string value = (change.Setting ?? 0).ToString("0.###", CultureInfo.InvariantCulture);
        string from = change.Instead is { } before ? before.ToString("0.###", CultureInfo.InvariantCulture) + " → " : "";
        return new Bilingual($"{lever.Zh}{on.Zh} {from}{value}", $"{lever.En}{on.En} {from}{value}");
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
