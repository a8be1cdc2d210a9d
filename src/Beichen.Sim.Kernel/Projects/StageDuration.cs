using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A stage's duration: planned quarters times a slip ratio elicited as median and 80th percentile (model 4.3).
/// </summary>
/// <param name="PlannedQuarters">Quarters of work that the plan implies from the start of the run, or from entering the stage.</param>
/// <param name="RatioP50">Median of actual over planned.</param>
/// <param name="RatioP80">80th percentile of actual over planned; equal to the median for a certain duration.</param>
public sealed record StageDuration(Quantity PlannedQuarters, double RatioP50, double RatioP80);
