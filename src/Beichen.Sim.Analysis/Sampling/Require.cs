namespace Beichen.Sim.Analysis.Sampling;

/// <summary>Refuses values that no analysis can use.</summary>
internal static class Require
{
    /// <summary>So many values, all of them numbers.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void Numbers(IReadOnlyList<double> values, int count)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != count) throw new ArgumentException($"{values.Count} values, expected {count}.", nameof(values));
        foreach (double value in values)
        {
            if (!double.IsFinite(value)) throw new ArgumentException($"A value of {value} cannot be analysed.", nameof(values));
        }
    }
}
