using System.Text.Json;
using Beichen.Sim.Results.Comparisons;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Holds the figures of answers against the answers: differences of chance, the path of the chances, cost against chance.</summary>
internal static class ReadAnswerFigures
{
    public static IEnumerable<Disagreement> Differences(ReadFigure figure, string[][] rows, Evidence e)
    {
        (string Target, double Size) shown = e.Comparison.Scenarios.SelectMany(other => other.Targets.Where(target => target.ChanceDiffers)
            .Select(target => (target.Target, Size: Math.Abs(target.ProbabilityDifference!.Value)))).OrderByDescending(target => target.Size).First();
        TargetDifference[] pairs = [.. e.Comparison.Scenarios.Select(other => other.Targets.First(target => target.Target == shown.Target))];
        if (rows.Length != pairs.Length) yield return new Disagreement(figure.Title, $"{rows.Length} plans", $"{pairs.Length}");
        for (int at = 0; at < Math.Min(rows.Length, pairs.Length); at++)
        {
            if (rows[at][0] != Name(e, at) || !ReadFigures.Same(rows[at][1], pairs[at].ProbabilityDifference!.Value * 100)
                || !ReadFigures.Same(rows[at][2], pairs[at].ProbabilityLow!.Value * 100)
                || !ReadFigures.Same(rows[at][3], pairs[at].ProbabilityHigh!.Value * 100)) yield return ReadFigures.Stale(figure, rows[at][0]);
        }

        foreach (Disagreement found in ReadFigures.Titled(figure, Title(e, pairs))) yield return found;
    }

    private static string Name(Evidence e, int at) => e.Pick(e.Comparison.Scenarios[at].Zh, e.Comparison.Scenarios[at].En);

    private static string Title(Evidence e, TargetDifference[] pairs)
    {
        string subject = e.Pick($"{pairs[0].Zh}达标概率", $"the chance of {pairs[0].En}");
        (string Name, double By)[] told = [.. pairs.Select((pair, at) => (Pair: pair, Name: Name(e, at)))
            .Where(one => one.Pair.ProbabilityLow > 0 || one.Pair.ProbabilityHigh < 0).Select(one => (one.Name, one.Pair.ProbabilityDifference!.Value * 100))];
        if (told.Length == 0)
            return pairs.Length == 1 ? e.Pick($"{Name(e, 0)}对{subject}的影响与零分不清", $"{Name(e, 0)}: its effect on {subject} is not told from zero")
                : e.Pick($"{Numerals.Chinese(pairs.Length)}个情景对{subject}的影响均与零分不清", $"None of {pairs.Length} effects on {subject} is told from zero");
        var parts = new List<string>();
        foreach ((string Name, double By)[] side in ((string, double)[][])[[.. told.Where(one => one.By > 0)], [.. told.Where(one => one.By < 0)]])
        {
            if (side.Length > 0 && side.MaxBy(one => Math.Abs(one.By)) is var most) parts.Add($"{most.Name} {Said.Signed(most.By, 1)}");
        }

        string effects = string.Join(e.Pick("，", ", "), parts);
        if (pairs.Length == 1) return e.Pick($"{subject}的变动：{effects} 个百分点", $"Change of {subject}: {effects} pp");
        int rest = pairs.Length - told.Length;
        return e.Pick($"对{subject}影响最大：{effects} 个百分点{(rest == 0 ? "" : $"；另有{Numerals.Chinese(rest)}个与零分不清")}",
            $"Largest effects on {subject}: {effects} pp{(rest == 0 ? "" : $"; {rest} {(rest == 1 ? "is" : "are")} not told from zero")}");
    }

    public static IEnumerable<Disagreement> Path(ReadFigure figure, string[][] rows, Evidence e)
    {
        JsonElement answer = e.Answer.GetProperty("answer");
        string date = Text(answer, "dataDate");
        JsonElement[] targets = [.. answer.GetProperty("targets").EnumerateArray()
            .OrderByDescending(one => Math.Abs(Number(one, "after") - Number(one, "before")))];
        string[][] expected = [.. targets.SelectMany(one => (string[][])
            [[e.Name(one), e.Pick("年初", "before"), "before"], [e.Name(one), e.Pick($"至{date}", $"to {date}"), "after"]])];
        if (rows.Length != expected.Length) yield return new Disagreement(figure.Title, $"{rows.Length} points", $"{expected.Length}");
        for (int at = 0; at < Math.Min(rows.Length, expected.Length); at++)
        {
            if (rows[at][0] != expected[at][0] || rows[at][1] != expected[at][1] || !ReadFigures.Same(rows[at][2], Number(targets[at / 2], expected[at][2])))
                yield return ReadFigures.Stale(figure, rows[at][0]);
        }

        string name = e.Name(targets[0]), from = Said.ChanceCell(Number(targets[0], "before")), to = Said.ChanceCell(Number(targets[0], "after"));
        bool up = Number(targets[0], "after") > Number(targets[0], "before");
        foreach (Disagreement found in ReadFigures.Titled(figure, from == to
            ? e.Pick($"变动最大的{name}，达标概率仍为{to}", $"{name} moved most, its chance still {to}")
            : e.Pick($"变动最大的是{name}，达标概率由{from}{(up ? "升" : "降")}到{to}",
                $"{name} moved most: its chance {(up ? "rose" : "fell")} from {from} to {to}"))) yield return found;
    }

    public static IEnumerable<Disagreement> CostChance(ReadFigure figure, string[][] rows, Evidence e)
    {
        JsonElement answer = e.Answer;
        JsonElement[] line = [.. answer.GetProperty("line").EnumerateArray()];
        if (rows.Length != line.Length + 1) yield return new Disagreement(figure.Title, $"{rows.Length} points", $"{line.Length + 1}");
        for (int at = 0; at < Math.Min(rows.Length, line.Length + 1); at++)
        {
            bool same = at < line.Length
                ? rows[at][0] == "search" && ReadFigures.Same(rows[at][1], Number(line[at], "cost"))
                    && ReadFigures.Same(rows[at][2], Number(line[at], "probability"))
                : rows[at][0] == "verified" && ReadFigures.Same(rows[at][1], Number(answer, "cost"))
                    && ReadFigures.Same(rows[at][2], Number(answer, "probability"))
                    && ReadFigures.Same(rows[at][3], Number(answer, "low")) && ReadFigures.Same(rows[at][4], Number(answer, "high"));
            if (!same) yield return ReadFigures.Stale(figure, rows[at][0]);
        }

        string names = string.Join(e.Pick("、", " and "),
            answer.GetProperty("targets").EnumerateArray().Select(id => e.Name(e.TargetOf(id.GetString()!)))),
            asked = Said.Share(Number(answer, "asked"), 0), chance = Said.ChanceCell(Number(answer, "probability")),
            cost = e.Said.Money(Number(answer, "cost"));
        foreach (Disagreement found in ReadFigures.Titled(figure, Flag(answer, "feasible")
            ? e.Pick($"{names}要有{asked}，找到的最省办法需{cost}，核验为{chance}",
                $"{asked} for {names} costs {cost} the cheapest way found; judged at {chance}")
            : e.Pick($"{names}达不到{asked}：最接近的{chance}，费用{cost}",
                $"{asked} for {names} is out of reach: the nearest found has {chance}, at {cost}"))) yield return found;
    }
}
