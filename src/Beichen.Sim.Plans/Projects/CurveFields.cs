using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of a curve of money in place.</summary>
internal static class CurveFields
{
    public static readonly FieldSet Set = new("curve", "share of investment in place at an elapsed share of construction S曲线 (model 3.1–3.4)");

    public static readonly ChoiceField<InvestmentCurveFamily> Family = Set.Choice<InvestmentCurveFamily>("family", "family of the curve");

    public static readonly PlainNumberField First = Set.Add(new PlainNumberField("first", -1, 100, "beta α · logistic κ · Rayleigh b · DHSS C"));

    public static readonly PlainNumberField Second =
        Set.Add(new PlainNumberField("second", -100, 100, "beta β · logistic m · DHSS K; unused by Rayleigh", required: false));

    /// <summary>The curve of an entity, its shapes checked to rise from 0 to 1.</summary>
    public static InvestmentCurve Read(Entity owner, BlockField field)
    {
        Entity block = owner.Block(field);
        InvestmentCurveFamily family = block.Read(Family);
        double first = block.Read(First) ?? 1;
        double second = block.Read(Second) ?? 0;
        (bool rises, string expected) = family switch
        {
            InvestmentCurveFamily.Beta => (first > 0 && second > 0, "beta shapes first > 0 and second > 0"),
            InvestmentCurveFamily.Logistic => (first > 0 && second is > 0 and < 1, "logistic first > 0 and second between 0 and 1"),
            InvestmentCurveFamily.Rayleigh => (first > 0, "Rayleigh first > 0"),
            _ => (Math.Abs(first) < 1 && second >= 3 / (1 - Math.Abs(first)), "DHSS second ≥ 3/(1−|first|), which keeps it rising"),
        };
        if (!rises && !block.IsAbsent)
            owner.Reading.Problems.Add(block.Place,
                $"{Problems.Words.Kebab(family.ToString())} curve with first {Problems.Words.Number(first)}, second {Problems.Words.Number(second)}", expected);
        return new InvestmentCurve(family, first, second);
    }
}
