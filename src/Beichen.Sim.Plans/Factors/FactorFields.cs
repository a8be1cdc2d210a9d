using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Factors;

/// <summary>Keys of factors.yaml.</summary>
internal static class FactorFields
{
    /// <summary>Keys of a factor that many outcomes share.</summary>
    public static readonly FieldSet Factors = new FieldSet("factor", "a factor that many outcomes share 共同因子").Named();

    public static readonly ChoiceField<CommonFactor> Factor = Factors.Choice<CommonFactor>("factor", "which of the model's factors");
    public static readonly QuantityField Deviation = Factors.Quantity("deviation", Unit.Fraction, 0, 1,
        "standard deviation of a year; of delay, the root of the correlation between groups of works; 1 where only the score counts");
    public static readonly NumberField Degrees = Factors.Number(
        "degrees-of-freedom", Unit.Ratio, StudentTail.LeastDegrees, 1000, "degrees of freedom of Student's t; left out for a normal law", required: false);
    public static readonly NumberField Persistence =
        Factors.Number("persistence", Unit.Fraction, 0, 0.99, "correlation with the year before; left out for none", required: false);

    /// <summary>How two factors move together.</summary>
    public static readonly FieldSet Pairs = new("correlation", "how two factors move together");

    public static readonly ChoiceField<CommonFactor> First = Pairs.Choice<CommonFactor>("first", "one factor");
    public static readonly ChoiceField<CommonFactor> Second = Pairs.Choice<CommonFactor>("second", "the other");
    public static readonly NumberField Correlation = Pairs.Number("correlation", Unit.Ratio, -0.99, 0.99, "correlation of their scores");

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet File = new("factors file", "common factors and their correlations");

    public static readonly EntitiesField List = File.Entities("factors", Factors, "common factors");
    public static readonly EntitiesField Correlations = File.Entities("correlations", Pairs, "correlations of their scores; a pair that is left out has none");

    static FactorFields() => Pairs.Add(CommonFields.Id);
}
