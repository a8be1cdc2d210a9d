using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Actuals;

/// <summary>Which actual moved what.</summary>
internal static class CauseSection
{
    public const string Table = "effects";

    public static IEnumerable<Block> Write(DeskPage page, ActualsFacts facts)
    {
        Cells cells = page.Cells;
        yield return new Section(2, page.Say($"哪项实绩动了什么", $"Which actual moved what"));
        if (facts.Effects.Count == 0)
        {
            yield return page.Write([page.Say($"尚无实绩，与原推演相同。", $"Nothing is known yet; this is the run itself.")]);
            yield break;
        }

        string at = $"facts/effects/{facts.Strongest}";
        EffectFact most = facts.Effects[facts.Strongest];
        (Claim name, Claim target, Claim direction, Claim size) = (
            cells.Name(at), cells.Name($"release/answer/targets/{most.Target}"), cells.Direction($"{at}/moved"), cells.Size($"{at}/moved", "pp"));
        yield return page.Write([page.Say($"影响最大的是{name}：使{target}的达标概率{direction}{size}（{cells.Table(Table)}）。",
            $"What moved most is {name}: the chance of {target} {direction} {size} ({cells.Table(Table)}).")]);
        Column[] columns =
        [
            new(page.Say($"实绩", $"Actual"), 3.2), new(page.Say($"此前预期", $"Expected"), 1.2, true), new(page.Say($"实际", $"Was"), 1.2, true),
            new(page.Say($"影响最大的目标", $"Moved most"), 2.2), new(page.Say($"概率变动", $"By"), 1.6, true),
        ];
        Sentence note = page.Say($"按取用的先后计：先项目实况，后公布数；对一项目标的各次变动相加，等于它的总变动。",
            $"In the order in which they were taken in, facts of projects before figures; what all of them moved a target adds up to its change.");
        yield return new Grid(Table, page.Caption(cells.Table(Table), page.Say($"各条实绩及其影响", $"Actuals and what they moved")), columns,
            [.. facts.Effects.Select((effect, row) => Row(page, effect, $"facts/effects/{row}"))], note);
    }

    private static Sentence[] Row(DeskPage page, EffectFact effect, string at)
    {
        Cells cells = page.Cells;
        return
        [
            cells.Name(at),
            effect.Unit is { } unit ? cells.Value($"{at}/expected", unit) : cells.ChanceCell($"{at}/expected"),
            effect.Unit is { } same ? cells.Value($"{at}/was", same) : page.Say($"属实", $"holds"),
            cells.Name($"release/answer/targets/{effect.Target}"),
            cells.Value($"{at}/moved", "pp"),
        ];
    }
}
