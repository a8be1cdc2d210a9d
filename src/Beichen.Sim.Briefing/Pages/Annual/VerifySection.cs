using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>What to verify first: the inputs that the answer hangs on, and the milestone least likely to come.</summary>
internal static class VerifySection
{
    private const int Most = 3;
    private static readonly string[] Chinese = ["一是", "二是", "三是"];
    private static readonly string[] English = ["First, ", "Second, ", "Third, "];

    public static IEnumerable<Block> Write(RunPage page)
    {
        InputFact[] inputs = [.. page.Facts.Inputs.OrderByDescending(input => string.Equals(
            input.Target, page.Manifest.BindingTarget, StringComparison.Ordinal)).DistinctBy(input => input.Path, StringComparer.Ordinal).Take(Most)];
        Sentence[] sentences = [.. inputs.Select((input, at) => Input(page, input, at)), .. Milestones(page)];
        yield return new Section(5, page.English ? Sentence.Of($"What to verify first") : Sentence.Of($"最该先核实什么"));
        yield return new Paragraph(sentences.Length == 0
            ? page.English ? Sentence.Of($"No single input is told from chance.") : Sentence.Of($"没有哪个输入的影响能与抽样误差分开。")
            : Sentence.Join(sentences, page.English ? " " : ""));
    }

    private static Sentence Input(RunPage page, InputFact input, int at)
    {
        string cell = $"facts/inputs/{input.Id}";
        (Claim name, Claim target, Claim share) = (page.Cells.Name(cell), page.Name(input.Target), page.Cells.Share($"{cell}/share"));
        string suffix = page.English ? "En" : "Zh";
        (Claim basis, Claim confidence) = (page.Cells.Identity($"{cell}/basis{suffix}"), page.Cells.Identity($"{cell}/confidence{suffix}"));
        Sentence first = new([new Piece(page.English ? English[at] : Chinese[at], null)]);
        return page.English
            ? Sentence.Of($"{first}{name}: {share} of the spread of {target}, {basis}, confidence {confidence}.")
            : Sentence.Of($"{first}{name}，占{target}离散度的{share}，{basis}，可信度{confidence}。");
    }

    private static IEnumerable<Sentence> Milestones(RunPage page)
    {
        if (page.Facts.Milestones.Least is not { } least) yield break;
        Cells cells = page.Cells;
        string at = $"run/milestones/{least}";
        (Claim due, Claim doubtful, Claim name, Claim chance) = (
            cells.Count("facts/milestones/due"), cells.Count("facts/milestones/doubtful"), cells.Name(at), cells.Chance($"{at}/probability"));
        yield return page.English
            ? Sentence.Of($"Of the {due} milestones due, {doubtful} cannot be told to be better than even; the lowest is {name} ({chance}).")
            : Sentence.Of($"到期的{due}个节点中，{doubtful}个的按期概率不能确认过半，概率最低的是{name}（{chance}）。");
    }
}
