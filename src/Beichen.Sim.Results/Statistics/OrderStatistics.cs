namespace Beichen.Sim.Results.Statistics;

/// <summary>Puts a few ranks of a column in their places without sorting the rest.</summary>
public static class OrderStatistics
{
    // Below this many values sorting is as quick.
    private const int Few = 32;

    /// <summary>
    /// Arranges a column so that what <see cref="Quantiles"/> reads of a sorted one at these levels stands where it would stand if it were sorted: to the
    /// last bit the same values, in time that grows with the draws alone (Hoare's selection with a three-way partition, for many draws are equal).
    /// </summary>
    /// <param name="values">The column.</param>
    /// <param name="probabilities">Levels that will be read, 0–1.</param>
    public static void Place(Span<double> values, params ReadOnlySpan<double> probabilities)
    {
        Span<int> ranks = stackalloc int[3 * probabilities.Length];
        int count = 0;
        foreach (double probability in probabilities)
        {
            // Both kinds of quantile: the one between two ranks, and the smallest that a share does not exceed.
            int below = (int)((values.Length - 1) * probability);
            ranks[count++] = below;
            ranks[count++] = Math.Min(below + 1, values.Length - 1);
            ranks[count++] = Math.Clamp((int)Math.Ceiling((values.Length * probability) - 1e-9) - 1, 0, values.Length - 1);
        }

        ranks.Sort();
        foreach (double value in values)
        {
            // No number is below every number in a sorted column, and compares with none.
            if (!double.IsNaN(value)) continue;
            values.Sort();
            return;
        }

        Place(values, 0, values.Length, ranks);
    }

    private static void Place(Span<double> values, int from, int to, ReadOnlySpan<int> ranks)
    {
        while (!ranks.IsEmpty)
        {
            if (to - from <= Few)
            {
                values[from..to].Sort();
                return;
            }

            (int low, int high) = Partition(values, from, to, MedianOfThree(values[from], values[from + ((to - from) / 2)], values[to - 1]));
            int left = 0;
            while (left < ranks.Length && ranks[left] < low) left++;
            int right = left;
            while (right < ranks.Length && ranks[right] < high) right++;
            Place(values, from, low, ranks[..left]);
            from = high;
            ranks = ranks[right..];
        }
    }

    // Values below the pivot, then those equal to it from low, then those above it from high.
    private static (int Low, int High) Partition(Span<double> values, int from, int to, double pivot)
    {
        int low = from, high = to;
        for (int at = from; at < high;)
        {
            double value = values[at];
            if (value < pivot)
            {
                values[at++] = values[low];
                values[low++] = value;
            }
            else if (value > pivot)
            {
                values[at] = values[--high];
                values[high] = value;
            }
            else
            {
                at++;
            }
        }

        return (low, high);
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
