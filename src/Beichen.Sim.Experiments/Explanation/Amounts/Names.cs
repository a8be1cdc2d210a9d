namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>Names of the parts that every tree has.</summary>
internal static class Names
{
    /// <summary>What two equations of different shape differ by in their references.</summary>
    public static Bilingual Between { get; } = new("基年口径之差", "what the base year itself differed by");

    /// <summary>An amount as it would be in the reference.</summary>
    public static Bilingual Standing(Bilingual name) => new($"{name.Zh}：基年水平", $"{name.En}: as in the base year");
}
