using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>The answer, which can be read aloud alone: all together, the weakest target, the rest by word, what timing decides, which targets fight.</summary>
internal static class AnswerSection
{
    public static IEnumerable<Block> Write(RunPage page) =>
    [
        new Section(1, page.English ? Sentence.Of($"The answer") : Sentence.Of($"总体判断")),
        new Paragraph(Sentence.Join([Together(page), .. Binding(page), .. Groups(page), .. Timing(page), .. Fight(page)], page.English ? " " : "")),
        TargetGrid.Write(page),
    ];

    private static Sentence Together(RunPage page)
    {
        Cells cells = page.Cells;
        Claim scenario = cells.Identity(page.English ? "run/scenarioEn" : "run/scenarioZh");
        if (page.Manifest.JointProbability is null)
            return page.English ? Sentence.Of($"Under “{scenario}” no scored target comes due.") : Sentence.Of($"“{scenario}”情景下，没有到期的计分目标。");
        (Claim due, Claim chance, Claim draws, Claim hits) = (
            cells.Count("facts/due"), cells.Chance("run/jointProbability"), cells.Count("run/draws"), cells.Count("facts/jointHits"));
        (Claim level, Claim range) = (cells.Rule("interval"), cells.ChanceRange("run/jointLow", "run/jointHigh"));
        // 概率为9%, but 概率不到1%.
        Sentence verb = char.IsDigit(chance.Text[0]) ? Sentence.Of($"为") : Sentence.Empty;
        return page.English
            ? Sentence.Of($"Under “{scenario}” the chance that all {due} scored targets due are met together is "
                + $"{chance} ({hits} of {draws} draws, {level} interval {range}).")
            : Sentence.Of($"“{scenario}”情景下，到期的{due}项计分目标全部实现的概率{verb}{chance}（{draws}次抽样中{hits}次，{level}区间{range}）。");
    }

    private static IEnumerable<Sentence> Binding(RunPage page)
    {
        if (page.Manifest.BindingTarget is not { } id) yield break;
        Cells cells = page.Cells;
        string at = $"run/targets/{id}", unit = page.Target(id).Unit;
        (Claim median, Claim range, Claim asked) = (
            cells.Value($"{at}/p50", unit), cells.Range($"{at}/p10", $"{at}/p90", unit), cells.Value($"facts/asked/{id}/asked", unit));
        (Claim name, Claim chance, Claim word) = (page.Name(id), cells.Chance($"{at}/probability"), cells.Word(at));
        yield return page.English
            ? Sentence.Of($"The weakest is {name}: median {median}, eight draws in ten {range}; the chance of reaching {asked} is {chance}, {word}.")
            : Sentence.Of($"短板是{name}：中位数{median}，八成区间{range}，达到{asked}的概率为{chance}，{word}。");
    }

    private static IEnumerable<Sentence> Groups(RunPage page)
    {
        var parts = new List<Sentence>();
        for (int at = 0; at < page.Facts.Groups.Count; at++)
        {
            CertaintyGroup group = page.Facts.Groups[at];
            string[] others = [.. group.Targets.Where(target => !string.Equals(target, page.Manifest.BindingTarget, StringComparison.Ordinal))];
            if (others.Length == 0) continue;
            Sentence names = page.Names(others);
            Claim word = page.Cells.Word($"run/targets/{others[0]}");
            parts.Add(page.English
                ? others.Length == 1 ? Sentence.Of($"{names} is {word}") : Sentence.Of($"{names} are {word}")
                : Sentence.Of($"{names}{word}"));
        }

        if (parts.Count == 0) yield break;
        Claim table = page.Cells.Table(TargetGrid.Name);
        Sentence all = Sentence.Join(parts, page.English ? "; " : "，");
        bool alone = page.Manifest.BindingTarget is null;
        yield return page.English
            ? alone ? Sentence.Of($"By chance, {all} ({table}).") : Sentence.Of($"Of the others, {all} ({table}).")
            : alone ? Sentence.Of($"各项目标，{all}（{table}）。") : Sentence.Of($"其余各项，{all}（{table}）。");
    }

    private static IEnumerable<Sentence> Timing(RunPage page)
    {
        if (page.Facts.Timing.Count == 0) yield break;
        (IReadOnlyList<string> decided, IReadOnlyList<string> spared) = (page.Facts.Decided, page.Facts.Spared);
        if (decided.Count == 0)
        {
            Claim most = page.Cells.RulePoints("decides");
            yield return page.English
                ? Sentence.Of($"A quarter's delay of every project moves no chance by {most} or more.")
                : Sentence.Of($"全部项目延后一季，各项概率的变动都不到{most}。");
            yield break;
        }

        Sentence these = page.Names(decided);
        string[] weakest = [.. spared.Where(target => string.Equals(target, page.Manifest.BindingTarget, StringComparison.Ordinal))];
        if (weakest.Length == 0)
        {
            yield return page.English ? Sentence.Of($"Timing decides {these}.") : Sentence.Of($"项目时序决定{these}。");
            yield break;
        }

        Sentence not = page.Names(weakest);
        yield return page.English ? Sentence.Of($"Timing decides {these}, not {not}.") : Sentence.Of($"项目时序决定{these}，不决定{not}。");
    }

    private static IEnumerable<Sentence> Fight(RunPage page)
    {
        if (page.Manifest.Conflicts?.FirstOrDefault(pair => pair.Fights()) is not { } pair) yield break;
        (Claim a, Claim b) = (page.Name(pair.A), page.Name(pair.B));
        yield return page.English ? Sentence.Of($"{a} and {b} fight.") : Sentence.Of($"{a}与{b}相互牵制。");
    }
}
