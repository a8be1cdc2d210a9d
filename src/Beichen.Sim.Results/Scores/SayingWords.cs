namespace Beichen.Sim.Results.Scores;

/// <summary>The words of single figures on the terminal.</summary>
public static class SayingWords
{
    /// <summary>A margin with its sign, in its unit: points with one decimal, money with one, pieces and persons whole.</summary>
    public static string Margin(double value, string unit) => unit switch
    {
        "pp" => Numerals.Signed(value * 100, 1),
        TargetMargin.Money => Numerals.Signed(value, 1),
        _ => Numerals.Signed(value, 0),
    };

    /// <summary>The unit of a margin.</summary>
    public static Bilingual Unit(string unit) => unit switch
    {
        "pp" => new("百分点", "points"),
        TargetMargin.Money => new("亿元", "¥100 million"),
        "家" => new("家", "firms"),
        "人" => new("人", "persons"),
        "个" => new("个", "pieces"),
        _ => new(unit, unit),
    };

    /// <summary>The growth of the city at which a target is even, or why there is none.</summary>
    public static Bilingual Even(RunSayings sayings, string target) =>
        sayings.EvenGrowth.FirstOrDefault(even => string.Equals(even.Target, target, StringComparison.Ordinal)) switch
        {
            null => new("抽样太少", "too few draws"),
            { Leaning: 0 } => new("未见随增速变", "no lean shown"),
            { Growth: { } growth } => new(Numerals.Percent(growth), Numerals.Percent(growth)),
            _ => new("在抽样范围外", "outside the drawn range"),
        };

    /// <summary>Whether a pair fights or goes together.</summary>
    public static Bilingual Kind(TargetConflict pair) => pair.Fights() ? new("牵制", "fight") : new("带动", "together");
}
