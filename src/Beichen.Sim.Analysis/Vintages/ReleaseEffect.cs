namespace Beichen.Sim.Analysis.Vintages;

/// <summary>What one release did.</summary>
/// <param name="Name">What it is.</param>
/// <param name="IsRevision">True for a revision.</param>
/// <param name="Forecast">What was expected before.</param>
/// <param name="Value">What it turned out to be.</param>
/// <param name="Effect">Change of the figure that it brought.</param>
public sealed record ReleaseEffect(string Name, bool IsRevision, double Forecast, double Value, double Effect)
{
    /// <summary>Value less forecast.</summary>
    public double Surprise => Value - Forecast;
}
