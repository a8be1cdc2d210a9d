using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>Where the numbers of a briefing come from: bands, seeds, fingerprints, version.</summary>
internal static class Provenance
{
    /// <summary>What the bands are, the seed and the result of the run at <c>run</c>.</summary>
    public static Sentence Bands(DeskPage page)
    {
        Cells cells = page.Cells;
        (Claim low, Claim high, Claim level, Claim seed, Claim print) =
            (cells.Rule("bandLow"), cells.Rule("bandHigh"), cells.Rule("interval"), cells.Identity("run/seed"), cells.Fingerprint("run/resultFingerprint"));
        return page.Say(
            $"八成区间为{low}分位至{high}分位；{level}区间只含抽样误差，不含模型误差。种子{seed}，结果指纹{print}。",
            $"Eight draws in ten lie between the {low} and the {high} quantile; "
            + $"a {level} interval holds the error of sampling alone, not that of the model. Seed {seed}, result {print}.");
    }

    /// <summary>The share of assumed values, and that a stress borrows its shock.</summary>
    public static IEnumerable<Sentence> Assumed(DeskPage page, double? assumedShare, string kind)
    {
        if (assumedShare is not null)
        {
            Claim share = page.Cells.Share("run/assumedShare");
            yield return page.Say($"不确定参数中{share}出于假定。", $"Of the uncertain values {share} are assumed.");
        }

        yield return Bands(page);
        if (string.Equals(kind, "stress", StringComparison.Ordinal))
            yield return page.Say($"压力情景：借用了计划之后才知道的冲击幅度。",
                $"A stress: it borrows the size of a shock that was not known when the plan was made.");
    }

    /// <summary>What was known of the year when the run was made, and what its draws are worth since; nothing where nothing was.</summary>
    public static IEnumerable<Sentence> Known(DeskPage page, RunActuals? actuals)
    {
        if (actuals is null) yield break;
        Cells cells = page.Cells;
        Sentence known = page.ListOf(Enumerable.Range(0, actuals.Known.Count).Select(at => (Sentence)cells.Identity($"run/actuals/known/{at}")));
        (Claim date, Claim draws, Claim effective) = (
            cells.Quarter("run/actuals/dataDate"), cells.Count("run/actuals/drawn"), cells.Count("run/actuals/effectiveSampleSize"));
        yield return page.Say($"已计入至{date}的实绩：{known}；{draws}次抽样折合{effective}次等权抽样。",
            $"Taken in is what is known to {date}: {known}; {draws} draws say as much as {effective} of equal weight.");
    }

    /// <summary>
    /// The commands that make a run again, in a folder of its scenario's name: a run, given the same actuals, or gone on from under another policy.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="manifest">What was run.</param>
    /// <param name="run">Cell of the manifest.</param>
    /// <param name="known">What the folder of a run that was given actuals is called beyond its scenario; nothing where it stands alone.</param>
    /// <exception cref="Plans.Problems.RefusedException">A fork does not say which policy it follows.</exception>
    public static IEnumerable<CommandLine> Runs(DeskPage page, RunManifest manifest, string run = "run", Sentence? known = null)
    {
        Cells cells = page.Cells;
        // A fork goes on from a run, and that may be a fork too: the first of them is made first.
        var origins = new List<string>();
        for (ForkOrigin? origin = manifest.ForkedFrom; origin is not null; origin = origin.ForkedFrom)
        {
            if (origin.Policy is null) throw BriefingRefusals.Of("no-policy", page.Language, manifest.Scenario, origin.Scenario);
            origins.Insert(0, $"{(origins.Count == 0 ? run : origins[0])}/forkedFrom");
        }

        Claim[] made = [.. origins.Select(origin => cells.Identity($"{origin}/scenario")), cells.Identity($"{run}/scenario")];
        Claim scenario = made[0];
        (Claim draws, Claim seed, Claim horizon) = (cells.Identity($"{run}/draws"), cells.Identity($"{run}/seed"), cells.Identity($"{run}/horizon"));
        (Sentence actuals, Sentence folder) = manifest.Actuals is null ? (Sentence.Empty, (Sentence)scenario)
            : (Sentence.Of($" --actuals actuals.yaml"), Sentence.Of($"{scenario}{known ?? Sentence.Empty}"));
        yield return new CommandLine(Sentence.Of($"beichen run {scenario}{actuals} --draws {draws} --seed {seed} --horizon {horizon} --out {folder}"));
        for (int at = 0; at < origins.Count; at++)
        {
            (Claim quarter, Claim policy) = (cells.Identity($"{origins[at]}/quarter"), cells.Identity($"{origins[at]}/policy"));
            yield return new CommandLine(Sentence.Of($"beichen fork {made[at]} --at {quarter} --scenario {policy} --out {made[at + 1]}"));
        }
    }

    /// <summary>The program's version, and what was run, in full.</summary>
    /// <exception cref="Plans.Problems.RefusedException">The run does not name the program's version.</exception>
    public static Paragraph Version(DeskPage page)
    {
        Cells cells = page.Cells;
        if (!cells.Says("run/versions/beichen")) throw BriefingRefusals.Of("no-version", page.Language, cells.Text("run/scenario"), "versions/beichen");
        (Claim result, Claim plan, Claim version) = (
            cells.Fingerprint("run/resultFingerprint", 16), cells.Fingerprint("run/planFingerprint", 16), cells.Identity("run/versions/beichen"));
        return page.Write([page.Say(
            $"北辰推演{version}。结果指纹{result}，计划指纹{plan}。同一计划、同一种子给出同一结果。",
            $"Beichen.Sim {version}. Result {result}, plan {plan}. The same plan and seed give the same result.")], small: true);
    }

    /// <summary>The heading of the commands.</summary>
    public static Section Heading(DeskPage page) => new(0, page.Say($"复现办法", $"How to reproduce"));
}
