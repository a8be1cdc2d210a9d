namespace Beichen.Sim.Charts;

/// <summary>The outcomes of two targets in the same draws.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Across">The target across.</param>
/// <param name="Up">The target up.</param>
/// <param name="Outcomes">Outcomes of both by draw.</param>
public sealed record JointInput(FigureSource Source, JointTarget Across, JointTarget Up, IReadOnlyList<(double Across, double Up)> Outcomes)
{
    /// <summary>Whether the interval of a pair leaves independence out; otherwise the headline claims none.</summary>
    public bool Told { get; init; } = true;

    /// <summary>Shares of the draws that meet both, the one across alone, the one up alone, and neither.</summary>
    public (double Both, double AcrossAlone, double UpAlone, double Neither) Quadrants
    {
        get
        {
            var counts = new int[4];
            foreach ((double across, double up) in Outcomes) counts[(across >= Across.Asked ? 1 : 0) + (up >= Up.Asked ? 2 : 0)]++;
            double all = Math.Max(1, Outcomes.Count);
            return (counts[3] / all, counts[1] / all, counts[2] / all, counts[0] / all);
        }
    }
}
