namespace Beichen.Sim.Analysis.Audit;

/// <summary>What the audit of a plan found before any simulation.</summary>
/// <param name="Rows">Figures, in the order of the accounts, then what each target could reach at most.</param>
/// <param name="IsFeasible">True when one course of the year meets all targets and limits together within the bands.</param>
/// <param name="Conflict">
/// Empty when feasible; otherwise a smallest set of targets and limits that cannot hold together: without any one of them the others
/// can.
/// </param>
/// <param name="Limits">Every target and limit that the linear programme held, in its order.</param>
public sealed record AuditReport(IReadOnlyList<AuditRow> Rows, bool IsFeasible, IReadOnlyList<PlanLimit> Conflict, IReadOnlyList<PlanLimit> Limits)
{
    /// <summary>A row by id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public AuditRow this[string id] => Rows.FirstOrDefault(row => string.Equals(row.Id, id, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"The audit has no row '{id}'.");
}
