namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>What moving one factor over its whole range does, at different settings of the others (model 14.1).</summary>
/// <param name="Mean">μ, mean elementary effect, in units of the outcome for the whole range.</param>
/// <param name="MeanAbsolute">μ*, mean absolute effect: how much the factor matters.</param>
/// <param name="Deviation">σ, deviation of the effects: how far it bends or depends on other factors.</param>
/// <param name="Low">Lower end of a bootstrap 95 % interval of μ*, trajectories resampled.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct ElementaryEffect(double Mean, double MeanAbsolute, double Deviation, double Low, double High);
