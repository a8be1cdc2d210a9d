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
    public CohortProfile(ArrivalStreamParameters stream, int quarters)
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

        Invested = [.. invested];
        Utilised = [.. utilised];
    }

    /// <summary>Share invested in the quarter, by quarters since admission.</summary>
    public ImmutableArray<double> Invested { get; }

    /// <summary>Mean utilisation in the quarter, by quarters since admission.</summary>
    public ImmutableArray<double> Utilised { get; }
}
