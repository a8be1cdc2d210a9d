using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>The targets: what is asked, what came out, how sure.</summary>
internal static class TargetGrid
{
    public const string Name = "targets";

    public static Grid Write(RunPage page)
    {
        Cells cells = page.Cells;
        Column[] columns = page.English
            ?
            [
                new(Sentence.Of($"Target"), 2.5), new(Sentence.Of($"Asked"), 1.5, true),
                new(Sentence.Of($"Median"), 1.5, true), new(Sentence.Of($"Eight in ten"), 2.2, true),
                new(Sentence.Of($"Chance"), 0.9, true), new(Sentence.Of($"{cells.Rule("interval")} interval"), 1.1, true), new(Sentence.Of($"In words"), 1.7),
            ]
            :
            [
                new(Sentence.Of($"目标"), 2.1), new(Sentence.Of($"要求"), 1.6, true), new(Sentence.Of($"中位数"), 1.6, true), new(Sentence.Of($"八成区间"), 2.3, true),
                new(Sentence.Of($"达标概率"), 1.05, true), new(Sentence.Of($"{cells.Rule("interval")}区间"), 1.1, true), new(Sentence.Of($"判断"), 1.2),
            ];
        Claim number = cells.Table(Name);
        Sentence caption = page.English ? Sentence.Of($"{number}　The targets and what came out") : Sentence.Of($"{number}　各项目标推演结果");
        return new Grid(Name, caption, columns, [.. page.Manifest.Targets.Select(target => Row(page, target))], Note(page));
    }

    private static Sentence[] Row(RunPage page, TargetScore target)
    {
        Cells cells = page.Cells;
        string at = $"run/targets/{target.Id}";
        Sentence none = Sentence.Of($"—");
        Sentence name = cells.Name(at);
        if (target.IsPace) name = page.English ? Sentence.Of($"{name} (pace)") : Sentence.Of($"{name}（进度）");
        bool scored = target.Probability is not null && !target.SetFromTarget;
        return
        [
            name,
            target.Asked is null ? none : cells.Value($"facts/asked/{target.Id}/asked", target.Unit),
            cells.Value($"{at}/p50", target.Unit),
            cells.Range($"{at}/p10", $"{at}/p90", target.Unit),
            scored ? cells.ChanceCell($"{at}/probability") : none,
            scored ? cells.ChanceInterval($"{at}/low", $"{at}/high") : none,
            scored ? cells.MarkedWord(at) : page.English ? Sentence.Of($"not scored") : Sentence.Of($"不计分"),
        ];
    }

    private static Sentence? Note(RunPage page)
    {
        Cells cells = page.Cells;
        var notes = new List<Sentence>();
        foreach (TargetScore target in page.Manifest.Targets)
        {
            Claim name = cells.Name($"run/targets/{target.Id}");
            if (target.IsPace)
            {
                (Claim due, Claim read) = (cells.Quarter($"run/targets/{target.Id}/due"), cells.Quarter($"run/targets/{target.Id}/quarter"));
                notes.Add(page.English
                    ? Sentence.Of($"{name} is due in {due}; the row is the pace by {read}.")
                    : Sentence.Of($"{name}到{due}到期，表中为到{read}的进度。"));
            }
            else if (target.SetFromTarget)
            {
                notes.Add(page.English
                    ? Sentence.Of($"{name} has an input set from the target itself and is not scored.")
                    : Sentence.Of($"{name}有输入由目标反推，不计分。"));
            }
            else if (target.Value is null)
            {
                notes.Add(page.English ? Sentence.Of($"{name} has no number in the plan and is not scored.") : Sentence.Of($"{name}在计划中没有数值，不计分。"));
            }
        }

        return notes.Count == 0 ? null : Sentence.Join(notes, page.English ? " " : "");
    }
}
