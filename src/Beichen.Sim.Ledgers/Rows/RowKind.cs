namespace Beichen.Sim.Ledgers.Rows;

/// <summary>What a row of a table is.</summary>
public enum RowKind
{
    /// <summary>Nothing stands in it.</summary>
    Blank,

    /// <summary>A project with its name.</summary>
    Project,

    /// <summary>合计: sums of other rows.</summary>
    Total,

    /// <summary>A stage or sector, with or without its sums: 一、在建项目.</summary>
    Section,

    /// <summary>A remark below the table.</summary>
    Note,

    /// <summary>The head once more, as at the top of a printed page.</summary>
    Head,

    /// <summary>The title of another table.</summary>
    Title,
}
