using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>The two figures of a year's briefing: what timing decides, and the chances given the city's growth.</summary>
public static class AnnualFigures
{
    /// <summary>Draws those that the run has answers for.</summary>
    public static IReadOnlyList<Figure> Draw(RunSummary summary, RunIdentity identity, Language language)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(identity);
        var source = new FigureSource(identity.Scenario, summary.Draws, identity.Seed, identity.ResultFingerprint);
        var figures = new List<Figure>();
        if (summary.Sayings?.TimingEffects is { Count: > 0 } effects)
        {
            figures.Add(TimingFigure.Draw(
                new TimingInput(source,
                    [.. effects.Select(effect => new TimingRow(Name(summary, effect.Target), effect.ProbabilityBefore, effect.ProbabilityAfter))]), language));
        }

        if (Given(summary, source) is { } given) figures.Add(GivenGrowthFigure.Draw(given, language));
        return figures;
    }

    // The targets whose chances in the fastest and the slowest fifth are told apart, the widest apart first.
    private static GivenGrowthInput? Given(RunSummary summary, FigureSource source)
    {
        if (summary.Sayings is not { Conditional: { Count: > 1 } bands } sayings) return null;
        var targets = new List<GivenGrowthTarget>();
        foreach (EvenGrowth even in sayings.EvenGrowth.Where(even => even.Leaning != 0))
        {
            ConditionalChance[] chances = [.. bands.Select(band =>
                band.Targets.First(target => string.Equals(target.Id, even.Target, StringComparison.Ordinal)))];
            targets.Add(new GivenGrowthTarget(
                Name(summary, even.Target), [.. chances.Select(chance => (chance.Probability, chance.Low, chance.High))], even.Growth));
        }

        return targets.Count == 0 ? null : new GivenGrowthInput(
            source,
            [.. bands.Select(band => (band.Low, band.High))],
            [.. targets.OrderByDescending(target => Math.Abs(target.Chances[^1].Chance - target.Chances[0].Chance)).Take(GivenGrowthFigure.MostTargets)]);
    }

    private static Bilingual Name(RunSummary summary, string id)
    {
        TargetScore target = summary.Target(id);
        return new Bilingual(target.Zh, target.En);
    }
}
