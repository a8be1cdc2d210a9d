namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>Shares of an outcome's variance that a factor answers for (model 14.2), each with a bootstrap 95 % interval.</summary>
/// <param name="First">S: by itself, V(E[f | x_i])/V.</param>
/// <param name="FirstLow">Lower end of S.</param>
/// <param name="FirstHigh">Upper end of S.</param>
/// <param name="Total">S_T: with all its interactions, E[V(f | all but x_i)]/V.</param>
/// <param name="TotalLow">Lower end of S_T.</param>
/// <param name="TotalHigh">Upper end of S_T.</param>
public readonly record struct SobolIndex(double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh);
