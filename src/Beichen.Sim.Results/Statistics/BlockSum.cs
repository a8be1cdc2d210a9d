namespace Beichen.Sim.Results.Statistics;

/// <summary>
/// Sums across draws: each block of 1,024 draws on its own, in draw order, then the blocks in order. The order of additions
/// depends on nothing but the number of draws, so batches, threads and silos cannot change a bit of a mean.
/// </summary>
public static class BlockSum
{
    /// <summary>Draws a block.</summary>
    public const int Block = 1024;

    /// <summary>Sum of the values.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        double total = 0;
        for (int from = 0; from < values.Length; from += Block)
        {
            double block = 0;
            foreach (double value in values.Slice(from, Math.Min(Block, values.Length - from))) block += value;
            total += block;
        }

        return total;
    }

    /// <summary>Sum of squared distances from <paramref name="centre"/>.</summary>
    public static double OfSquares(ReadOnlySpan<double> values, double centre)
    {
        double total = 0;
        for (int from = 0; from < values.Length; from += Block)
        {
            double block = 0;
            foreach (double value in values.Slice(from, Math.Min(Block, values.Length - from))) block += (value - centre) * (value - centre);
            total += block;
        }

        return total;
    }
}
