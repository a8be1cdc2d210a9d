using System.Globalization;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Writes the answers of the page's panels.</summary>
internal static class PanelWriter
{
    private static readonly Bilingual Target = new("指标", "Target"), Before = new("此前", "Before"), After = new("此后", "After");

    /// <summary>An answer as a panel.</summary>
    /// <param name="answer">The answer record of a question.</param>
    /// <param name="request">The request record that it answers.</param>
    /// <param name="plan">The plan that it is about.</param>
    /// <param name="named">How a command names the scenario.</param>
    /// <exception cref="RefusedException">The page has no panel for it.</exception>
    public static PanelAnswer Of(object answer, object request, CompiledPlan plan, string named) => answer switch
    {
        AchieveReport report => AchievePanel.Of(report, (AchieveRequest)request, plan, named),
        LatestSafeReport report => Lateness(report, plan, named),
        AttributionReport report => AttributionPanel.Of(report, plan, named),
        ConditionAnswer condition => Condition(condition, named),
        VintagesAnswer vintages => Vintages(vintages, named),
        LightsAnswer lights => Lights(lights, named),
        _ => throw RefusedException.Of("question", answer.GetType().Name, "achieve, latest-safe, attribution, condition, vintages or lights"),
    };

    private static PanelAnswer Lateness(LatestSafeReport report, CompiledPlan plan, string named) => new()
    {
        Sentences = LatestSafeSentences.Of(report, plan.ScoredTarget(report.Target)),
        Heads = [new("项目", "Project"), new("计划", "Planned"), new("最迟", "Latest"), new("余季", "Slack")],
        Rows = [.. report.Projects.Select(one => (IReadOnlyList<Bilingual>)
        [
            new(one.Zh, one.En), Same(one.Planned ?? NumberWords.None),
            Same(one.LatestSafe is { } latest ? (one.IsOpen ? "≥ " : "") + latest : NumberWords.None),
            Same(one.Slack is { } slack ? (one.IsOpen ? "≥ " : "") + NumberWords.Number(slack, 0) : NumberWords.None),
        ])],
        Command = string.Create(CultureInfo.InvariantCulture,
            $"beichen latest-safe {named} --target {report.Target} --probability {report.Probability} --draws {report.Draws} --seed {report.Seed}"),
    };

    private static PanelAnswer Condition(ConditionAnswer answer, string named)
    {
        ConditionedTarget moved = answer.Targets.MaxBy(target => Math.Abs(target.After - target.Before))!;
        var sentences = new List<Bilingual>();
        if (answer.Effects.MaxBy(effect => Math.Abs(effect.Moved[moved.Id])) is { } cause)
        {
            string before = NumberWords.Chance(moved.Before), after = NumberWords.Chance(moved.After, moved.Low, moved.High);
            Bilingual by = Bilingual.Each(language => NumberWords.ChanceDifference(cause.Moved[moved.Id], language));
            sentences.Add(new($"数据至{answer.DataDate}：“{moved.Zh}”变动最大，由{before}变为{after}；影响最大的是{Cause(cause.Name).Zh}（{by.Zh}）。",
                $"With data to {answer.DataDate} the chance of {moved.En} moved most, "
                + $"from {before} to {after}; {Cause(cause.Name).En} moved it most ({by.En})."));
        }

        string enough = $"{Numerals.Fixed(answer.EffectiveSampleSize, 0)}/{Numerals.Fixed(answer.Draws, 0)}",
            tail = answer.KHat is { } shape ? Numerals.Fixed(shape, 2) : NumberWords.None;
        sentences.Add(new($"有效抽样 {enough}，k̂ {tail}，补抽 {Numerals.Fixed(answer.Regenerated, 0)}；方括号为95%抽样误差。",
            $"Effective draws {enough}, k̂ {tail}, {Numerals.Fixed(answer.Regenerated, 0)} drawn besides; brackets are the 95 % Monte Carlo interval."));
        return new PanelAnswer
        {
            Sentences = sentences,
            Heads = [Target, Before, After, new("后几季需增", "Rest needs")],
            Rows = [.. answer.Targets.Select(target => (IReadOnlyList<Bilingual>)
            [
                new(target.Zh, target.En), Same(NumberWords.Chance(target.Before)), Same(NumberWords.Chance(target.After, target.Low, target.High)),
                Bilingual.Each(language => answer.Needed.FirstOrDefault(one => one.Target == target.Id) is { } rest
                    ? NumberWords.WithUnit(rest.Value, rest.Unit == "fraction" ? "%" : rest.Unit, language)
                    : NumberWords.None),
            ])],
            Command = string.Create(CultureInfo.InvariantCulture,
                $"beichen condition {named} --actuals actuals.yaml --draws {answer.Draws - answer.Regenerated} --seed {answer.Seed}"),
        };
    }

    private static PanelAnswer Vintages(VintagesAnswer answer, string named) => new()
    {
        Sentences = [.. answer.Releases.Select(release =>
        {
            VintageTarget most = answer.Targets.MaxBy(target => Math.Abs(release.Revisions[target.Id] + release.News[target.Id]))!;
            Bilingual news = Bilingual.Each(language => NumberWords.ChanceDifference(release.News[most.Id], language)),
                revised = Bilingual.Each(language => NumberWords.ChanceDifference(release.Revisions[most.Id], language));
            return new Bilingual($"第{release.Number}期（至{release.DataDate}）变动最大的是“{most.Zh}”：新数据 {news.Zh}，修订 {revised.Zh}。",
                $"Release {release.Number} (to {release.DataDate}) moved {most.En} most: news {news.En}, revisions {revised.En}.");
        })],
        Heads = [Target, Before, .. answer.Releases.Select(release => Same($"{release.Number} · {release.DataDate}"))],
        Rows = [.. answer.Targets.Select(target => (IReadOnlyList<Bilingual>)
            [new(target.Zh, target.En), Same(NumberWords.Chance(answer.Before[target.Id])),
                .. answer.Releases.Select(release => Same(NumberWords.Chance(release.Chances[target.Id])))])],
        Command = $"beichen condition {named} --actuals actuals.yaml --out year && beichen vintages year",
    };

    private static PanelAnswer Lights(LightsAnswer answer, string named)
    {
        string[] quarters = [.. answer.Projects.Take(1).SelectMany(project => project.Quarters.Select(quarter => quarter.Quarter))];
        double error = 100 * Interval.WidestHalfWidth(answer.EffectiveSampleSize);
        return new PanelAnswer
        {
            Sentences = [new(
                $"各季末绿/黄/红的概率，办法 {answer.Rules}；抽样误差至多±{Numerals.Fixed(error, 1)}个百分点（95%）。",
                $"Chances of green/yellow/red at each quarter's end, rules {answer.Rules}, known to ±{Numerals.Fixed(error, 1)} points at most (95 %).")],
            Heads = [new("项目", "Project"), .. quarters.Select(Same)],
            Rows = [.. answer.Projects.Select(project => (IReadOnlyList<Bilingual>)
                [new(project.Zh, project.En), .. project.Quarters.Select(light =>
                    Same($"{Numerals.Fixed(light.Green * 100, 0)}/{Numerals.Fixed(light.Yellow * 100, 0)}/{Numerals.Fixed(light.Red * 100, 0)}"))])],
            Command = string.Create(CultureInfo.InvariantCulture, $"beichen lights {named} "
                + $"--rules {answer.Rules}{(answer.DataDate is null ? "" : " --actuals actuals.yaml")} --draws {answer.Draws} --seed {answer.Seed}"),
        };
    }

    // A figure by its name, where it is one that is published; a fact as it was stated.
    public static Bilingual Cause(string name) =>
        PublishedIndicator.All.FirstOrDefault(figure => name.StartsWith(figure.Id + " ", StringComparison.Ordinal)) is { } known
        ? new Bilingual(known.Chinese + name[known.Id.Length..], known.English + name[known.Id.Length..]) : new Bilingual($" {name} ", name);

    private static Bilingual Same(string text) => new(text, text);
}
