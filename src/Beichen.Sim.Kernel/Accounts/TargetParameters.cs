namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Which outcome a target is held against.</summary>
public enum TargetMeasure
{
    /// <summary>Real growth of GDP, year to date.</summary>
    GdpGrowth,

    /// <summary>Nominal growth of budget revenue, year to date.</summary>
    RevenueGrowth,

    /// <summary>Nominal growth of fixed-asset investment, year to date.</summary>
    InvestmentGrowth,

    /// <summary>Real income growth less real GDP growth, held against minus the tolerance.</summary>
    IncomeInStep,

    /// <summary>Relocated Beijing projects introduced in the year.</summary>
    BeijingProjects,

    /// <summary>National high-tech firms, stock.</summary>
    HighTechFirms,

    /// <summary>Eaglet firms 雏鹰: on the list at year end, or passed in the year (<see cref="TargetParameters.CountsFlow"/>).</summary>
    EagletFirms,

    /// <summary>Gazelle firms 瞪羚: on the list at year end, or passed in the year (<see cref="TargetParameters.CountsFlow"/>).</summary>
    GazelleFirms,

    /// <summary>New jobs since the start of the term.</summary>
    NewJobs,

    /// <summary>Fall of energy per unit of GDP, year to date.</summary>
    EnergyIntensityFall,
}

/// <summary>A target of the plan, at least which value of which measure when.</summary>
public sealed record TargetParameters
{
    /// <summary>Id as in the manifest.</summary>
    public required string Id { get; init; }

    /// <summary>Name as a Chinese reader sees it, the plan's own words.</summary>
    public required string Chinese { get; init; }

    /// <summary>Name as an English reader sees it.</summary>
    public required string English { get; init; }

    /// <summary>Unit as printed: %, 个, 家, 人, pp.</summary>
    public required string Unit { get; init; }

    /// <summary>Outcome that the value is held against.</summary>
    public required TargetMeasure Measure { get; init; }

    /// <summary>Value to reach (fraction for rates, count otherwise); null for an ambition without a number, which is not scored.</summary>
    public required double? Value { get; init; }

    /// <summary>True when the count is of the year's additions rather than of the stock at year end.</summary>
    public required bool CountsFlow { get; init; }

    /// <summary>Index of the quarter at whose end it is due; beyond the horizon the pace is shown instead.</summary>
    public required int DueQuarter { get; init; }

    /// <summary>Tolerance below the value that still counts as met (income in step: 0.005).</summary>
    public required double Tolerance { get; init; }

    /// <summary>
    /// True when an input of what it measures was set from the target itself: its chance would be the modeller's own, so it is shown and not scored.
    /// </summary>
    public bool SetFromTarget { get; init; }

    /// <summary>How a figure short of it may be reported; null where nothing is known of that. Read when a run is asked for the figures as reported.</summary>
    public ReportingRule? Reporting { get; init; }

    /// <summary>True when a chance of meeting it means something: it has a value, and no input was set from it.</summary>
    public bool IsScored => Value is not null && !SetFromTarget;
}
