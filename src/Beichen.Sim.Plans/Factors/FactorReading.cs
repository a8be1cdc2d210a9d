using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Factors;

/// <summary>Compiles the common factors.</summary>
internal static class FactorReading
{
    public static FactorSet Compile(Entity file)
    {
        var declared = new FactorParameters?[FactorSet.Count];
        foreach (Entity factor in FactorFields.List.Read(file, "factors"))
        {
            CommonFactor kind = factor.Read(FactorFields.Factor);
            if (kind == CommonFactor.City || declared[(int)kind] is not null)
                file.Reading.Problems.Add(factor.Place,
                    kind == CommonFactor.City ? "the city as a factor, whose law stands in accounts/city-growth" : $"a second factor '{ChoiceWords.Of(kind)}'",
                    "each factor but the city, once");
            declared[(int)kind] = new FactorParameters
            {
                Name = factor.Name("factor"),
                Deviation = factor.Read(FactorFields.Deviation),
                Tail = factor.Read(FactorFields.Degrees) is { } degrees ? StudentTail.Of(Math.Max(degrees, StudentTail.LeastDegrees)) : StudentTail.Normal,
                Persistence = factor.Read(FactorFields.Persistence) ?? 0,
            };
        }

        return new FactorSet { Declared = [.. declared], Weights = FactorSet.Cholesky(Correlations(file, declared)) ?? Uncorrelated(file) };
    }

    private static double[,] Correlations(Entity file, FactorParameters?[] declared)
    {
        double[,] matrix = new double[FactorSet.Count, FactorSet.Count];
        for (int k = 0; k < FactorSet.Count; k++) matrix[k, k] = 1;
        foreach (Entity pair in FactorFields.Correlations.Read(file, "correlations"))
        {
            int first = (int)pair.Read(FactorFields.First), second = (int)pair.Read(FactorFields.Second);
            double value = pair.Read(FactorFields.Correlation) ?? 0;
            foreach (int end in (int[])[first, second])
            {
                if (end > 0 && declared[end] is null) file.Reading.Problems.Add(pair.Place,
                    $"a correlation with '{ChoiceWords.Of((CommonFactor)end)}', which is not declared", "two declared factors, or one and the city");
            }

            if (first == second || matrix[first, second] != 0)
                file.Reading.Problems.Add(pair.Place, "a pair of one factor, or one that stands above already", "each pair of two factors once");
            if ((first == (int)CommonFactor.Delay || second == (int)CommonFactor.Delay) && first + second != (int)CommonFactor.Delay)
                file.Reading.Problems.Add(
                    pair.Place, "a correlation of 'delay' with a yearly factor", "of delay with the city alone, for it is drawn once a draw");
            if (first != second) matrix[first, second] = matrix[second, first] = value;
        }

        return matrix;
    }

    private static System.Collections.Immutable.ImmutableArray<double> Uncorrelated(Entity file)
    {
        file.Reading.Problems.Add(file.PlaceOf(FactorFields.Correlations), "correlations that no factors can have together",
            "a positive definite matrix: smaller correlations among those that share a factor");
        return FactorSet.None.Weights;
    }
}
