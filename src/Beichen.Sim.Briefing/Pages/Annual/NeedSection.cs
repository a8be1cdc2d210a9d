using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>What must be true for the targets to be met.</summary>
internal static class NeedSection
{
    public static IEnumerable<Block> Write(RunPage page)
    {
        Sentence[] sentences = [.. Even(page), .. Gaps(page), .. Needed(page)];
        yield return new Section(4, page.English ? Sentence.Of($"What must be true") : Sentence.Of($"达标须有什么"));
        yield return page.Write(sentences.Length > 0 ? sentences
            : page.Manifest.EvenGrowth is null
                ? [page.Say($"本次推演没有问达标须有什么。", $"What must be true was not asked of this run.")]
                : [page.Say($"没有哪个条件须单列。", $"No single condition stands out.")]);
    }

    private static IEnumerable<Sentence> Even(RunPage page)
    {
        TargetConflict? fight = page.Manifest.Conflicts?.FirstOrDefault(pair => pair.Fights());
        string?[] told = [page.Manifest.BindingTarget, fight?.A, fight?.B];
        foreach (EvenGrowth even in page.Manifest.EvenGrowth ?? [])
        {
            if (even.Leaning == 0 || !told.Contains(even.Target, StringComparer.Ordinal)) continue;
            Claim name = page.Name(even.Target);
            if (even.Growth is not null)
            {
                Claim growth = page.Cells.Value($"run/evenGrowth/{even.Target}/growth", "%");
                yield return even.Leaning > 0
                    ? page.English
                        ? Sentence.Of($"{name} has better than even odds only where the city grows more than {growth}.")
                        : Sentence.Of($"全市增速高于{growth}，{name}的概率才过半。")
                    : page.English ? Sentence.Of($"{name} has better than even odds only where the city grows less than {growth}.")
                    : Sentence.Of($"全市增速低于{growth}，{name}的概率才过半。");
            }
            else if (page.Target(even.Target).High < 0.5)
            {
                yield return page.English
                    ? Sentence.Of($"No growth of the city that was drawn gives {name} even odds.")
                    : Sentence.Of($"抽样到的全市增速，没有一处使{name}的概率过半。");
            }
        }
    }

    private static IEnumerable<Sentence> Gaps(RunPage page)
    {
        foreach (TargetMargin margin in (page.Manifest.Margins ?? []).Where(margin =>
            string.Equals(margin.Unit, TargetMargin.Money, StringComparison.Ordinal) && margin.P50 < 0 && page.Target(margin.Target).High < 0.5))
        {
            string at = $"run/margins/{margin.Target}";
            (Claim name, Claim median, Claim range) = (
                page.Name(margin.Target), page.Cells.Size($"{at}/p50", margin.Unit), page.Cells.Range($"{at}/p10", $"{at}/p90", margin.Unit));
            yield return page.English
                ? Sentence.Of($"The median of {name} is {median} short (eight draws in ten {range}, below zero is short).")
                : Sentence.Of($"{name}的中位数尚差{median}（八成区间{range}，负为缺口）。");
        }
    }

    private static IEnumerable<Sentence> Needed(RunPage page)
    {
        foreach (TargetScore target in page.Manifest.Targets.Where(target => target.GrowthNeeded is not null && target.GrowthNeededAfter is not null))
        {
            string at = $"run/targets/{target.Id}";
            (Claim name, Claim after, Claim growth) = (
                page.Name(target.Id), page.Cells.Quarter($"{at}/growthNeededAfter"), page.Cells.Value($"{at}/growthNeeded", "%"));
            yield return page.English
                ? Sentence.Of($"After {after}, {name} must grow {growth} for the rest of the year to reach its target (median).")
                : Sentence.Of($"{after}之后，{name}余期须增长{growth}才能达标（中位数）。");
        }
    }
}
