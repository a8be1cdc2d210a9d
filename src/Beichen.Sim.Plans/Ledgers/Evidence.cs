namespace Beichen.Sim.Plans.Ledgers;

/// <summary>How a value is known.</summary>
internal static class Evidence
{
    public const string Plan = "plan";
    public const string Official = "official";
    public const string Derived = "derived";
    public const string Analogue = "analogue";
    public const string Assumed = "assumed";

    /// <summary>Basis of a structural setting: an order, a stage, a calendar; not an estimate.</summary>
    public const string Setting = "setting";

    /// <summary>Basis of what a scenario sets.</summary>
    public const string Scenario = "scenario";

    public static IReadOnlyList<string> Bases { get; } = [Plan, Official, Derived, Analogue, Assumed];

    public static IReadOnlyList<string> Confidences { get; } = ["high", "med", "low"];

    /// <summary>Longest quote, in characters.</summary>
    public const int LongestQuote = 40;
}
