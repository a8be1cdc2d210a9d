namespace Beichen.Sim.Kernel.Projects;

/// <summary>How a date that a scenario asks of a project is met.</summary>
public enum DateRule
{
    /// <summary>Imposed: in every draw that has the stage still before it, the project reaches it on that day, and does not fail before.</summary>
    Fixed,

    /// <summary>The time that is left is scaled alike in every draw, so that the median of the draws lands on that day.</summary>
    Median,

    /// <summary>So many quarters later (by waiting) or earlier (by haste) than the draw has it.</summary>
    Shift,
}

/// <summary>A date that a scenario asks of a project in place of what its durations give.</summary>
/// <param name="Stage">The stage that is to be reached: signed, building, completed or producing.</param>
/// <param name="Rule">How it is met.</param>
/// <param name="Quarters">Quarters since the first day; of a shift, quarters later, below 0 for earlier.</param>
public sealed record ProjectDate(ProjectStage Stage, DateRule Rule, double Quarters);
