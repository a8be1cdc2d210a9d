namespace Beichen.Sim.Kernel.Projects;

/// <summary>What is known of a project at the end of a quarter. It holds in every draw from then on (<see cref="ProjectFacts"/>).</summary>
/// <param name="Quarter">Index of the quarter at whose end it is known.</param>
/// <param name="Least">Stage that it has reached by then.</param>
/// <param name="Most">Stage that it has not passed by then.</param>
public sealed record ProjectFact(int Quarter, ProjectStage Least, ProjectStage Most)
{
    /// <summary>Elapsed share of construction, above 0 and below 1; null when only the stage is known.</summary>
    public double? Progress { get; init; }

    /// <summary>When it reached <see cref="Least"/>, quarters since the first day; null when only that it did is known.</summary>
    public double? Reached { get; init; }

    /// <summary>True where the fact holds of a project that is lost as well, such as an opening that was missed.</summary>
    public bool MayBeLost { get; init; }

    /// <summary>True when the fact is that it is lost.</summary>
    public bool IsLoss => Least == ProjectStage.Lost;
}
