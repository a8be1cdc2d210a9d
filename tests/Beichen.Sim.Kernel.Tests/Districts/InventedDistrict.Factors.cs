using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Randomness;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <content>Every common factor, most of them correlated.</content>
internal static partial class InventedDistrict
{
    private static FactorSet Factors()
    {
        double[,] correlations = new double[FactorSet.Count, FactorSet.Count];
        for (int k = 0; k < FactorSet.Count; k++) correlations[k, k] = 1;
        Pair(CommonFactor.Delay, CommonFactor.City, -0.4);
        Pair(CommonFactor.Prices, CommonFactor.City, 0.5);
        Pair(CommonFactor.Manufacturing, CommonFactor.District, 0.35);
        Pair(CommonFactor.Housing, CommonFactor.Prices, 0.2);
        Pair(CommonFactor.Fiscal, CommonFactor.Housing, 0.45);
        Pair(CommonFactor.NonTax, CommonFactor.Fiscal, -0.3);
        Pair(CommonFactor.Starts, CommonFactor.Housing, 0.4);
        return new FactorSet
        {
            Declared =
            [
                null,
                Law("delay", Between("delay.between", 0.5, 0.9)),
                Law("district", Between("district.deviation", 0.01, 0.02), 6, 0.45),
                Law("manufacturing", Certain(0.02)),
                Law("prices", Certain(0.018), 5, 0.2),
                Law("housing", Between("housing.deviation", 0.1, 0.2), 4),
                Law("fiscal", Certain(0.04), 4),
                Law("non-tax", Certain(0.15)),
                Law("starts", Certain(1)),
            ],
            Weights = FactorSet.Cholesky(correlations)!.Value,
        };

        void Pair(CommonFactor first, CommonFactor second, double correlation) =>
            correlations[(int)first, (int)second] = correlations[(int)second, (int)first] = correlation;
    }

    private static FactorParameters Law(string id, Quantity deviation, double degrees = double.PositiveInfinity, double persistence = 0) =>
        new() { Name = Name("factor-" + id), Deviation = deviation, Tail = StudentTail.Of(degrees), Persistence = persistence };
}
