using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>An answer as a panel of the page shows it: what it says, a table, and the command that asks the same.</summary>
public sealed record PanelAnswer
{
    /// <summary>What the answer says, in sentences.</summary>
    public required IReadOnlyList<Bilingual> Sentences { get; init; }

    /// <summary>Heads of the table.</summary>
    public required IReadOnlyList<Bilingual> Heads { get; init; }

    /// <summary>Its rows, a cell a head.</summary>
    public required IReadOnlyList<IReadOnlyList<Bilingual>> Rows { get; init; }

    /// <summary>Tables beside it.</summary>
    public IReadOnlyList<PanelTable> Further { get; init; } = [];

    /// <summary>The command line that gives the same answer.</summary>
    public required string Command { get; init; }

    /// <summary>Name of its figure among those that are kept; null where it has none.</summary>
    public string? Figure { get; init; }

    /// <summary>Levers that the answer would move; none where it moves nothing.</summary>
    public IReadOnlyList<LeverMove> Levers { get; init; } = [];

    /// <summary>Projects that the answer would move in time; none where it moves no date.</summary>
    public IReadOnlyList<DateMove> Dates { get; init; } = [];
}

/// <summary>A table of a panel beside its first.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Heads">Heads of the table.</param>
/// <param name="Rows">Its rows, a cell a head.</param>
/// <param name="Left">How many rows are left out.</param>
public sealed record PanelTable(Bilingual Title, IReadOnlyList<Bilingual> Heads, IReadOnlyList<IReadOnlyList<Bilingual>> Rows, int Left);
