namespace Beichen.Sim.Workbench.Answers;

/// <summary>A project as a row of the schedule. Dates are quarters since the first day.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Stages">Bars at the median.</param>
/// <param name="Milestone">Its last milestone; null for a project that was added, which has none.</param>
public sealed record ProjectAnswer(string Id, Bilingual Name, IReadOnlyList<StageBar> Stages, MilestoneAnswer? Milestone);

/// <summary>A stage of a project as a bar of the schedule, at the median.</summary>
/// <param name="Kind">permits, construction, commissioning or operating.</param>
/// <param name="From">Begin.</param>
/// <param name="To">End.</param>
public sealed record StageBar(string Kind, double From, double To);

/// <summary>A milestone against the draws: dates, and the chance of its own.</summary>
/// <param name="Word">What has to be reached.</param>
/// <param name="Due">When.</param>
/// <param name="P10">Date that a tenth of the draws keep; null when fewer ever reach it.</param>
/// <param name="P50">Median date, likewise.</param>
/// <param name="P90">Date that nine tenths keep, likewise.</param>
/// <param name="ProbabilityText">Chance by its date.</param>
/// <param name="ErrorText">Half its 95 % interval, in points.</param>
/// <param name="Tone">up, down or even.</param>
public sealed record MilestoneAnswer(Bilingual Word, double Due, double? P10, double? P50, double? P90, string ProbabilityText, string ErrorText, string Tone);
