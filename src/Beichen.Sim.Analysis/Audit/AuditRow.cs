namespace Beichen.Sim.Analysis.Audit;

/// <summary>One figure of the audit.</summary>
/// <param name="Id">Stable id, lower-case words joined by hyphens, with the entity after a slash.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>; null when it cannot be computed.</param>
/// <param name="Unit">Unit in the words of the seeds; rates are fractions.</param>
/// <param name="Verdict">Verdict.</param>
/// <param name="Why">What it was computed from and held against.</param>
public sealed record AuditRow(string Id, Bilingual Name, double? Value, string Unit, AuditVerdict Verdict, Bilingual Why);
