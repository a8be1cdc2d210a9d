namespace Beichen.Sim.Charts;

/// <summary>The effects of the scenarios on one number, in paired draws; by default on the year's GDP growth.</summary>
/// <param name="Source">Where the numbers come from; its scenario is the baseline.</param>
/// <param name="Rows">The scenarios without the baseline; the figure ranks them.</param>
public sealed record PairedDifferenceInput(FigureSource Source, IReadOnlyList<PairedDifferenceRow> Rows)
{
    /// <summary>Name of the figure, fit for a file.</summary>
    public string Name { get; init; } = "paired-differences";

    /// <summary>What the scenarios have an effect on.</summary>
    public Bilingual Subject { get; init; } = new("全年增速", "growth");

    /// <summary>Decimals of an effect, no more than its interval bears.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>What is measured, with its unit.</summary>
    public Bilingual Measure { get; init; } = new(
        "各情景对全年 GDP 增速的影响（百分点），与基准同一随机数配对",
        "Effect on the year's GDP growth, percentage points, paired draws against the baseline");
}
