using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

// Exports, charts and the interface find an indicator by its name and label it with its unit: both are a promise, and so is the column behind them.
public sealed class IndicatorNamesTests
{
    private static readonly DistrictPlan Plan = InventedDistrict.Plan();
    private static readonly DistrictFrame Frame = new(7, 6, 10);

    private static ResultLayout Layout => ResultLayout.Full(Plan);

    [Theory]
    [InlineData(DistrictFrame.Gdp, "Gdp", "亿元")]
    [InlineData(DistrictFrame.GdpYearToDate, "GdpYearToDate", "亿元")]
    [InlineData(DistrictFrame.GdpGrowthYearToDate, "GdpGrowthYearToDate", "fraction")]
    [InlineData(DistrictFrame.GdpGrowthQuarter, "GdpGrowthQuarter", "fraction")]
    [InlineData(DistrictFrame.GdpGrowthNeeded, "GdpGrowthNeeded", "fraction")]
    [InlineData(DistrictFrame.NominalGdp, "NominalGdp", "亿元")]
    [InlineData(DistrictFrame.Investment, "Investment", "亿元")]
    [InlineData(DistrictFrame.InvestmentYearToDate, "InvestmentYearToDate", "亿元")]
    [InlineData(DistrictFrame.InvestmentGrowth, "InvestmentGrowth", "fraction")]
    [InlineData(DistrictFrame.NamedInvestment, "NamedInvestment", "亿元")]
    [InlineData(DistrictFrame.UnnamedInvestment, "UnnamedInvestment", "亿元")]
    [InlineData(DistrictFrame.BackgroundInvestment, "BackgroundInvestment", "亿元")]
    [InlineData(DistrictFrame.Revenue, "Revenue", "亿元")]
    [InlineData(DistrictFrame.RevenueYearToDate, "RevenueYearToDate", "亿元")]
    [InlineData(DistrictFrame.RevenueGrowth, "RevenueGrowth", "fraction")]
    [InlineData(DistrictFrame.RevenueGrowthBeforeRefunds, "RevenueGrowthBeforeRefunds", "fraction")]
    [InlineData(DistrictFrame.Refunds, "Refunds", "亿元")]
    [InlineData(DistrictFrame.HighTechCost, "HighTechCost", "亿元")]
    [InlineData(DistrictFrame.NominalIncome, "NominalIncome", "万元")]
    [InlineData(DistrictFrame.IncomeGrowth, "IncomeGrowth", "fraction")]
    [InlineData(DistrictFrame.NewJobs, "NewJobs", "人")]
    [InlineData(DistrictFrame.NewJobsTotal, "NewJobsTotal", "人")]
    [InlineData(DistrictFrame.NetJobs, "NetJobs", "人")]
    [InlineData(DistrictFrame.NetJobsTotal, "NetJobsTotal", "人")]
    [InlineData(DistrictFrame.HighTechFirms, "HighTechFirms", "家")]
    [InlineData(DistrictFrame.EagletFirms, "EagletFirms", "家")]
    [InlineData(DistrictFrame.EagletsThisYear, "EagletsThisYear", "家")]
    [InlineData(DistrictFrame.GazelleFirms, "GazelleFirms", "家")]
    [InlineData(DistrictFrame.GazellesThisYear, "GazellesThisYear", "家")]
    [InlineData(DistrictFrame.BeijingProjects, "BeijingProjects", "个")]
    [InlineData(DistrictFrame.CommercialSales, "CommercialSales", "亿元")]
    [InlineData(DistrictFrame.NetCommercialGain, "NetCommercialGain", "亿元")]
    [InlineData(DistrictFrame.MovedSales, "MovedSales", "亿元")]
    [InlineData(DistrictFrame.Energy, "Energy", "万tce")]
    [InlineData(DistrictFrame.EnergyIntensityFall, "EnergyIntensityFall", "fraction")]
    [InlineData(DistrictFrame.EnergyActivityEffect, "EnergyActivityEffect", "万tce")]
    [InlineData(DistrictFrame.EnergyStructureEffect, "EnergyStructureEffect", "万tce")]
    [InlineData(DistrictFrame.EnergyIntensityEffect, "EnergyIntensityEffect", "万tce")]
    [InlineData(DistrictFrame.CityGrowth, "CityGrowth", "fraction")]
    [InlineData(DistrictFrame.Digest, "Digest", "1")]
    public void The_district_publishes(int column, string name, string unit) =>
        Assert.Single(Layout.Indicators, new Indicator(EntityKind.District, 0, column, "muddle-lake", name, unit));

    [Theory]
    [InlineData(ProjectOutput.Stage, "Stage", "stage")]
    [InlineData(ProjectOutput.ProductionDate, "ProductionDate", "quarters")]
    [InlineData(ProjectOutput.Investment, "Investment", "亿元")]
    [InlineData(ProjectOutput.InPlace, "InPlace", "亿元")]
    [InlineData(ProjectOutput.GrossOutput, "GrossOutput", "亿元")]
    [InlineData(ProjectOutput.Jobs, "Jobs", "人")]
    [InlineData(ProjectOutput.SigningDate, "SigningDate", "quarters")]
    [InlineData(ProjectOutput.StartDate, "StartDate", "quarters")]
    [InlineData(ProjectOutput.CompletionDate, "CompletionDate", "quarters")]
    public void Every_project_publishes(int column, string name, string unit) =>
        Assert.All(Plan.Projects.Index(),
            project => Assert.Single(Layout.Indicators, new Indicator(EntityKind.Project, project.Index, column, project.Item.Name.Id, name, unit)));

    [Theory]
    [InlineData(ParkOutput.LandUsed, "LandUsed", "亩")]
    [InlineData(ParkOutput.LandFree, "LandFree", "亩")]
    [InlineData(ParkOutput.Queue, "Queue", "个")]
    [InlineData(ParkOutput.DeskPace, "DeskPace", "fraction")]
    public void Every_park_publishes(int column, string name, string unit) =>
        Assert.All(Plan.Parks.Index(),
            park => Assert.Single(Layout.Indicators, new Indicator(EntityKind.Park, park.Index, column, park.Item.Name.Id, name, unit)));

    [Theory]
    [InlineData(ChainOutput.GrossOutput, "GrossOutput", "亿元")]
    [InlineData(ChainOutput.ValueAdded, "ValueAdded", "亿元")]
    [InlineData(ChainOutput.FromProjects, "FromProjects", "亿元")]
    [InlineData(ChainOutput.FromLocalOrders, "FromLocalOrders", "亿元")]
    [InlineData(ChainOutput.LocalPurchaseShare, "LocalPurchaseShare", "fraction")]
    [InlineData(ChainOutput.Firms, "Firms", "家")]
    public void Every_chain_publishes(int column, string name, string unit) =>
        Assert.All(Plan.Chains.Index(),
            chain => Assert.Single(Layout.Indicators, new Indicator(EntityKind.Chain, chain.Index, column, chain.Item.Name.Id, name, unit)));

    [Theory]
    [InlineData(CommerceOutput.Sales, "Sales", "亿元")]
    [InlineData(CommerceOutput.BaseSales, "BaseSales", "亿元")]
    public void Every_commercial_district_publishes(int column, string name, string unit) =>
        Assert.All(Plan.CommercialDistricts.Index(),
            shops => Assert.Single(Layout.Indicators, new Indicator(EntityKind.CommercialDistrict, shops.Index, column, shops.Item.Name.Id, name, unit)));

    [Theory]
    [InlineData(StreamOutput.Signings, "Signings", "个")]
    [InlineData(StreamOutput.CarriedOut, "CarriedOut", "个")]
    [InlineData(StreamOutput.Investment, "Investment", "亿元")]
    [InlineData(StreamOutput.GrossOutput, "GrossOutput", "亿元")]
    [InlineData(StreamOutput.Waiting, "Waiting", "亿元")]
    public void Every_stream_publishes(int column, string name, string unit) =>
        Assert.All(Plan.Attraction.Streams.Index(), stream => Assert.Single(
            Layout.Indicators, new Indicator(EntityKind.Attraction, 0, (stream.Index * StreamOutput.Count) + column, stream.Item.Name.Id, name, unit)));

    [Fact]
    public void Every_activity_item_and_target_publishes()
    {
        Assert.All(Plan.Accounts.Activities.Index(), activity =>
        {
            Assert.Single(Layout.Indicators,
                new Indicator(EntityKind.District, 0, DistrictFrame.ValueAdded + activity.Index, activity.Item.Name.Id, "ValueAdded", "亿元"));
            Assert.Single(Layout.Indicators, new Indicator(EntityKind.District, 0, Frame.Pull + activity.Index, activity.Item.Name.Id, "Pull", "fraction"));
        });
        Assert.All(Plan.Budget.Items.Index(),
            item => Assert.Single(Layout.Indicators, new Indicator(EntityKind.District, 0, Frame.Item + item.Index, item.Item.Name.Id, "Revenue", "亿元")));
        Assert.All(Plan.Targets.Index(), target => Assert.Equal(
            new Indicator(EntityKind.District, 0, Frame.Outcome + target.Index, target.Item.Id, "Outcome", target.Item.Unit), Layout.Indicators[target.Index]));
    }
}
