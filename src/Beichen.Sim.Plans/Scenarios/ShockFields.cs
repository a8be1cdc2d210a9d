using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>Values of the shocks.</summary>
internal static class ShockFields
{
    public static readonly ValueRule Severity = new("severity", Unit.Fraction, 0, 1, MayVary: true);

    /// <summary>Never quite a stop: growth of the year after would compare with nothing.</summary>
    public static readonly ValueRule ConstructionActivity = new("construction-activity", Unit.Fraction, 0.01, 1, MayVary: true);
    public static readonly ValueRule Share = new("share", Unit.Fraction, 0, 1, MayVary: true);
}
