namespace Beichen.Sim.Analysis.Scoring;

/// <summary>
/// Brier score of stated probabilities of hits and its parts (model 18.2; Murphy 1973, Bröcker 2009):
/// score = reliability − resolution + uncertainty + within, the last being what forecasts of unequal value in one bin leave over.
/// </summary>
/// <param name="Score">Mean (p − y)², 0–1.</param>
/// <param name="Reliability">Σ n_b (p̄_b − ȳ_b)² / n: how far stated chances lie from what came; less is better.</param>
/// <param name="Resolution">Σ n_b (ȳ_b − ȳ)² / n: how far forecasts told cases apart; more is better.</param>
/// <param name="Uncertainty">ȳ(1 − ȳ): the variance of the outcome itself.</param>
/// <param name="Within">Score − (reliability − resolution + uncertainty); 0 when all forecasts of a bin are equal.</param>
public readonly record struct BrierSplit(double Score, double Reliability, double Resolution, double Uncertainty, double Within)
{
    /// <summary>Scores forecasts against outcomes in equal bins of probability, the last one closed.</summary>
    /// <param name="probabilities">Stated chances, 0–1.</param>
    /// <param name="hits">What came, one a forecast.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <exception cref="ArgumentException">No forecasts, unequal numbers, or a chance outside 0–1.</exception>
    public static BrierSplit Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> hits, int bins = 10)
    {
        if (probabilities.IsEmpty || probabilities.Length != hits.Length)
            throw new ArgumentException("One outcome a forecast, and at least one.", nameof(hits));
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        int n = probabilities.Length;
        int[] count = new int[bins];
        double[] stated = new double[bins];
        double[] came = new double[bins];
        double score = 0;
        double all = 0;
        for (int i = 0; i < n; i++)
        {
            double p = probabilities[i];
            if (p is not (>= 0 and <= 1)) throw new ArgumentException($"A chance of {p} is outside 0–1.", nameof(probabilities));
            double y = hits[i] ? 1 : 0;
            int b = Math.Min((int)(p * bins), bins - 1);
            count[b]++;
            stated[b] += p;
            came[b] += y;
            all += y;
            score += (p - y) * (p - y);
        }

        double mean = all / n;
        double reliability = 0;
        double resolution = 0;
        for (int b = 0; b < bins; b++)
        {
            if (count[b] == 0) continue;
            double miss = (stated[b] - came[b]) / count[b];
            double apart = (came[b] / count[b]) - mean;
            reliability += count[b] * miss * miss;
            resolution += count[b] * apart * apart;
        }

        score /= n;
        reliability /= n;
        resolution /= n;
        double uncertainty = mean * (1 - mean);
        return new BrierSplit(score, reliability, resolution, uncertainty, score - (reliability - resolution + uncertainty));
    }
}
