using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>The chances of the targets over the draws whose city grows within a band.</summary>
/// <param name="Given">What is given: <see cref="CityGrowth"/>.</param>
/// <param name="Low">Lower edge, which belongs to the band; a fraction.</param>
/// <param name="High">Upper edge, which belongs to the next band, and of the last band to itself.</param>
/// <param name="Draws">Draws within the band.</param>
/// <param name="Targets">Their chances, in plan order.</param>
public sealed record ConditionalBand(string Given, double Low, double High, int Draws, IReadOnlyList<ConditionalChance> Targets)
{
    /// <summary>Growth of the city: the mean over the quarters of the run's first year.</summary>
    public const string CityGrowth = "city-growth";

    private const int Bands = 5;

    /// <summary>Chances by quintile of the city's growth (type 7); a band without a draw, which ties may leave, is left out.</summary>
    /// <param name="growth">Growth in draw order, one draw or more.</param>
    /// <param name="targets">Ids and hits on the same draws.</param>
    public static IReadOnlyList<ConditionalBand> Quintiles(ReadOnlySpan<double> growth, IReadOnlyList<(string Id, HitSet Hits)> targets)
    {
        double[] edges = Quantiles.Of(growth, 0, 0.2, 0.4, 0.6, 0.8, 1);
        var hits = new int[Bands, targets.Count];
        var draws = new int[Bands];
        for (int draw = 0; draw < growth.Length; draw++)
        {
            int band = Bands - 1;
            while (band > 0 && growth[draw] < edges[band]) band--;
            draws[band]++;
            for (int target = 0; target < targets.Count; target++) hits[band, target] += targets[target].Hits[draw] ? 1 : 0;
        }

        var bands = new List<ConditionalBand>();
        for (int band = 0; band < Bands; band++)
        {
            if (draws[band] == 0) continue;
            var chances = new ConditionalChance[targets.Count];
            for (int target = 0; target < chances.Length; target++)
            {
                var share = new Proportion(hits[band, target], draws[band]);
                chances[target] = new ConditionalChance(targets[target].Id, share.Value, share.Wilson.Low, share.Wilson.High);
            }

            bands.Add(new ConditionalBand(CityGrowth, edges[band], edges[band + 1], draws[band], chances));
        }

        return bands;
    }
}
