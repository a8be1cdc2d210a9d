using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Discovery;

/// <summary>
/// Scenario discovery by the patient rule induction method, PRIM (model II.15): the box in which cases of interest concentrate, found by
/// peeling a little off its best side again and again, then pasting back. The best side is the one that raises the density most for each
/// draw given up (the lenient criterion of Kwakkel and Jaxa-Rozen 2016), so that an input of few values, of which a peel takes half the
/// draws in one bite, does not win by the size of its bite. Of the boxes on the way the one is taken that beats the base rate most, weighted by its mass
/// (weighted relative accuracy; Lavrač, Flach and Zupan 1999), so that neither the whole space nor a splinter wins. Sources: Friedman and Fisher 1999; Bryant
/// and Lempert 2010; Kwakkel and Jaxa-Rozen 2016.
/// </summary>
public static class PatientRuleInduction
{
    /// <summary>Finds a box.</summary>
    /// <param name="inputs">A column an input, in draw order.</param>
    /// <param name="cases">True where a draw is of interest, e.g. misses the target.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">There is no input or draw, columns differ in length, or a value is not a number.</exception>
    public static DiscoveredBox Find(IReadOnlyList<double[]> inputs, bool[] cases, DiscoveryOptions options)
    {
        Check(inputs, cases, options);
        return Find(inputs, cases, [.. Enumerable.Range(0, cases.Length)], options);
    }

    /// <summary>Finds several boxes, each among the draws that the ones before it left out (covering; Friedman and Fisher 1999, 6).</summary>
    /// <param name="inputs">A column an input, in draw order.</param>
    /// <param name="cases">True where a draw is of interest.</param>
    /// <param name="options">How.</param>
    /// <param name="most">Most boxes.</param>
    /// <returns>The boxes that limit something, the first found first; fewer than asked for, or none, where no further condition stands out.</returns>
    /// <exception cref="ArgumentException">As for one box.</exception>
    public static IReadOnlyList<DiscoveredBox> FindSeveral(IReadOnlyList<double[]> inputs, bool[] cases, DiscoveryOptions options, int most)
    {
        Check(inputs, cases, options);
        var found = new List<DiscoveredBox>();
        int[] left = [.. Enumerable.Range(0, cases.Length)];
        while (found.Count < most && left.Any(row => cases[row]))
        {
            DiscoveredBox box = Find(inputs, cases, left, options);
            if (box.Limits.Count == 0) break;
            found.Add(box);
            left = [.. left.Where(row => !box.Limits.All(limit => limit.Low <= inputs[limit.Input][row] && inputs[limit.Input][row] <= limit.High))];
        }

        return found;
    }

    private static void Check(IReadOnlyList<double[]> inputs, bool[] cases, DiscoveryOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(options);
        if (inputs.Count == 0 || cases.Length == 0) throw new ArgumentException("Discovery needs an input and a draw.", nameof(inputs));
        foreach (double[] column in inputs) Require.Numbers(column, cases.Length);
    }

    private static DiscoveredBox Find(IReadOnlyList<double[]> inputs, bool[] cases, int[] rows, DiscoveryOptions options)
    {
        var path = new List<PeeledBox>();
        PeeledBox box = Search(inputs, cases, rows, options, path);
        var stability = new double[inputs.Count];
        double fresh = Resample(inputs, cases, rows, options, box, stability);
        double[] quasi = [.. Enumerable.Range(0, inputs.Count).Select(i => box.Limits(i) ? QuasiP(box, i, rows) : 1)];
        BoxLimit[] limits =
        [
            .. Enumerable.Range(0, inputs.Count).Where(box.Limits)
                .Select(i => new BoxLimit(i, box.Low[i], box.High[i], quasi[i], options.Resamples == 0 ? double.NaN : stability[i]))
                .OrderBy(limit => limit.QuasiP).ThenBy(limit => limit.Input),
        ];
        int all = rows.Count(row => cases[row]);
        return new DiscoveredBox(limits, box.Rows.Length, box.Cases, rows.Length, all, fresh)
        {
            TradeOff = [.. path.Select(on =>
                new BoxTradeOff((double)on.Cases / all, on.Density, (double)on.Rows.Length / rows.Length, Enumerable.Range(0, inputs.Count).Count(on.Limits)))],
        };
    }

    private static PeeledBox Search(IReadOnlyList<double[]> inputs, bool[] cases, int[] draws, DiscoveryOptions options, List<PeeledBox>? path)
    {
        double[] open = new double[inputs.Count], above = new double[inputs.Count];
        Array.Fill(open, double.NegativeInfinity);
        Array.Fill(above, double.PositiveInfinity);
        var whole = new PeeledBox(inputs, cases, open, above, draws);
        PeeledBox best = Peel(whole, inputs.Count, draws.Length, options, path);
        return Prune(Paste(best, whole.Density, draws, options), draws, options);
    }

    // The best side is the one whose removal raises the density most for each draw removed; of equals the one that keeps most draws.
    private static PeeledBox Peel(PeeledBox whole, int inputs, int draws, DiscoveryOptions options, List<PeeledBox>? path)
    {
        PeeledBox box = whole, best = whole;
        path?.Add(whole);
        double least = options.LeastMass * draws;
        while (true)
        {
            int limited = Enumerable.Range(0, inputs).Count(box.Limits);
            PeeledBox? next = null;
            double most = 0;
            for (int input = 0; input < inputs; input++)
            {
                if (!box.Limits(input) && limited >= options.MostInputs) continue;
                foreach (bool fromBelow in (bool[])[true, false])
                {
                    PeeledBox? peeled = box.Peel(input, options.Peel, fromBelow);
                    if (peeled is null || peeled.Rows.Length < least) continue;
                    double gain = (peeled.Density - box.Density) / (box.Rows.Length - peeled.Rows.Length);
                    if (next is not null && (gain < most || (gain == most && peeled.Rows.Length <= next.Rows.Length))) continue;
                    (next, most) = (peeled, gain);
                }
            }

            if (next is null) return best;
            box = next;
            path?.Add(box);
            if (box.Gain(draws, whole.Density) > best.Gain(draws, whole.Density)) best = box;
        }
    }

    // Moves a side out again where that raises the gain: a peel may have overshot.
    private static PeeledBox Paste(PeeledBox box, double baseRate, int[] draws, DiscoveryOptions options)
    {
        for (bool grew = true; grew;)
        {
            grew = false;
            for (int input = 0; input < box.Low.Length; input++)
            {
                foreach (bool below in (bool[])[true, false])
                {
                    if (double.IsInfinity(below ? box.Low[input] : box.High[input])) continue;
                    PeeledBox wider = box.Widened(input, below, draws, Math.Max(1, (int)(options.Peel * box.Rows.Length)));
                    if (wider.Gain(draws.Length, baseRate) <= box.Gain(draws.Length, baseRate)) continue;
                    box = wider;
                    grew = true;
                }
            }
        }

        return box;
    }

    // Drops the limit that luck explains most easily, until none is explained too easily.
    private static PeeledBox Prune(PeeledBox box, int[] draws, DiscoveryOptions options)
    {
        while (true)
        {
            int worst = -1;
            double largest = options.Significance;
            for (int input = 0; input < box.Low.Length; input++)
            {
                if (!box.Limits(input) || QuasiP(box, input, draws) is var quasi && quasi <= largest) continue;
                (worst, largest) = (input, QuasiP(box, input, draws));
            }

            if (worst < 0) return box;
            box = box.With(worst, double.NegativeInfinity, double.PositiveInfinity, draws);
        }
    }

    private static double QuasiP(PeeledBox box, int input, int[] draws)
    {
        PeeledBox without = box.With(input, double.NegativeInfinity, double.PositiveInfinity, draws);
        return BinomialTail.AtLeast(box.Cases, box.Rows.Length, without.Density);
    }

    // Fills in how often resamples limit the same side; answers the mean density on the draws that they left out.
    private static double Resample(IReadOnlyList<double[]> inputs, bool[] cases, int[] rows, DiscoveryOptions options, PeeledBox found, double[] stability)
    {
        var uniforms = new KeyedUniforms(options.Seed, "analysis/discovery-bootstrap");
        double density = 0;
        int judged = 0;
        for (int b = 0; b < options.Resamples; b++)
        {
            int[] sample = [.. rows.Select((_, place) => rows[uniforms.Below(rows.Length, b, place)])];
            PeeledBox box = Search(inputs, cases, sample, options, path: null);
            for (int i = 0; i < stability.Length; i++)
            {
                bool below = !double.IsInfinity(found.Low[i]), above = !double.IsInfinity(found.High[i]);
                if ((below && !double.IsInfinity(box.Low[i])) || (above && !double.IsInfinity(box.High[i]))) stability[i] += 1.0 / options.Resamples;
            }

            var drawn = new HashSet<int>(sample);
            int[] fresh = [.. rows.Where(row => !drawn.Contains(row) && box.Contains(row))];
            if (fresh.Length == 0) continue;
            density += fresh.Count(row => cases[row]) / (double)fresh.Length;
            judged++;
        }

        return judged == 0 ? double.NaN : density / judged;
    }
}
