using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>The technical coefficients as one flat array, so that the rounds of local orders read memory in order.</summary>
public sealed class InputTable
{
    private readonly double[] _coefficients;

    /// <summary>Flattens the columns of the activities.</summary>
    public InputTable(ImmutableArray<ActivityParameters> activities)
    {
        Activities = activities.Length;
        _coefficients = new double[Activities * Activities];
        ValueAddedRatios = activities.Select(a => a.ValueAddedRatio).ToArray();
        for (int j = 0; j < Activities; j++)
        {
            for (int i = 0; i < Activities; i++) _coefficients[(i * Activities) + j] = activities[j].InputCoefficients[i];
        }
    }

    /// <summary>Number of activities.</summary>
    public int Activities { get; }

    /// <summary>Value added per output, by activity.</summary>
    public double[] ValueAddedRatios { get; }

    /// <summary>What one unit of output of buyer j takes from seller i: row i, by buyer.</summary>
    public ReadOnlySpan<double> Row(int seller) => _coefficients.AsSpan(seller * Activities, Activities);
}
