using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>
/// The columns of a run's result, in canonical order: first the outcomes of the targets and the digest, which the fingerprint
/// is taken over, then the stage of every project, then (in a full layout) whatever a reader would use.
/// </summary>
public sealed class ResultLayout
{
    private ResultLayout(IReadOnlyList<Indicator> indicators, int canonical, int firstStage, int everyQuarter)
    {
        Indicators = indicators;
        Canonical = canonical;
        FirstStage = firstStage;
        EveryQuarter = everyQuarter;
    }

    /// <summary>What each column holds, in order; a column holds a number a draw for each quarter it has.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>How many of them, from the first, the fingerprint covers.</summary>
    public int Canonical { get; }

    /// <summary>Column of the first project's stage; the others follow in plan order, then all production dates.</summary>
    public int FirstStage { get; }

    /// <summary>How many columns, from the first, are kept in every quarter; the others in the last alone, and before it they are no number.</summary>
    public int EveryQuarter { get; }

    /// <summary>Outcomes, digest and stages, and production dates as known at the end of the run: what an ensemble keeps.</summary>
    public static ResultLayout Outcomes(DistrictPlan plan)
    {
        var list = new List<Indicator>();
        AddOutcomes(plan, list);
        int canonical = list.Count;
        AddProjects(plan, list, ProjectOutput.Stage, "Stage", "stage");
        int everyQuarter = list.Count;
        AddProjects(plan, list, ProjectOutput.ProductionDate, "ProductionDate", "quarters");
        return new ResultLayout(list, canonical, canonical, everyQuarter);
    }

    /// <summary>
    /// What the summary of a run is made of, so that it says the same as of every column: outcomes, stages, dates and the district's own columns.
    /// </summary>
    public static ResultLayout Scores(DistrictPlan plan)
    {
        ResultLayout outcomes = Outcomes(plan);
        var list = new List<Indicator>(outcomes.Indicators);
        AddDistrict(plan, list);
        AddEarlierDates(plan, list);
        return new ResultLayout(list, outcomes.Canonical, outcomes.FirstStage, list.Count);
    }

    /// <summary>Everything that a reader would use.</summary>
    public static ResultLayout Full(DistrictPlan plan)
    {
        ResultLayout outcomes = Outcomes(plan);
        var list = new List<Indicator>(outcomes.Indicators);
        var frame = new DistrictFrame(plan.Accounts.Activities.Length, plan.Budget.Items.Length, plan.Targets.Length);
        AddDistrict(plan, list);
        for (int i = 0; i < plan.Accounts.Activities.Length; i++)
        {
            list.Add(new Indicator(EntityKind.District, 0, DistrictFrame.ValueAdded + i, plan.Accounts.Activities[i].Name.Id, "ValueAdded", "亿元"));
            list.Add(new Indicator(EntityKind.District, 0, frame.Pull + i, plan.Accounts.Activities[i].Name.Id, "Pull", "fraction"));
        }

        for (int k = 0; k < plan.Budget.Items.Length; k++)
            list.Add(new Indicator(EntityKind.District, 0, frame.Item + k, plan.Budget.Items[k].Name.Id, "Revenue", "亿元"));
        AddProjects(plan, list, ProjectOutput.Investment, "Investment", "亿元");
        AddProjects(plan, list, ProjectOutput.InPlace, "InPlace", "亿元");
        AddProjects(plan, list, ProjectOutput.Progress, "Progress", "fraction");
        AddProjects(plan, list, ProjectOutput.GrossOutput, "GrossOutput", "亿元");
        AddProjects(plan, list, ProjectOutput.Jobs, "Jobs", "人");
        AddEarlierDates(plan, list);
        for (int p = 0; p < plan.Parks.Length; p++)
        {
            Add(list, EntityKind.Park, p, plan.Parks[p].Name.Id, (ParkOutput.LandUsed, "LandUsed", "亩"),
                (ParkOutput.LandFree, "LandFree", "亩"), (ParkOutput.Queue, "Queue", "个"), (ParkOutput.DeskPace, "DeskPace", "fraction"));
        }

        for (int c = 0; c < plan.Chains.Length; c++)
        {
            Add(list, EntityKind.Chain, c, plan.Chains[c].Name.Id, (ChainOutput.GrossOutput, "GrossOutput", "亿元"), (ChainOutput.ValueAdded, "ValueAdded", "亿元"),
                (ChainOutput.FromProjects, "FromProjects", "亿元"), (ChainOutput.FromLocalOrders, "FromLocalOrders", "亿元"),
                (ChainOutput.LocalPurchaseShare, "LocalPurchaseShare", "fraction"), (ChainOutput.Firms, "Firms", "家"));
        }

        for (int d = 0; d < plan.CommercialDistricts.Length; d++)
        {
            Add(list, EntityKind.CommercialDistrict, d, plan.CommercialDistricts[d].Name.Id,
                (CommerceOutput.Sales, "Sales", "亿元"), (CommerceOutput.BaseSales, "BaseSales", "亿元"));
        }

        for (int s = 0; s < plan.Attraction.Streams.Length; s++)
        {
            int first = s * StreamOutput.Count;
            Add(list, EntityKind.Attraction, 0, plan.Attraction.Streams[s].Name.Id, (first + StreamOutput.Signings, "Signings", "个"),
                (first + StreamOutput.CarriedOut, "CarriedOut", "个"), (first + StreamOutput.Investment, "Investment", "亿元"),
                (first + StreamOutput.GrossOutput, "GrossOutput", "亿元"), (first + StreamOutput.Waiting, "Waiting", "亿元"));
        }

        return new ResultLayout(list, outcomes.Canonical, outcomes.FirstStage, list.Count);
    }

    /// <summary>Copies the columns of one tile out of what the actors published.</summary>
    /// <param name="output">Finds an actor's block.</param>
    /// <param name="tile">Which tile of those blocks.</param>
    /// <param name="destination">One tile of as many columns as there are indicators.</param>
    /// <param name="last">Whether it is the last quarter of the run.</param>
    public void Gather(Func<EntityKind, int, LaneBlock> output, int tile, Tile destination, bool last)
    {
        int kept = last ? Indicators.Count : EveryQuarter;
        for (int i = kept; i < Indicators.Count; i++) destination.Column(i).Fill(double.NaN);
        for (int i = 0; i < kept; i++)
        {
            Indicator indicator = Indicators[i];
            output(indicator.Kind, indicator.Entity).Tile(tile).Column(indicator.Column).CopyTo(destination.Column(i));
        }
    }

    private static readonly (int Column, string Name, string Unit)[] DistrictColumnsForReaders =
    [
        (DistrictFrame.Gdp, "Gdp", "亿元"), (DistrictFrame.GdpYearToDate, "GdpYearToDate", "亿元"),
        (DistrictFrame.GdpGrowthYearToDate, "GdpGrowthYearToDate", "fraction"),
        (DistrictFrame.GdpGrowthQuarter, "GdpGrowthQuarter", "fraction"),
        (DistrictFrame.GdpGrowthNeeded, "GdpGrowthNeeded", "fraction"), (DistrictFrame.NominalGdp, "NominalGdp", "亿元"),
        (DistrictFrame.Investment, "Investment", "亿元"), (DistrictFrame.InvestmentYearToDate, "InvestmentYearToDate", "亿元"),
        (DistrictFrame.InvestmentGrowth, "InvestmentGrowth", "fraction"),
        (DistrictFrame.NamedInvestment, "NamedInvestment", "亿元"), (DistrictFrame.UnnamedInvestment, "UnnamedInvestment", "亿元"),
        (DistrictFrame.BackgroundInvestment, "BackgroundInvestment", "亿元"),
        (DistrictFrame.Revenue, "Revenue", "亿元"), (DistrictFrame.RevenueYearToDate, "RevenueYearToDate", "亿元"),
        (DistrictFrame.RevenueGrowth, "RevenueGrowth", "fraction"),
        (DistrictFrame.RevenueGrowthBeforeRefunds, "RevenueGrowthBeforeRefunds", "fraction"),
        (DistrictFrame.Refunds, "Refunds", "亿元"), (DistrictFrame.HighTechCost, "HighTechCost", "亿元"),
        (DistrictFrame.NominalIncome, "NominalIncome", "万元"), (DistrictFrame.IncomeGrowth, "IncomeGrowth", "fraction"),
        (DistrictFrame.NewJobs, "NewJobs", "人"), (DistrictFrame.NewJobsTotal, "NewJobsTotal", "人"),
        (DistrictFrame.NetJobs, "NetJobs", "人"), (DistrictFrame.NetJobsTotal, "NetJobsTotal", "人"),
        (DistrictFrame.HighTechFirms, "HighTechFirms", "家"), (DistrictFrame.EagletFirms, "EagletFirms", "家"),
        (DistrictFrame.EagletsThisYear, "EagletsThisYear", "家"), (DistrictFrame.GazelleFirms, "GazelleFirms", "家"),
        (DistrictFrame.GazellesThisYear, "GazellesThisYear", "家"), (DistrictFrame.SpecialisedFirms, "SpecialisedFirms", "家"),
        (DistrictFrame.BeijingProjects, "BeijingProjects", "个"), (DistrictFrame.CommercialSales, "CommercialSales", "亿元"),
        (DistrictFrame.NetCommercialGain, "NetCommercialGain", "亿元"), (DistrictFrame.MovedSales, "MovedSales", "亿元"),
        (DistrictFrame.Energy, "Energy", "万tce"), (DistrictFrame.EnergyIntensityFall, "EnergyIntensityFall", "fraction"),
        (DistrictFrame.EnergyActivityEffect, "EnergyActivityEffect", "万tce"), (DistrictFrame.EnergyStructureEffect, "EnergyStructureEffect", "万tce"),
        (DistrictFrame.EnergyIntensityEffect, "EnergyIntensityEffect", "万tce"),
        (DistrictFrame.CityGrowth, "CityGrowth", "fraction"),
        (DistrictFrame.EstateInvestment, "EstateInvestment", "亿元"), (DistrictFrame.EstateSales, "EstateSales", "1"),
        (DistrictFrame.RetailSales, "RetailSales", "亿元"), (DistrictFrame.RetailGrowth, "RetailGrowth", "fraction"),
    ];

    private static void AddOutcomes(DistrictPlan plan, List<Indicator> list)
    {
        var frame = new DistrictFrame(plan.Accounts.Activities.Length, plan.Budget.Items.Length, plan.Targets.Length);
        for (int k = 0; k < plan.Targets.Length; k++)
            list.Add(new Indicator(EntityKind.District, 0, frame.Outcome + k, plan.Targets[k].Id, "Outcome", plan.Targets[k].Unit));
        list.Add(new Indicator(EntityKind.District, 0, DistrictFrame.Digest, plan.Name.Id, "Digest", "1"));
    }

    private static void AddDistrict(DistrictPlan plan, List<Indicator> list)
    {
        foreach ((int column, string name, string unit) in DistrictColumnsForReaders)
            list.Add(new Indicator(EntityKind.District, 0, column, plan.Name.Id, name, unit));
    }

    private static void AddEarlierDates(DistrictPlan plan, List<Indicator> list)
    {
        AddProjects(plan, list, ProjectOutput.SigningDate, "SigningDate", "quarters");
        AddProjects(plan, list, ProjectOutput.StartDate, "StartDate", "quarters");
        AddProjects(plan, list, ProjectOutput.CompletionDate, "CompletionDate", "quarters");
    }

    private static void AddProjects(DistrictPlan plan, List<Indicator> list, int column, string name, string unit)
    {
        for (int p = 0; p < plan.Projects.Length; p++) list.Add(new Indicator(EntityKind.Project, p, column, plan.Projects[p].Name.Id, name, unit));
    }

    private static void Add(List<Indicator> list, EntityKind kind, int entity, string id, params ReadOnlySpan<(int Column, string Name, string Unit)> columns)
    {
        foreach ((int column, string name, string unit) in columns) list.Add(new Indicator(kind, entity, column, id, name, unit));
    }
}
