namespace Beichen.Sim.Briefing;

/// <summary>How a value is known, in words.</summary>
public static class EvidenceWords
{
    /// <summary>The basis of a value.</summary>
    public static Bilingual Basis(string basis) => basis switch
    {
        "plan" => new("计划原文", "plan"),
        "official" => new("官方公布", "official"),
        "derived" => new("推得", "derived"),
        "analogue" => new("类比", "analogue"),
        "assumed" => new("假定", "assumed"),
        _ => new(basis, basis),
    };

    /// <summary>The confidence in it.</summary>
    public static Bilingual Confidence(string? confidence) => confidence switch
    {
        "high" => new("高", "high"),
        "med" => new("中", "medium"),
        "low" => new("低", "low"),
        _ => new("未注明", "not stated"),
    };
}
