using System.Globalization;
using Beichen.Sim.Experiments.Conditioning;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>The rest of the year on the terminal, and its rows for a sheet.</summary>
internal static class ConditionTables
{
    /// <summary>Prints what is left of the year, and what each actual moved.</summary>
    public static void Print(IAnsiConsole console, Language language, ConditionAnswer answer)
    {
        Table targets = New(language.Pick("指标", "target"), language.Pick("此前", "before"), language.Pick("此后", "after"),
            language.Pick("此后P10–P90", "P10–P90 after"), language.Pick("区间收窄", "narrowed"), language.Pick("后几季需增", "rest needs"));
        foreach (ConditionedTarget target in answer.Targets)
        {
            NeededRest? needed = answer.Needed.FirstOrDefault(one => one.Target == target.Id);
            Row(targets, PointCells.Name(language, target.Zh, target.En, target.Unit),
                NumberWords.Chance(target.Before), NumberWords.Chance(target.After, target.Low, target.High),
                PointCells.Range(target.BandAfter[0], target.BandAfter[2], target.Unit, language),
                NumberWords.Share(target.Narrowed), Needed(needed, language));
        }

        console.Write(targets);
        Table milestones = New(language.Pick("节点", "milestone"), language.Pick("期限", "due"), language.Pick("此前", "before"), language.Pick("此后", "after"));
        foreach (ConditionedMilestone milestone in answer.Milestones)
            Row(milestones, language.Pick(milestone.Zh, milestone.En), milestone.Due,
                NumberWords.Chance(milestone.Before), NumberWords.Chance(milestone.After, milestone.Low, milestone.High));
        if (answer.Milestones.Count > 0) console.Write(milestones);
        if (answer.Effects.Count > 0) console.Write(Effects(language, answer));
        Sentences(console, language, answer);
    }

    /// <summary>Rows of the table <c>condition</c>: targets, then milestones.</summary>
    public static IEnumerable<object?[]> Rows(ConditionAnswer answer) =>
    [
        .. answer.Targets.Select(target => (object?[])[target.Id, target.Zh, target.Before * 100, target.After * 100, target.Low * 100, target.High * 100,
            target.BandAfter[0], target.BandAfter[1], target.BandAfter[2], target.Unit, answer.Needed.FirstOrDefault(one => one.Target == target.Id)?.Value]),
        .. answer.Milestones.Select(milestone => (object?[])[milestone.Id, milestone.Zh, milestone.Before * 100,
            milestone.After * 100, milestone.Low * 100, milestone.High * 100, null, null, null, null, null]),
    ];

    // What each actual moved, the three targets that moved most.
    private static Table Effects(Language language, ConditionAnswer answer)
    {
        ConditionedTarget[] most = [.. answer.Targets.OrderByDescending(target => answer.Effects.Max(effect => Math.Abs(effect.Moved[target.Id]))).Take(3)];
        Table table = New(language.Pick("实际数据", "actual"),
            [language.Pick("原预期", "expected"), language.Pick("实际", "was"), .. most.Select(target => PointCells.Head(language, target.Zh, target.En))]);
        foreach (ActualEffect effect in answer.Effects)
        {
            string expected = effect.IsFact ? NumberWords.Chance(effect.Forecast) : Figure(effect.Forecast),
                was = effect.IsFact ? language.Pick("属实", "holds") : Figure(effect.Value);
            Row(table, effect.Name, [expected, was, .. most.Select(target => PointCells.Chances(effect.Moved[target.Id], language))]);
        }

        return table;
    }

    /// <summary>What the actuals moved, and how well the draws carry them.</summary>
    public static void Sentences(IAnsiConsole console, Language language, ConditionAnswer answer)
    {
        string enough = string.Create(CultureInfo.InvariantCulture, $"{answer.EffectiveSampleSize:#,0}/{answer.Draws:#,0}"),
            tail = answer.KHat is { } shape ? string.Create(CultureInfo.InvariantCulture, $"{shape:0.00}") : "—";
        if (answer.Targets.MaxBy(target => Math.Abs(target.After - target.Before)) is { } moved && answer.Effects.Count > 0)
        {
            string before = NumberWords.Chance(moved.Before), after = NumberWords.Chance(moved.After, moved.Low, moved.High);
            console.WriteLine(language.Pick($"数据至{answer.DataDate}：“{moved.Zh}”达标概率变动最大，由{before}变为{after}。",
                $"With data to {answer.DataDate} the chance of {moved.En} moved most, from {before} to {after}."));
            ActualEffect cause = answer.Effects.MaxBy(effect => Math.Abs(effect.Moved[moved.Id]))!;
            Bilingual by = Bilingual.Each(each => NumberWords.ChanceDifference(cause.Moved[moved.Id], each));
            console.WriteLine(language.Pick($"其中影响最大的是 {cause.Name}（{by.Zh}）。", $"What moved it most was {cause.Name} ({by.En})."));
        }
        else
        {
            console.WriteLine(language.Pick("尚无实际数据：与原推演相同。", "Nothing is known yet: this is the run itself."));
        }

        console.WriteLine(language.Pick(
            $"有效抽样 {enough}，k̂ {tail}，补抽 {answer.Regenerated:0}，种子 {answer.Seed}；概率后方括号为95%抽样误差。",
            $"Effective draws {enough}, k̂ {tail}, {answer.Regenerated:0} drawn besides, seed {answer.Seed}; brackets are the 95 % Monte Carlo interval."));
    }

    private static string Needed(NeededRest? needed, Language language) =>
        needed is null ? NumberWords.None
            : needed.Unit == "fraction" ? NumberWords.Value(needed.Value, "%", language)
            : NumberWords.WithUnit(needed.Value, needed.Unit, language);

    private static string Figure(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Row(Table table, string first, params IEnumerable<string> cells) =>
        table.AddRow([Markup.Escape(first), .. cells.Select(Markup.Escape)]);

    private static Table New(string first, params IEnumerable<string> heads)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Markup.Escape(first));
        foreach (string head in heads) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        return table;
    }
}
