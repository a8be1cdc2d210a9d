namespace Beichen.Sim.Plans.Scenarios;

/// <summary>Keys of a scenario file.</summary>
internal static class ScenarioKeys
{
    public const string ExAnte = "ex-ante";
    public const string Stress = "stress";
    public const string Lockdown = "lockdown";
    public const string VatRefund = "vat-refund";

    public static readonly string[] Scenario = ["id", "name", "question", "district", "extends",
        "kind", "borrows", "note", "levers", "shocks", "changes", "remove", "add", "then", "dates"];
    public static readonly string[] Lever = ["lever", "on", "value", "from", "to", "note"];
    public static readonly string[] LockdownShock = ["shock", "severity", "construction-activity", "from", "to", "note"];
    public static readonly string[] RefundShock = ["shock", "share", "from", "to", "note"];
    public static readonly string[] Add = ["projects"];
    public static readonly string[] Then = ["from", "policy"];
    public static readonly string[] Date = ["project", "milestone", "stage", "quarter", "date", "shift", "fixed", "as", "note"];
    public static readonly string[] Change = ["path", "value", "note"];
    public static readonly string[] Kinds = [ExAnte, Stress];
    public static readonly string[] Shocks = [Lockdown, VatRefund];
}
