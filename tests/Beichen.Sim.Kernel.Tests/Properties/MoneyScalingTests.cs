using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Districts;
using CsCheck;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Properties;

/// <summary>Counting in another unit of money changes every amount and no rate.</summary>
public sealed class MoneyScalingTests
{
    private static readonly string[] Amounts =
    [
        "BaseGdp", "BaseInvestment", "BaseRevenue", "HighTechCostPerFirm", "Investment",
        "SpendingPerHead", "DutyFreeSales", "BaseIncomePerHead", "CompletenessCost", "BaseRetailSales",
    ];

    private static readonly string[] PerAmount = ["JobsPerOutput", "LandPerInvestment", "FloorAreaPerInvestment", "FirmsPerOutput", "EnergyIntensity"];

    private static readonly int[] Money =
    [
        DistrictFrame.Gdp, DistrictFrame.GdpYearToDate, DistrictFrame.NominalGdp,
        DistrictFrame.Investment, DistrictFrame.InvestmentYearToDate, DistrictFrame.NamedInvestment,
        DistrictFrame.UnnamedInvestment, DistrictFrame.BackgroundInvestment, DistrictFrame.Revenue,
        DistrictFrame.RevenueYearToDate, DistrictFrame.Refunds, DistrictFrame.HighTechCost,
        DistrictFrame.NominalIncome, DistrictFrame.CommercialSales, DistrictFrame.NetCommercialGain, DistrictFrame.MovedSales, DistrictFrame.EstateInvestment,
        DistrictFrame.RetailSales,
    ];

    [Fact]
    public void Money_times_k_gives_amounts_times_k_and_the_same_rates_counts_and_energy() =>
        Gen.Select(Gen.Double[0.05, 40], Gen.ULong[0, 100]).Sample((k, seed) =>
        {
            DistrictRun plain = new(InventedDistrict.Plan(), seed: seed), scaled = new(Scaled(InventedDistrict.Plan(), k), seed: seed);
            for (int quarter = 0; quarter < 8; quarter++)
            {
                plain.Step();
                scaled.Step();
                for (int column = 0; column < plain.Frame.Count; column++)
                {
                    if (column == DistrictFrame.Digest) continue;
                    bool isMoney = Money.Contains(column) || (column >= DistrictFrame.ValueAdded && column < plain.Frame.Pull)
                        || (column >= plain.Frame.Item && column < plain.Frame.Outcome);
                    for (int draw = 0; draw < 64; draw++)
                    {
                        double expected = plain.Framed(column, draw) * (isMoney ? k : 1);
                        Assert.True(Math.Abs(expected - scaled.Framed(column, draw)) <= 1e-8 * (Math.Abs(expected) + (isMoney ? k : 1)),
                            $"column {column}: {expected:R} against {scaled.Framed(column, draw):R}");
                    }
                }
            }
        }, iter: 8);

    private static DistrictPlan Scaled(DistrictPlan plan, double k)
    {
        DistrictPlan scaled = plan.Quantities((_, name, quantity) =>
            Amounts.Contains(name) ? Times(quantity, k) : PerAmount.Contains(name) ? Times(quantity, 1 / k) : quantity);
        return scaled with { Accounts = scaled.Accounts with { NationalGdp = k * scaled.Accounts.NationalGdp } };
    }

    private static Quantity Times(Quantity quantity, double k) => quantity.Distribution switch
    {
        Distribution.Fixed => Quantity.Fixed(k * quantity.A),
        Distribution.Uniform => Quantity.Uniform(k * quantity.A, k * quantity.B, quantity.Key),
        Distribution.Triangular => Quantity.Triangular(k * quantity.A, k * quantity.B, k * quantity.C, quantity.Key),
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity.Distribution, "no such amount in the invented district"),
    };
}
