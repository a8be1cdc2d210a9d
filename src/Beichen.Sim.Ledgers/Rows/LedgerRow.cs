using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Times;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>A project as its row tells of it. Money is 亿元, land 亩, floor area 万m²; null is what the row does not say.</summary>
public sealed record LedgerRow
{
    /// <summary>Cell of the name.</summary>
    public required CellPlace Place { get; init; }

    /// <summary>Row from 0.</summary>
    public required int Row { get; init; }

    /// <summary>Name of the project as written.</summary>
    public required string Name { get; init; }

    /// <summary>Number in the list; empty when there is none.</summary>
    public required string Sequence { get; init; }

    /// <summary>Sections that the row stands under.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Year of the ledger; null when nothing names one.</summary>
    public required int? Year { get; init; }

    /// <summary>Code of the project 项目代码, the same in every ledger.</summary>
    public Read<string>? Code { get; init; }

    /// <summary>Total planned investment, 亿元.</summary>
    public Read<Amount>? Total { get; init; }

    /// <summary>The year's plan, 亿元.</summary>
    public Read<Amount>? YearPlan { get; init; }

    /// <summary>In place since construction began, 亿元.</summary>
    public Read<Amount>? Done { get; init; }

    /// <summary>In place at the end of the year before, 亿元.</summary>
    public Read<Amount>? DoneBefore { get; init; }

    /// <summary>In place since the beginning of the year, 亿元.</summary>
    public Read<Amount>? DoneInYear { get; init; }

    /// <summary>Year to date over the year's plan, a fraction.</summary>
    public Read<decimal>? Rate { get; init; }

    /// <summary>Start of construction.</summary>
    public Read<DayInterval>? Start { get; init; }

    /// <summary>Finish of construction.</summary>
    public Read<DayInterval>? Finish { get; init; }

    /// <summary>Length of construction in months.</summary>
    public Read<decimal>? Months { get; init; }

    /// <summary>When statistics took it in.</summary>
    public Read<DayInterval>? StatisticsEntry { get; init; }

    /// <summary>Words for where it stands.</summary>
    public Read<string>? Stage { get; init; }

    /// <summary>Nature of the building work 建设性质: new, extension, rebuilding.</summary>
    public Read<string>? Nature { get; init; }

    /// <summary>Kind or sector.</summary>
    public Read<string>? Type { get; init; }

    /// <summary>Its industry chain.</summary>
    public Read<string>? Chain { get; init; }

    /// <summary>Who builds it.</summary>
    public Read<string>? Builder { get; init; }

    /// <summary>Where it stands.</summary>
    public Read<string>? Location { get; init; }

    /// <summary>Park that it stands in, as written.</summary>
    public Read<string>? Park { get; init; }

    /// <summary>What is built, in words.</summary>
    public Read<string>? Scale { get; init; }

    /// <summary>Land that it takes, 亩.</summary>
    public Read<Amount>? Land { get; init; }

    /// <summary>Floor area, 万m².</summary>
    public Read<Amount>? Floor { get; init; }
}
