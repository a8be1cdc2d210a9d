namespace Beichen.Sim.Analysis.Discovery;

/// <summary>A box on the way of the peeling.</summary>
/// <param name="Coverage">Share of all cases within.</param>
/// <param name="Density">Share of the draws within that are cases.</param>
/// <param name="Mass">Share of all draws within.</param>
/// <param name="Inputs">Number of inputs that it limits.</param>
public readonly record struct BoxTradeOff(double Coverage, double Density, double Mass, int Inputs);
