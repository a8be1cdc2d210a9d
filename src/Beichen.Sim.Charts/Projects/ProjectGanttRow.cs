namespace Beichen.Sim.Charts;

/// <summary>One project: its stages at the median and the spread of its production or opening date, in quarters since the start of 2022Q1.</summary>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Stages">Stages at the median.</param>
/// <param name="Planned">Planned production or opening date, or null.</param>
/// <param name="P10">10 % quantile of the date; may lie beyond the axis.</param>
/// <param name="P50">Median date.</param>
/// <param name="P90">90 % quantile of the date.</param>
/// <param name="Probability">Probability of the milestone by its date.</param>
public sealed record ProjectGanttRow(
    string Zh, string En, IReadOnlyList<ProjectStage> Stages, double? Planned, double P10, double P50, double P90, double Probability)
{
    /// <summary>The name in both languages.</summary>
    public Bilingual Name => new(Zh, En);

    /// <summary>The stage that the probability is of: a chance without its word is not understood. Empty for none.</summary>
    public Bilingual Milestone { get; init; } = new("", "");

    /// <summary>Every date due, on the axis of the stages; the planned one among them.</summary>
    public IReadOnlyList<double> Dues { get; init; } = [];

    /// <summary>Chance of a green, a yellow and a red light at the end of each quarter of the column; empty for a project that no rule is read for.</summary>
    public IReadOnlyList<(double Green, double Yellow, double Red)> Lights { get; init; } = [];
}
