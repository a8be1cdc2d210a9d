using System.Globalization;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Maps;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>Proposes which imported projects the district may know already. It merges none.</summary>
internal static class ProjectMatches
{
    private const decimal Least = 0.5m;

    // Words that nearly every project's name ends or begins with.
    private static readonly string[] Common = ["项目", "工程", "建设", "有限公司", "股份", "集团", "天津市", "天津", "北辰区", "北辰", "公司", "新建", "区"];

    /// <summary>Notes the likeliest known project of each imported one, with a score and its reason.</summary>
    public static void Propose(IReadOnlyList<PlannedProject> projects, IReadOnlyList<KnownEntity> known, ImportMap map, FindingList findings)
    {
        (KnownEntity Entity, HashSet<string> Pairs)[] all = [.. known.Select(entity => (entity, Pairs(entity.Name)))];
        foreach (PlannedProject project in projects.Where(project => !map.Matches.ContainsKey(project.Id)
            && !map.Matches.Values.Contains(project.Id, StringComparer.Ordinal)))
        {
            HashSet<string> pairs = Pairs(project.Row.Name);
            (KnownEntity? best, decimal score, bool money) = (null, 0, false);
            foreach ((KnownEntity entity, HashSet<string> theirs) in all)
            {
                int shared = pairs.Count(theirs.Contains);
                if (shared == 0) continue;
                decimal alike = Math.Max(2m * shared / (pairs.Count + theirs.Count), 0.9m * shared / Math.Min(pairs.Count, theirs.Count));
                bool sameMoney = entity.Investment is { } amount && amount > 0 && Math.Abs(project.Investment.Value - amount) / amount <= 0.1m;
                decimal found = Math.Min(1, (alike * 0.85m) + (sameMoney ? 0.15m : 0));
                if (found > score) (best, score, money) = (entity, found, sameMoney);
            }

            if (best is null || score < Least) continue;
            findings.Guess(
                money ? "match-by-name-and-money" : "match-by-name",
                project.Row.Place,
                ("name", project.Row.Name),
                ("id", project.Id),
                ("known", best.Id),
                ("knownname", best.Name),
                ("score", score.ToString("0.00", CultureInfo.InvariantCulture)));
        }
    }

    // Pairs of neighbouring letters (Dice 1945) of what is left without the common words.
    private static HashSet<string> Pairs(string name)
    {
        string bare = Common.Aggregate(name.ToUpperInvariant(), (text, word) => text.Replace(word, string.Empty, StringComparison.Ordinal));
        if (bare.Length < 2) bare = name.ToUpperInvariant();
        return [.. Enumerable.Range(0, Math.Max(0, bare.Length - 1)).Select(at => bare.Substring(at, 2))];
    }
}
