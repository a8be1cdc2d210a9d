namespace Beichen.Sim.Experiments.Vintages;

/// <summary>How one release's forecast of a target fared once the year was known.</summary>
/// <param name="Release">Number of the release; 0 for the plan before anything was known.</param>
/// <param name="Target">Id of the target.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Crps">Continuous ranked probability score of the forecast, in the target's unit.</param>
/// <param name="CrpsOfLast">Of the rival that says that the last published figure stands to the end; null where none was published.</param>
/// <param name="Brier">(p − y)² of the stated chance.</param>
/// <param name="BrierOfLast">Of the same rival, which says yes or no; null where none was published.</param>
/// <param name="Inside">Whether the outcome lay in the band from the first to the ninth tenth.</param>
public sealed record VintageScore(int Release, string Target, double Outcome, double Crps, double? CrpsOfLast, double Brier, double? BrierOfLast, bool Inside)
{
    /// <summary>The chance that was stated.</summary>
    public double Stated { get; init; }

    /// <summary>Whether the target was met.</summary>
    public bool Hit { get; init; }
}
