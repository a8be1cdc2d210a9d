namespace Beichen.Sim.Analysis.Vintages;

/// <summary>
/// How a figure moved from one release of the data to the next: revisions of what was known apart from what was newly known, summing to the
/// change (Bańbura and Modugno 2014; Federal Reserve Bank of New York, Staff Nowcast).
/// </summary>
/// <param name="Before">The figure before.</param>
/// <param name="After">The figure after.</param>
/// <param name="Effects">What moved it, in the order in which it was taken in.</param>
public sealed record VintageTable(double Before, double After, IReadOnlyList<ReleaseEffect> Effects)
{
    /// <summary>Sum of the effects of revisions.</summary>
    public double Revisions => Effects.Where(effect => effect.IsRevision).Sum(effect => effect.Effect);

    /// <summary>Sum of the effects of new releases.</summary>
    public double Releases => Effects.Where(effect => !effect.IsRevision).Sum(effect => effect.Effect);

    /// <summary>Takes releases in one after another; revisions first, so that a surprise is measured against revised data.</summary>
    /// <param name="before">The figure before any of them.</param>
    /// <param name="releases">Names, forecasts and values.</param>
    /// <param name="figure">The figure once the first n releases (in the table's order) are known, n from 1.</param>
    public static VintageTable Of(double before, IReadOnlyList<Release> releases, Func<IReadOnlyList<Release>, double> figure)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(figure);
        Release[] order = [.. releases.Where(release => release.IsRevision), .. releases.Where(release => !release.IsRevision)];
        var effects = new List<ReleaseEffect>(order.Length);
        double reached = before;
        for (int n = 1; n <= order.Length; n++)
        {
            double now = figure(order[..n]);
            effects.Add(new ReleaseEffect(order[n - 1].Name, order[n - 1].IsRevision, order[n - 1].Forecast, order[n - 1].Value, now - reached));
            reached = now;
        }

        return new VintageTable(before, reached, effects);
    }
}
