namespace Beichen.Sim.Analysis.Sampling;

/// <summary>Pearson's correlation, Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²); 0 where a column does not vary. Of ranks it is Spearman's.</summary>
public static class LinearCorrelation
{
    /// <summary>The correlation of two columns, −1 to 1.</summary>
    /// <exception cref="ArgumentException">The columns are of unequal length.</exception>
    public static double Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length) throw new ArgumentException("Columns of unequal length.", nameof(second));
        double meanFirst = Mean(first), meanSecond = Mean(second);
        double squaresFirst = 0, squaresSecond = 0, products = 0;
        for (int i = 0; i < first.Length; i++)
        {
            double a = first[i] - meanFirst, b = second[i] - meanSecond;
            squaresFirst += a * a;
            squaresSecond += b * b;
            products += a * b;
        }

        return squaresFirst > 0 && squaresSecond > 0 ? products / Math.Sqrt(squaresFirst * squaresSecond) : 0;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }
}
