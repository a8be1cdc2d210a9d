using System.Text.Json;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Stored;
using static Beichen.Sim.Briefing.Reading.Evidence;
using static Beichen.Sim.Briefing.Reading.Forms;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>Which plan the rule of advice takes, worked out again: cost by cost and pair by pair.</summary>
internal static class AdviceReading
{
    private const double MostFall = 10;

    public static IReadOnlyList<Form> Forms { get; } =
    [
        new("advice", "按所附规则，建议以“<plan>”为底线方案：多花<more>，<name>的达标概率由<before><towards><after>。",
            "By the rule given below “<plan>” is advised: for <more> more, the chance of <name> goes from <before> to <after>.", Taken),
        new("advice-price", "代价是<name>的概率<direction><size>。", "Its price: the chance of <name> <direction> <size>.", Price),
        new("advice-rival", "“<plan>”再多花<more>，<name>的概率与“<taken>”相差<range>，超出抽样误差。",
            "“<plan>” costs <more> more still; its chance of <name> differs from that of “<taken>” by <range>, beyond the noise of the draws.",
            r => Rival(r, told: true)),
        new("advice-rival-same", "“<plan>”再多花<more>，<name>的概率与“<taken>”之差在抽样误差之内（<range>）。",
            "“<plan>” costs <more> more still; its chance of <name> is not told apart from that of “<taken>” (<range>).", r => Rival(r, told: false)),
        new("advice-none", "各方案与“<ref>”的概率之差都在抽样误差之内，不作建议。", "No plan's chances are told apart from those of “<ref>”: none is advised.",
            r => Map(("ref", IsFlat(r.Evidence) ? CompareReading.Plan(r.Evidence, 0) : "(some are told apart)"))),
        new("advice-rule", "费用按各项办法的费用系数计，系数为判断，先核实再用；“建议”取所比方案中每份费用换来概率最多、且没有哪项目标的概率少掉<most>以上的方案。",
            "Money is counted by the costs of the measures, which are judgements: verify them first. "
            + "Advised, of the plans compared, is the one with the most chance for the money, of those under which no target loses more than <most> of chance.",
            r => Map(("most",
                Costs(r.Evidence).Values.Any(cost => cost is not null) ? Said.Whole(MostFall) + r.Pick("个百分点", " points") : "(no cost is known)"))),
        new("no-costs", "各方案的费用本简报不作比较。", "What the plans cost is not compared here.",
            r => Holds(Costs(r.Evidence).Values.All(cost => cost is null), "costs are known")),
    ];

    public static IEnumerable<string> Required(Evidence e)
    {
        yield return Costs(e).Values.Any(cost => cost is not null) ? "advice-rule" : "no-costs";
        if (IsFlat(e)) yield return "advice-none";
        if (Best(e) is not { } best) yield break;
        yield return "advice";
        if (Told(e, best).Any(one => one.ProbabilityDifference < 0)) yield return "advice-price";
        if (Dearer(e, best).Length > 0)
            yield return Dearer(e, best).Select(at => Against(e, best, at).ChanceDiffers).First() ? "advice-rival" : "advice-rival-same";
    }

    private static TargetDifference[] Told(Evidence e, int at) => [.. e.Comparison.Scenarios[at - 1].Targets.Where(one => one.ChanceDiffers)];

    private static bool IsFlat(Evidence e) => e.Comparison.Scenarios.All(other => !other.Targets.Any(one => one.ChanceDiffers));

    /// <summary>What the measures of each plan but the reference cost beyond its own, as the table prints it.</summary>
    public static IEnumerable<string> Money(Evidence e) => Costs(e).OrderBy(one => one.Key).Select(one => one.Value switch
    {
        null => e.Pick("不详", "not known"),
        0 => "0",
        { } cost => (cost > 0 ? "+" : "−") + e.Said.Money(Math.Abs(cost)),
    });

    // Beyond the reference, by place.
    private static Dictionary<int, double?> Costs(Evidence e) => e.Once("costs", () =>
    {
        IReadOnlyList<StoredColumns> runs = e.Request.Runs;
        string[] rest = Rest(runs[0].Compiled);
        return Enumerable.Range(1, runs.Count - 1).ToDictionary(at => at, at => Rest(runs[at].Compiled).SequenceEqual(rest, StringComparer.Ordinal)
            ? Spent(runs[at].Compiled) - Spent(runs[0].Compiled) : null);
    });

    // Every value that is no setting of a lever.
    private static string[] Rest(CompiledPlan plan) =>
        [.. plan.Ledger.Entries.Where(entry => !entry.Path.StartsWith("scenario/levers/", StringComparison.Ordinal))
        .Select(entry => $"{entry.Path}|{entry.Value}|{entry.Distribution}").Order(StringComparer.Ordinal)];

    private static double? Spent(CompiledPlan plan)
    {
        var settings = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Plans.Variants.LeverChoice choice in plan.Levers)
        {
            LeverText lever = plan.Seeds.Levers.Single(known => known.Id == choice.Lever);
            foreach (string on in choice.On)
            {
                double away = Math.Abs(choice.Value - lever.Default), places = on == "all" && (lever.AppliesTo & LeverScope.All) == LeverScope.None
                    ? plan.Seeds.Entities.Count(entity => (lever.AppliesTo & LeverScopes.Of(entity.Kind)) != LeverScope.None) : 1;
                if (away == 0) continue;
                if (lever.Cost is null || lever.Id == "project-slip" || (on != "all" && (lever.AppliesTo & LeverScope.All) != LeverScope.None)) return null;
                string key = $"{lever.Id} {on}";
                settings[key] = Math.Max(settings.GetValueOrDefault(key), away * places * lever.Cost.Value);
            }
        }

        return settings.Values.Sum();
    }

    private static int? Best(Evidence e)
    {
        (int? best, double worth) = (null, 0);
        foreach ((int at, double? cost) in Costs(e))
        {
            TargetDifference[] told = Told(e, at);
            if (cost is not > 0 || told.Any(one => one.ProbabilityDifference * 100 < -MostFall)) continue;
            double rise = told.Select(one => one.ProbabilityDifference!.Value).Append(0).Max();
            if (rise / cost.Value > worth) (best, worth) = (at, rise / cost.Value);
        }

        return best;
    }

    private static int[] Dearer(Evidence e, int best) => [.. Costs(e).Where(one => one.Value > Costs(e)[best]).Select(one => one.Key)];

    private static TargetDifference Gain(Evidence e, int best) => Told(e, best).MaxBy(one => one.ProbabilityDifference)!;

    private static TargetDifference Against(Evidence e, int best, int other) =>
        e.Once($"pair {best} {other}", () => ScenarioComparison.Of([.. new[] { best, other }
        .Select(at => e.Request.Runs[at]).Select(run => new ScenarioRun(run.Run.Manifest.Scenario, run.Run.Manifest.ScenarioZh, run.Run.Manifest.ScenarioEn,
            run.Run.Manifest.Seed, run.Run.Summary, run))])).Scenarios[0].Targets.First(one => one.Target == Gain(e, best).Target);

    private static int Taken(Evidence e) => Best(e) ?? throw new KeyNotFoundException("no plan qualifies");

    private static Dictionary<string, string> Taken(ReadSentence r)
    {
        Evidence e = r.Evidence;
        int best = Taken(e);
        string id = Gain(e, best).Target;
        JsonElement now = e.Runs[best].GetProperty("targets").EnumerateArray().First(one => Text(one, "id") == id);
        double before = Number(e.TargetOf(id), "probability"), after = Number(now, "probability");
        Dictionary<string, string> map = Map(("plan", CompareReading.Plan(e, best)), ("more", r.Said.Money(Costs(e)[best]!.Value)),
            ("name", e.Name(e.TargetOf(id))), ("before", r.Said.Chance(before)), ("after", r.Said.Chance(after)));
        if (!r.English) map["towards"] = r.Said.Towards(after - before);
        return map;
    }

    private static Dictionary<string, string> Price(ReadSentence r)
    {
        TargetDifference fall = Told(r.Evidence, Taken(r.Evidence)).MinBy(one => one.ProbabilityDifference)!;
        double by = fall.ProbabilityDifference!.Value;
        return Map(("name", by < 0 ? r.Evidence.Name(r.Evidence.TargetOf(fall.Target)) : "(no chance falls)"), ("direction", r.Said.Direction(by)),
            ("size", r.Said.Size(by, "pp")));
    }

    private static Dictionary<string, string> Rival(ReadSentence r, bool told)
    {
        Evidence e = r.Evidence;
        int best = Taken(e), other = Dearer(e, best).First(at => string.Equals(CompareReading.Plan(e, at), r.Parts["plan"], StringComparison.Ordinal));
        TargetDifference pair = Against(e, best, other);
        return Map(("more", r.Said.Money(Costs(e)[other]!.Value - Costs(e)[best]!.Value)), ("name", e.Name(e.TargetOf(pair.Target))),
            ("taken", CompareReading.Plan(e, best)),
            ("range", pair.ChanceDiffers == told ? r.Said.Range(pair.ProbabilityLow!.Value, pair.ProbabilityHigh!.Value, "pp") : "(told otherwise)"));
    }
}
