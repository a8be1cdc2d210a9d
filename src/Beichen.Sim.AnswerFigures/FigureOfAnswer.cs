using Beichen.Sim.Charts;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Discovery;
using Beichen.Sim.Experiments.Lateness;
using Beichen.Sim.Experiments.Lights;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.AnswerFigures;

/// <summary>The figure of an answer, from the answer record and the names of its targets alone.</summary>
public static class FigureOfAnswer
{
    /// <summary>Shapley bars of what each change adds to the chance.</summary>
    public static Figure Of(AttributionReport report, TargetParameters target, Language language) => ShapleyFigure.Draw(
        new ShapleyInput(Source(report.Scenario, report.Draws, report.Seed), Name(target), report.ChanceBefore, report.ChanceAfter,
        [
            .. report.Changes.Select(change =>
            {
                double value = change.Chance * 100;
                var interval = Interval.Around(value, change.ChanceError * 100);
                return new IntervalBar(new(change.Zh, change.En), value, interval.Low, interval.High);
            }),
        ]), language);

    /// <summary>Sobol' bars of factors.</summary>
    public static Figure Of(FactorReport report, TargetParameters target, Language language) => SobolFigure.Draw(
        new SobolInput(Source(report.Scenario, report.Draws, report.Seed), Name(target),
            [.. report.Factors.Select(factor => Bar(new(factor.Zh, factor.En), factor.Index))], report.Converged), language);

    /// <summary>The plane of elementary effects, or Sobol' bars, of levers.</summary>
    public static Figure Of(SensitivityReport report, TargetParameters target, Language language)
    {
        FigureSource source = Source(report.Scenario, report.Draws, report.Seed);
        if (report.Levers.All(lever => lever.Index is not null))
        {
            IntervalBar[] bars = [.. report.Levers.Select(lever => Bar(new(lever.Zh, lever.En), lever.Index!.Value))];
            return SobolFigure.Draw(new SobolInput(source, Name(target), bars, report.Converged), language);
        }

        bool rate = NumberWords.IsRate(target.Unit);
        double scale = rate ? 100 : 1;
        Bilingual unit = rate ? new("个百分点", "points") : new(SentenceNumbers.Unit(target.Unit, Language.Zh), SentenceNumbers.Unit(target.Unit, Language.En));
        return MorrisFigure.Draw(
            new MorrisInput(source, Name(target), unit,
            [
                .. report.Levers.Where(lever => lever.Effect is not null).Select(lever => (lever.Zh, lever.En, Effect: lever.Effect!.Value)).Select(lever =>
                    new MorrisPoint(new(lever.Zh, lever.En), lever.Effect.MeanAbsolute * scale, lever.Effect.Low * scale, lever.Effect.High * scale,
                        lever.Effect.Mean * scale, lever.Effect.Deviation * scale)),
            ]), language);
    }

    /// <summary>The trade-off of coverage and density.</summary>
    public static Figure Of(DiscoveryReport report, TargetParameters target, Language language) => TradeOffFigure.Draw(
        new TradeOffInput(Source(report.Scenario, report.Draws, report.Seed), Name(target),
            report.TradeOff.Count > 0
                ? [.. report.TradeOff.Select(step => (step.Coverage, step.Density, step.Conditions))]
                : [(1.0, (double)report.Misses / report.Draws, 0)],
            report.Conditions.Count > 0 && report.Coverage is { } coverage ? (coverage, report.Density) : null), language);

    /// <summary>Slack by project.</summary>
    public static Figure Of(LatestSafeReport report, TargetParameters target, Language language) => SlackFigure.Draw(
        new SlackInput(Source(report.Scenario, report.Draws, report.Seed), Name(target), report.Probability, report.Chance,
        [
            .. report.Projects.Select(project =>
                new SlackRow(new(project.Zh, project.En), project.Slack, project.IsOpen, [.. project.Curve.Select(point => point.Probability)])),
        ]), language);

    /// <summary>The line of cost against chance.</summary>
    public static Figure Of(AchieveReport report, IReadOnlyList<TargetParameters> targets, Language language) => CostChanceFigure.Draw(
        new CostChanceInput(
            Source(report.Scenario, report.Draws, report.Seed),
            new(string.Join('、', targets.Select(target => target.Chinese)), string.Join(" and ", targets.Select(target => target.English))),
            report.Asked, [.. report.Line.Select(point => (point.Cost, point.Probability))],
            (report.Cost, report.Probability, report.Low, report.High), report.Feasible),
        language);

    /// <summary>What settling each unknown is worth.</summary>
    public static Figure Of(SettleReport report, TargetParameters target, Func<string, Bilingual> name, Language language)
    {
        bool points = report.ByHits || NumberWords.IsRate(target.Unit);
        double scale = points ? 100 : 1;
        Bilingual unit = points ? new("个百分点", "points") : new(SentenceNumbers.Unit(target.Unit, Language.Zh), SentenceNumbers.Unit(target.Unit, Language.En));
        return WorthFigure.Draw(
            new WorthInput(Source(string.Join(" / ", report.Scenarios), report.Draws, report.Seed), Name(target), report.Scenarios[report.Best], unit,
                report.Everything * scale,
            [
                .. report.Inputs.Select(input =>
                {
                    double value = input.Value * scale;
                    var interval = Interval.Around(value, input.Error * scale);
                    return new IntervalBar(name(input.Path), value, interval.Low, interval.High);
                }),
            ]), language);
    }

    /// <summary>Vintages of a year's forecasts.</summary>
    public static Figure Of(VintagesAnswer answer, ulong seed, Language language) => VintageFigure.Draw(
        new VintageInput(Source(answer.Scenario, answer.Draws, seed),
            [new("年初", "before"), .. answer.Releases.Select(release => new Bilingual($"至{release.DataDate}", $"to {release.DataDate}"))],
            [
                .. answer.Targets.Select(target => (new Bilingual(target.Zh, target.En),
                    (IReadOnlyList<double>)[answer.Before[target.Id], .. answer.Releases.Select(release => release.Chances[target.Id])])),
            ]), language);

    /// <summary>Chances of green, yellow and red ahead, project by project.</summary>
    public static Figure Of(LightsAnswer answer, LightRules rules, Language language) => LightsFigure.Draw(
        new LightsInput(Source(answer.Scenario, answer.Draws, answer.Seed), new(rules.Chinese, rules.English),
            [.. answer.Projects[0].Quarters.Select(quarter => quarter.Quarter)],
        [
            .. answer.Projects.Select(project =>
                new LightsRow(new(project.Zh, project.En), [.. project.Quarters.Select(light => (light.Green, light.Yellow, light.Red))], project.Changes)),
        ]), language);

    private static FigureSource Source(string scenario, int draws, ulong seed) => new(scenario, draws, seed, "");

    private static Bilingual Name(TargetParameters target) => new(target.Chinese, target.English);

    private static IntervalBar Bar(Bilingual name, Analysis.Sensitivity.SobolIndex index) =>
        new(name, index.Total, index.TotalLow, index.TotalHigh, index.First);
}
