using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Results.Columns;

/// <summary>A run's columns, wherever they are kept. Statistics read one column at a time, so memory does not grow with the run.</summary>
public interface IRunColumns
{
    /// <summary>What each column holds and which come first in the fingerprint.</summary>
    ResultLayout Layout { get; }

    /// <summary>The plan that was run.</summary>
    DistrictPlan Plan { get; }

    /// <summary>Number of draws.</summary>
    int Draws { get; }

    /// <summary>Number of quarters.</summary>
    int Quarters { get; }

    /// <summary>Reads a column in draw order.</summary>
    /// <param name="quarter">Index of the quarter.</param>
    /// <param name="column">Index in the layout.</param>
    /// <param name="destination">At least as many places as draws.</param>
    void Read(int quarter, int column, Span<double> destination);
}
