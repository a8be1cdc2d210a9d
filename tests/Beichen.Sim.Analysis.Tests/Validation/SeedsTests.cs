using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Validation;

public sealed class SeedsTests
{
    [Fact]
    public void The_city_s_law_in_the_seeds_is_what_the_rule_gives_from_the_record_to_2021()
    {
        var prior = GrowthPrior.Before(CityRecord.Read(Path.Combine(Repository.Root, "seeds", "beichen", "record.csv")), 2022);
        var accounts = Repository.Compile("baseline", 4).Plan!.Accounts;
        Assert.Equal(Distribution.TwoPieceNormal, accounts.CityGrowth.Distribution);
        Assert.Equal(prior.Mode, accounts.CityGrowth.A, 5e-5);
        Assert.Equal(prior.DeviationDown, accounts.CityGrowth.B, 5e-5);
        Assert.Equal(prior.DeviationUp, accounts.CityGrowth.C, 5e-5);
        Assert.Equal(prior.QuarterDeviation * Math.Sqrt(1 - (GrowthPrior.Persistence * GrowthPrior.Persistence)), accounts.QuarterDeviation.B, 5e-5);
        Assert.Equal(GrowthPrior.Persistence, accounts.QuarterPersistence.B);
        var outbreaks = accounts.Outbreaks;
        Assert.Equal((GrowthPrior.Standing.CityLoss, true), (outbreaks.CityLoss, GrowthPrior.Standing.Path.SequenceEqual(outbreaks.Path)));
        foreach ((Quantity ours, Quantity seeds) in ((Quantity, Quantity)[])[(GrowthPrior.Standing.WideHazard, outbreaks.WideHazard),
            (GrowthPrior.Standing.WideSeverity, outbreaks.WideSeverity), (GrowthPrior.Standing.SmallHazard, outbreaks.SmallHazard),
            (GrowthPrior.Standing.SmallSeverity, outbreaks.SmallSeverity)])
            Assert.Equal((ours.Distribution, ours.A, ours.B), (seeds.Distribution, seeds.A, seeds.B));
    }
}
