namespace Beichen.Sim.Analysis.Discovery;

/// <summary>A box while it is peeled: its bounds, and the draws within.</summary>
internal sealed class PeeledBox
{
    private readonly IReadOnlyList<double[]> _inputs;
    private readonly bool[] _cases;

    public PeeledBox(IReadOnlyList<double[]> inputs, bool[] cases, double[] low, double[] high, int[] rows)
    {
        (_inputs, _cases, Low, High, Rows) = (inputs, cases, low, high, rows);
        foreach (int row in rows) Cases += cases[row] ? 1 : 0;
    }

    public double[] Low { get; }

    public double[] High { get; }

    /// <summary>Draws within; one may stand twice in a resample.</summary>
    public int[] Rows { get; }

    public int Cases { get; }

    public double Density => Rows.Length == 0 ? 0 : (double)Cases / Rows.Length;

    /// <summary>How much better than the base rate the box is, weighted by its mass: |B|/N (density − base).</summary>
    public double Gain(int draws, double baseRate) => (double)Rows.Length / draws * (Density - baseRate);

    public bool Limits(int input) => !double.IsInfinity(Low[input]) || !double.IsInfinity(High[input]);

    public bool Contains(int row)
    {
        for (int i = 0; i < Low.Length; i++)
        {
            double value = _inputs[i][row];
            if (value < Low[i] || value > High[i]) return false;
        }

        return true;
    }

    /// <summary>The box with other bounds on one input, over the given draws.</summary>
    public PeeledBox With(int input, double low, double high, int[] draws)
    {
        double[] lows = [.. Low], highs = [.. High];
        (lows[input], highs[input]) = (low, high);
        var wider = new PeeledBox(_inputs, _cases, lows, highs, []);
        return new PeeledBox(_inputs, _cases, lows, highs, [.. draws.Where(wider.Contains)]);
    }

    /// <summary>The box less the share α of its draws with the lowest or highest values of an input; null when all values are equal.</summary>
    public PeeledBox? Peel(int input, double alpha, bool fromBelow)
    {
        double[] column = _inputs[input];
        double[] values = new double[Rows.Length];
        for (int i = 0; i < values.Length; i++) values[i] = column[Rows[i]];
        Array.Sort(values);
        if (values[0] == values[^1]) return null;
        int take = Math.Max(1, (int)(alpha * values.Length));
        double low = Low[input], high = High[input];
        if (fromBelow)
        {
            // Equal values go together: with the edge where it falls among the lowest, else they stay.
            double edge = values[take];
            low = edge > values[0] ? edge : values.First(value => value > edge);
        }
        else
        {
            double edge = values[^(take + 1)];
            high = edge < values[^1] ? edge : values.Last(value => value < edge);
        }

        var narrower = new PeeledBox(_inputs, _cases, [.. Low], [.. High], []);
        (narrower.Low[input], narrower.High[input]) = (low, high);
        return new PeeledBox(_inputs, _cases, narrower.Low, narrower.High, [.. Rows.Where(row => column[row] >= low && column[row] <= high)]);
    }

    /// <summary>The box with one side moved out to take in at least <paramref name="count"/> more draws, open where none is left beyond.</summary>
    public PeeledBox Widened(int input, bool below, int[] draws, int count)
    {
        double[] column = _inputs[input];
        PeeledBox open = below
            ? With(input, double.NegativeInfinity, High[input], draws)
            : With(input, Low[input], double.PositiveInfinity, draws);
        double[] outside = [.. open.Rows.Select(row => column[row]).Where(value => below ? value < Low[input] : value > High[input]).Order()];
        if (outside.Length <= count) return open;
        return below ? With(input, outside[^count], High[input], draws) : With(input, Low[input], outside[count - 1], draws);
    }
}
