using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Actuals;

/// <summary>The rest of the year: what each target still needs, and the milestone that moved most.</summary>
internal static class RestSection
{
    private const string Fraction = "fraction";

    public static IEnumerable<Block> Write(DeskPage page, JsonObject release, ActualsFacts facts, IReadOnlyList<string> due)
    {
        yield return new Section(3, page.Say($"余期", $"The rest of the year"));
        JsonArray needed = release["answer"]!["needed"]!.AsArray();
        Sentence[] sentences =
        [
            .. needed.Select((one, at) => (Target: (string)one!["target"]!, Unit: (string)one["unit"]!, At: at))
                .Where(one => due.Contains(one.Target, StringComparer.Ordinal))
                .Select(one => Needed(page, one.Target, one.Unit, $"release/answer/needed/{one.At}")),
            Milestone(page, facts),
        ];
        yield return page.Write(sentences);
    }

    private static Sentence Needed(DeskPage page, string target, string unit, string at)
    {
        Claim name = page.Cells.Name($"run/targets/{target}");
        if (string.Equals(unit, Fraction, StringComparison.Ordinal))
        {
            Claim growth = page.Cells.Value($"{at}/value", "%");
            return page.Say($"{name}余期须增长{growth}才能达标（中位数）。", $"{name} must grow {growth} over the rest of the year to be met (median).");
        }

        Claim missing = page.Cells.Value($"{at}/value", unit);
        return page.Say($"{name}还差{missing}（中位数）。", $"{name} still lacks {missing} (median).");
    }

    private static Sentence Milestone(DeskPage page, ActualsFacts facts)
    {
        Cells cells = page.Cells;
        if (facts.Milestone is not { } id) return page.Say($"各节点的按期概率不变。", $"No milestone's chance changes.");
        string at = $"release/answer/milestones/{id}";
        (Claim name, Claim before, Claim towards, Claim after) = (
            cells.Name(at), cells.Chance($"{at}/before"), cells.Towards("facts/milestoneChange"), cells.Chance($"{at}/after"));
        return page.Say($"按期概率变动最大的节点是{name}：由{before}{towards}{after}。", $"The milestone that moved most is {name}: from {before} to {after}.");
    }
}
