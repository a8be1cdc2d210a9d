namespace Beichen.Sim.Analysis.Discovery;

/// <summary>The upper tail of the binomial distribution.</summary>
internal static class BinomialTail
{
    /// <summary>P(X ≥ count), X binomial(trials, chance), summed term by term from logarithms.</summary>
    public static double AtLeast(int count, int trials, double chance)
    {
        if (count <= 0) return 1;
        if (chance <= 0) return 0;
        if (chance >= 1) return 1;
        double term = 0;
        for (int k = 1; k <= count; k++) term += Math.Log(trials - count + k) - Math.Log(k);
        term += (count * Math.Log(chance)) + ((trials - count) * Math.Log(1 - chance));
        double probability = Math.Exp(term), sum = probability;
        for (int k = count; k < trials; k++)
        {
            probability *= (double)(trials - k) / (k + 1) * chance / (1 - chance);
            sum += probability;
        }

        return Math.Min(sum, 1);
    }
}
