namespace Beichen.Sim.Analysis.Influences;

/// <summary>
/// Where an outcome's spread comes from, printed beside every result (model I.9): values assumed or taken from elsewhere, values
/// with a source, and luck (shocks, delays, arrivals) with everything that rank correlations do not see. Approximate; sums to 1.
/// Rank correlations of normal variables understate the linear share a little (a share of 0.40 shows as 0.38), which luck takes up.
/// </summary>
/// <param name="Assumed">Share that goes with values of basis assumed or analogue, 0–1.</param>
/// <param name="Sourced">Share that goes with values of basis plan, official or derived, 0–1.</param>
/// <param name="Luck">The rest.</param>
/// <param name="StandardError">Error of the first two shares from the number of draws alone.</param>
/// <param name="IsFlat">True when the outcome does not vary, so that there is nothing to share out.</param>
public readonly record struct SpreadShare(double Assumed, double Sourced, double Luck, double StandardError, bool IsFlat)
{
    /// <summary>
    /// Splits the rank variance by the sum of adjusted squared rank correlations of each kind, negative terms kept so that chance
    /// cancels over many inputs; sums below 0 become 0, and sums above 1 are scaled to 1. Under no influence a term has the standard
    /// deviation √2/(N−1), so n of them give √(2n)/(N−1).
    /// </summary>
    internal static SpreadShare Of(IReadOnlyList<UncertainInput> inputs, double[] correlations, double draws)
    {
        double assumed = 0;
        double sourced = 0;
        int ofAssumed = 0;
        for (int i = 0; i < correlations.Length; i++)
        {
            double part = Influence.Adjusted(correlations[i], draws);
            if (inputs[i].IsAssumed)
            {
                assumed += part;
                ofAssumed++;
            }
            else
            {
                sourced += part;
            }
        }

        assumed = Math.Max(assumed, 0);
        sourced = Math.Max(sourced, 0);
        double scale = Math.Max(assumed + sourced, 1);
        assumed /= scale;
        sourced /= scale;
        double error = Math.Sqrt(2.0 * Math.Max(ofAssumed, correlations.Length - ofAssumed)) / (draws - 1);
        return new SpreadShare(assumed, sourced, Math.Max(1 - assumed - sourced, 0), error, false);
    }
}
