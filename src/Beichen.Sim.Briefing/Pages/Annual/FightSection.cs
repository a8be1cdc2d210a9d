using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>Which targets fight, in draws, and how they lean on the city's growth.</summary>
internal static class FightSection
{
    public static IEnumerable<Block> Write(RunPage page)
    {
        yield return new Section(3, page.English ? Sentence.Of($"Targets that fight") : Sentence.Of($"相互牵制的目标"));
        yield return new Paragraph(Sentence.Join(Sentences(page), page.English ? " " : ""));
        foreach (Block picture in page.Picture(
            "given-city-growth", page.English ? Sentence.Of($"Chances given the city's growth") : Sentence.Of($"给定全市增速时的达标概率")))
            yield return picture;
    }

    private static IEnumerable<Sentence> Sentences(RunPage page)
    {
        if (page.Manifest.Conflicts is not { } pairs)
        {
            yield return page.English ? Sentence.Of($"Which targets fight was not asked of this run.") : Sentence.Of($"本次推演没有问目标之间的牵制。");
            yield break;
        }

        if (pairs.FirstOrDefault(pair => pair.Fights()) is { } first)
        {
            yield return Pair(page, first);
            if (Lean(page, first) is { } lean) yield return lean;
        }

        (Claim fights, Claim kin) = (page.Cells.Count("facts/fights"), page.Cells.Count("facts/kin"));
        yield return page.English
            ? Sentence.Of($"Beyond the noise of the draws, pairs that fight number {fights}, pairs that go together {kin}.")
            : Sentence.Of($"超出抽样误差的，相互牵制的有{fights}对，同进同退的有{kin}对。");
    }

    private static Sentence Pair(RunPage page, TargetConflict pair)
    {
        Cells cells = page.Cells;
        string at = $"run/conflicts/{page.Manifest.Conflicts!.ToList().IndexOf(pair)}";
        (Claim a, Claim b) = (page.Name(pair.A), page.Name(pair.B));
        (Claim met, Claim both, Claim expected) = (
            cells.Count($"{at}/hitsA"), cells.Count($"{at}/hitsBoth"), cells.Count($"facts/pairs/{pair.A}+{pair.B}/expected"));
        return page.English
            ? Sentence.Of($"Of the {met} draws that meet {a}, {both} meet {b} as well; about {expected} would if the two were unrelated.")
            : Sentence.Of($"{a}达标的{met}次抽样中，{b}同时达标的有{both}次；两者若不相干，应有约{expected}次。");
    }

    private static Sentence? Lean(RunPage page, TargetConflict pair)
    {
        int Of(string target) => page.Manifest.EvenGrowth?.FirstOrDefault(even => string.Equals(even.Target, target, StringComparison.Ordinal))?.Leaning ?? 0;
        (int a, int b) = (Of(pair.A), Of(pair.B));
        if (a == 0 || b == 0 || a == b) return null;
        (Claim gains, Claim loses) = a > 0 ? (page.Name(pair.A), page.Name(pair.B)) : (page.Name(pair.B), page.Name(pair.A));
        Sentence reference = !page.Has("given-city-growth") ? Sentence.Empty
            : page.English ? Sentence.Of($" ({page.Cells.Figure("given-city-growth")})") : Sentence.Of($"（{page.Cells.Figure("given-city-growth")}）");
        return page.English
            ? Sentence.Of($"The faster the city grows, the more often {gains} is met and the less often {loses}{reference}.")
            : Sentence.Of($"全市增长越快，{gains}越易达到，{loses}越难达到{reference}。");
    }
}
