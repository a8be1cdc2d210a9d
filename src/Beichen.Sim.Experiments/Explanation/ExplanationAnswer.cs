namespace Beichen.Sim.Experiments.Explanation;

/// <summary>Why a number is what it is: the tree behind it in one draw, and what moves it over all draws.</summary>
public sealed record ExplanationAnswer
{
    /// <summary>Id of the scenario that was run.</summary>
    public required string Scenario { get; init; }

    /// <summary>Name of the column.</summary>
    public required string Indicator { get; init; }

    /// <summary>Entity, or part of the district, that the column stands for.</summary>
    public required string Entity { get; init; }

    /// <summary>What it is, in English.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Quarter that the number belongs to, as in <c>2022Q4</c>.</summary>
    public required string Quarter { get; init; }

    /// <summary>Number of the draw.</summary>
    public required int Draw { get; init; }

    /// <summary>How it was chosen: median, worst, best, or its number.</summary>
    public required string Chosen { get; init; }

    /// <summary>Seed of the run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Draws of the run.</summary>
    public required int Draws { get; init; }

    /// <summary>The number, as the run published it.</summary>
    public required double Value { get; init; }

    /// <summary>Its unit; that of every contribution as well.</summary>
    public required string Unit { get; init; }

    /// <summary>Section of docs/model.md that states its equation.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is made of; contributions sum to the value to 1e-9.</summary>
    public required IReadOnlyList<ExplainedPart> Children { get; init; }

    /// <summary>The rows of the ledger that its parts name, in the order of paths.</summary>
    public required IReadOnlyList<ExplainedSource> Sources { get; init; }

    /// <summary>What moves it over all draws; null where the run has no such column or it does not vary.</summary>
    public required ExplainedSpread? Spread { get; init; }
}
