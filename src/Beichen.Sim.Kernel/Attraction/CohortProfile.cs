using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Attraction;

/// <summary>
/// What a yuan admitted k quarters ago does now: the share invested this quarter, F((k−L+1)/D) − F((k−L)/D), and the mean
/// utilisation of what it built, 1 − e^{−(a+½)/τ} at age a = k − L − D (model 3.5, 5.1).
/// </summary>
public sealed class CohortProfile
{
    /// <summary>Tabulates the profile of a stream for a run.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="quarters">Quarters of the run.</param>
    /// <param name="firstSeason">Calendar number (0–3) of the first quarter of the run.</param>
    public CohortProfile(ArrivalStreamParameters stream, int quarters, int firstSeason)
    {
        double[] invested = new double[quarters];
        double[] utilised = new double[quarters];
        for (int k = 0; k < quarters; k++)
        {
            int built = k - stream.StartLag;
            if (built >= 0 && built < stream.BuildQuarters)
            {
                invested[k] = InvestmentCurves.Share(stream.Curve, (built + 1.0) / stream.BuildQuarters)
                    - InvestmentCurves.Share(stream.Curve, (double)built / stream.BuildQuarters);
            }

            int age = built - stream.BuildQuarters;
            if (age >= 0) utilised[k] = 1 - Scalar.Exp(-(age + 0.5) / stream.RampQuarters);
        }

        double[] counted = new double[quarters];
        for (int q = 0; q < quarters; q++)
        {
            for (int k = 0; k <= q; k++) counted[q] += stream.Season[(firstSeason + q - k) % 4] * invested[k];
        }

        CountedOn = [.. counted];
        Invested = [.. invested];
        Utilised = [.. utilised];
    }

    /// <summary>Share invested in the quarter, by quarters since admission.</summary>
    public ImmutableArray<double> Invested { get; }

    /// <summary>
    /// Share of a year's signed money that a stream at normal effort, begun on the first day, invests in each quarter of the run:
    /// Σ_k season(q − k) × invested(k). What was signed before lies in the vintages already.
    /// </summary>
    public ImmutableArray<double> CountedOn { get; }

    /// <summary>Mean utilisation in the quarter, by quarters since admission.</summary>
    public ImmutableArray<double> Utilised { get; }
}
