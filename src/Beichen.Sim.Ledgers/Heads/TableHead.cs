namespace Beichen.Sim.Ledgers.Heads;

/// <summary>The head of a table.</summary>
public sealed record TableHead
{
    /// <summary>First row of the head, from 0.</summary>
    public required int Top { get; init; }

    /// <summary>Last row of the head.</summary>
    public required int Bottom { get; init; }

    /// <summary>Columns with a head.</summary>
    public required IReadOnlyList<HeadColumn> Columns { get; init; }

    /// <summary>What stands above the head.</summary>
    public required string Title { get; init; }

    /// <summary>Unit written above the head; null when none is.</summary>
    public required string? TitleUnit { get; init; }

    /// <summary>Year that the title or the heads name; null when none.</summary>
    public required int? Year { get; init; }

    /// <summary>The first column of a role; null when there is none.</summary>
    public HeadColumn? Of(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);

    /// <summary>True when the table lists projects: a name and something to know of each.</summary>
    public bool ListsProjects => Of(ColumnRole.Name) is not null && Columns.Count(column =>
        column.Role is not (ColumnRole.None or ColumnRole.Name or ColumnRole.Sequence or ColumnRole.Remark)) >= 1
        && Columns.Any(column => column.Role is ColumnRole.Total or ColumnRole.YearPlan or ColumnRole.Done
            or ColumnRole.Code or ColumnRole.Period or ColumnRole.Start or ColumnRole.Finish or ColumnRole.Stage);
}
