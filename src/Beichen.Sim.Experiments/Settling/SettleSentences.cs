using System.Globalization;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Experiments.Settling;

/// <summary>What a planner is told of which unknown to settle first, in three sentences.</summary>
public static class SettleSentences
{
    /// <summary>Which scenario is best as things are known, what is worth settling, and where the list stops.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="target">Its target.</param>
    /// <param name="best">Name of the scenario that is best.</param>
    /// <param name="names">Names an unknown by its path.</param>
    public static IReadOnlyList<Bilingual> Of(SettleReport report, TargetParameters target, Bilingual best, Func<string, Bilingual> names)
    {
        string regretted = NumberWords.Share(report.Regretted);
        Bilingual mean = Bilingual.Each(language => Worth(report, target, report.Means[report.Best], language)),
            everything = Size(report, target, report.Everything);
        string count = report.Inputs.Count.ToString(CultureInfo.InvariantCulture), all = report.LookedAt.ToString(CultureInfo.InvariantCulture);
        Bilingual first = new(
            $"就“{target.Chinese}”而言，照现在所知“{best.Zh}”最好（{mean.Zh}），{(report.Regretted > 0 ? $"但{regretted}的抽样里别的情景更好" : "没有一次抽样里别的情景更好")}；"
            + $"若一切皆知，可再多得{everything.Zh}。",
            $"For {target.English} '{best.En}' is best as things are known ({mean.En}), "
            + $"{(report.Regretted > 0 ? $"yet another is better in {regretted} of draws" : "and in no draw is another better")}; "
            + $"to know everything would be worth {everything.En} more.");
        if (report.Inputs.Count == 0)
        {
            return
            [
                first,
                new("没有哪一项未知值得先去弄清：弄清任何一项，都不会让人改选。", "There is nothing to settle first: knowing any one input would change no choice that the draws can tell."),
                Ends(all),
            ];
        }

        SettledInput top = report.Inputs[0];
        Bilingual name = names(top.Path), value = Size(report, target, top.Value), error = Size(report, target, top.Error);
        return
        [
            first,
            new($"最值得先弄清的是“{name.Zh}”：值{value.Zh} ±{error.Zh}；共有{count}项与零分得开。",
                $"Settle {name.En} first: it is worth {value.En} ±{error.En}; {count} inputs in all are told from zero."),
            Ends(all),
        ];
    }

    private static Bilingual Ends(string all) =>
        new($"名单到此为止：查过的{all}项中，其余与毫无用处的分不开。", $"The list stops here: of {all} inputs looked at, the rest are not told from ones that tell nothing.");

    private static string Worth(SettleReport report, TargetParameters target, double value, Language language) =>
        report.ByHits ? NumberWords.Chance(value) : NumberWords.Difference(value, target.Unit, language);

    private static Bilingual Size(SettleReport report, TargetParameters target, double value) =>
        Bilingual.Each(language => NumberWords.Size(value, report.ByHits ? "%" : target.Unit, language));
}
