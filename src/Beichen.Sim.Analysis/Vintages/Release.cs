namespace Beichen.Sim.Analysis.Vintages;

/// <summary>One figure that became known, or known better.</summary>
/// <param name="Name">What it is.</param>
/// <param name="IsRevision">True for a figure that was known before with another value.</param>
/// <param name="Forecast">What was expected of it before, its former value for a revision.</param>
/// <param name="Value">What it turned out to be.</param>
public sealed record Release(string Name, bool IsRevision, double Forecast, double Value);
