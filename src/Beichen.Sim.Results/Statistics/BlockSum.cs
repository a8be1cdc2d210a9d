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

    /// <summary>Sum of second less first, draw by draw, as if the differences stood in a column.</summary>
    public static double OfDifferences(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double total = 0;
        for (int from = 0; from < first.Length; from += Block)
        {
            double block = 0;
            for (int draw = from; draw < Math.Min(from + Block, first.Length); draw++) block += second[draw] - first[draw];
            total += block;
        }

        return total;
    }

    /// <summary>Sum of squared distances of second less first from <paramref name="centre"/>, as if the differences stood in a column.</summary>
    public static double OfSquaredDifferences(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double centre)
    {
        double total = 0;
        for (int from = 0; from < first.Length; from += Block)
        {
            double block = 0;
            for (int draw = from; draw < Math.Min(from + Block, first.Length); draw++)
            {
                double distance = second[draw] - first[draw] - centre;
                block += distance * distance;
            }

            total += block;
        }

        return total;
    }
}
