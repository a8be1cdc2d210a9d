using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <summary>Which rule explains which published column: the one place where both meet.</summary>
internal static class ExplainedColumns
{
    private static readonly Dictionary<(EntityKind Kind, string Name), Func<DistrictRules, int, int, Amount>> Rules = new()
    {
        [(EntityKind.District, "Gdp")] = (rules, _, quarter) => rules.Gdp(quarter),
        [(EntityKind.District, "GdpYearToDate")] = (rules, _, quarter) => rules.GdpYearToDate(quarter),
        [(EntityKind.District, "GdpGrowthYearToDate")] = (rules, _, quarter) => rules.GdpGrowth(quarter),
        [(EntityKind.District, "GdpGrowthQuarter")] = (rules, _, quarter) => rules.GdpGrowthOfQuarter(quarter),
        [(EntityKind.District, "GdpGrowthNeeded")] = (rules, _, quarter) => rules.GdpGrowthNeeded(quarter),
        [(EntityKind.District, "NominalGdp")] = (rules, _, quarter) => rules.NominalGdp(quarter),
        [(EntityKind.District, "ValueAdded")] = (rules, activity, quarter) => rules.ValueAdded(activity, quarter),
        [(EntityKind.District, "Pull")] = (rules, activity, quarter) => rules.Pull(activity, quarter),
        [(EntityKind.District, "Investment")] = (rules, _, quarter) => rules.Investment(quarter),
        [(EntityKind.District, "InvestmentYearToDate")] = (rules, _, quarter) => rules.InvestmentYearToDate(quarter),
        [(EntityKind.District, "InvestmentGrowth")] = (rules, _, quarter) => rules.InvestmentGrowth(quarter),
        [(EntityKind.District, "NamedInvestment")] = (rules, _, quarter) => rules.NamedInvestment(quarter),
        [(EntityKind.District, "UnnamedInvestment")] = (rules, _, quarter) => rules.UnnamedInvestment(quarter),
        [(EntityKind.District, "BackgroundInvestment")] = (rules, _, quarter) => rules.BackgroundInvestment(quarter),
        [(EntityKind.District, "Revenue")] = (rules, item, quarter) => item < 0 ? rules.Revenue(quarter) : rules.RevenueOf(item, quarter),
        [(EntityKind.District, "RevenueYearToDate")] = (rules, _, quarter) => rules.RevenueYearToDate(quarter),
        [(EntityKind.District, "RevenueGrowth")] = (rules, _, quarter) => rules.RevenueGrowth(quarter, refunded: true),
        [(EntityKind.District, "RevenueGrowthBeforeRefunds")] = (rules, _, quarter) => rules.RevenueGrowth(quarter, refunded: false),
        [(EntityKind.District, "Refunds")] = (rules, _, quarter) => rules.Refunds(quarter),
        [(EntityKind.District, "HighTechCost")] = (rules, _, quarter) => rules.HighTechCost(quarter),
        [(EntityKind.District, "NominalIncome")] = (rules, _, quarter) => rules.NominalIncome(quarter),
        [(EntityKind.District, "IncomeGrowth")] = (rules, _, quarter) => rules.IncomeGrowth(quarter),
        [(EntityKind.District, "NewJobs")] = (rules, _, quarter) => rules.NewJobs(quarter),
        [(EntityKind.District, "NewJobsTotal")] = (rules, _, quarter) => rules.NewJobsTotal(quarter),
        [(EntityKind.District, "NetJobs")] = (rules, _, quarter) => rules.NetJobs(quarter),
        [(EntityKind.District, "NetJobsTotal")] = (rules, _, quarter) => rules.NetJobsTotal(quarter),
        [(EntityKind.District, "HighTechFirms")] = (rules, _, quarter) => rules.HighTech(quarter),
        [(EntityKind.District, "SpecialisedFirms")] = (rules, _, quarter) => rules.Specialised(quarter),
        [(EntityKind.District, "EagletFirms")] = (rules, _, quarter) => rules.Eaglets(quarter),
        [(EntityKind.District, "EagletsThisYear")] = (rules, _, quarter) => rules.EagletsThisYear(quarter),
        [(EntityKind.District, "GazelleFirms")] = (rules, _, quarter) => rules.Gazelles(quarter),
        [(EntityKind.District, "GazellesThisYear")] = (rules, _, quarter) => rules.GazellesThisYear(quarter),
        [(EntityKind.District, "BeijingProjects")] = (rules, _, quarter) => rules.Relocations(quarter),
        [(EntityKind.District, "CommercialSales")] = (rules, _, quarter) => rules.CommercialSales(quarter),
        [(EntityKind.District, "NetCommercialGain")] = (rules, _, quarter) => rules.NetGain(quarter),
        [(EntityKind.District, "MovedSales")] = (rules, _, quarter) => rules.MovedSales(quarter),
        [(EntityKind.District, "Energy")] = (rules, _, quarter) => rules.Energy(quarter),
        [(EntityKind.District, "EnergyIntensityFall")] = (rules, _, quarter) => rules.EnergyIntensityFall(quarter),
        [(EntityKind.District, "EnergyActivityEffect")] = (rules, _, quarter) => rules.EnergyActivity(quarter),
        [(EntityKind.District, "EnergyStructureEffect")] = (rules, _, quarter) => rules.EnergyStructure(quarter),
        [(EntityKind.District, "EnergyIntensityEffect")] = (rules, _, quarter) => rules.EnergyIntensity(quarter),
        [(EntityKind.District, "EstateInvestment")] = (rules, _, quarter) => rules.EstateInvestment(quarter),
        [(EntityKind.District, "EstateSales")] = (rules, _, quarter) => rules.EstateSales(quarter),
        [(EntityKind.District, "RetailSales")] = (rules, _, quarter) => rules.RetailSales(quarter),
        [(EntityKind.District, "RetailGrowth")] = (rules, _, quarter) => rules.RetailGrowth(quarter),
        [(EntityKind.District, "CityGrowth")] = (rules, _, quarter) => rules.CityGrowth(quarter),
        [(EntityKind.Project, "Investment")] = (rules, project, quarter) => rules.ProjectInvestment(project, quarter),
        [(EntityKind.Project, "InPlace")] = (rules, project, quarter) => rules.ProjectInPlace(project, quarter),
        [(EntityKind.Project, "Progress")] = (rules, project, quarter) => rules.ProjectProgress(project, quarter),
        [(EntityKind.Project, "GrossOutput")] = (rules, project, quarter) => rules.ProjectGrossOutput(project, quarter),
        [(EntityKind.Project, "Jobs")] = (rules, project, quarter) => rules.ProjectJobs(project, quarter),
        [(EntityKind.Project, "SigningDate")] = (rules, project, quarter) => rules.ProjectDate(project, quarter, ProjectOutput.SigningDate),
        [(EntityKind.Project, "StartDate")] = (rules, project, quarter) => rules.ProjectDate(project, quarter, ProjectOutput.StartDate),
        [(EntityKind.Project, "CompletionDate")] = (rules, project, quarter) => rules.ProjectDate(project, quarter, ProjectOutput.CompletionDate),
        [(EntityKind.Project, "ProductionDate")] = (rules, project, quarter) => rules.ProjectDate(project, quarter, ProjectOutput.ProductionDate),
        [(EntityKind.Park, "LandUsed")] = (rules, park, quarter) => rules.LandUsed(park, quarter),
        [(EntityKind.Park, "LandFree")] = (rules, park, quarter) => rules.LandFree(park, quarter),
        [(EntityKind.Park, "Queue")] = (rules, park, quarter) => rules.Queue(park, quarter),
        [(EntityKind.Park, "DeskPace")] = (rules, park, quarter) => rules.DeskPace(park, quarter),
        [(EntityKind.Chain, "GrossOutput")] = (rules, chain, quarter) => rules.ChainGrossOutput(chain, quarter),
        [(EntityKind.Chain, "ValueAdded")] = (rules, chain, quarter) => rules.ChainValueAdded(chain, quarter),
        [(EntityKind.Chain, "FromProjects")] = (rules, chain, quarter) => rules.ChainFromProjects(chain, quarter),
        [(EntityKind.Chain, "FromLocalOrders")] = (rules, chain, quarter) => rules.ChainFromLocalOrders(chain, quarter),
        [(EntityKind.Chain, "LocalPurchaseShare")] = (rules, chain, quarter) => rules.LocalPurchaseShare(chain, quarter),
        [(EntityKind.Chain, "Firms")] = (rules, chain, quarter) => rules.ChainFirms(chain, quarter),
        [(EntityKind.CommercialDistrict, "Sales")] = (rules, district, quarter) => rules.Sales(district, quarter),
        [(EntityKind.CommercialDistrict, "BaseSales")] = (rules, district, quarter) => rules.BaseSales(district, quarter),
        [(EntityKind.Attraction, "Signings")] = (rules, stream, quarter) => rules.Signings(stream, quarter),
        [(EntityKind.Attraction, "CarriedOut")] = (rules, stream, quarter) => rules.CarriedOut(stream, quarter),
        [(EntityKind.Attraction, "Investment")] = (rules, stream, quarter) => rules.StreamCohorts(stream, quarter),
        [(EntityKind.Attraction, "GrossOutput")] = (rules, stream, quarter) => rules.StreamGrossOutput(stream, quarter),
        [(EntityKind.Attraction, "Waiting")] = (rules, stream, quarter) => rules.Waiting(stream, quarter),
    };

    /// <summary>Columns that are not explained, and why.</summary>
    public static IReadOnlyDictionary<(EntityKind Kind, string Name), Bilingual> NotExplained { get; } = new Dictionary<(EntityKind, string), Bilingual>
    {
        [(EntityKind.District, "Digest")] = new("校验数，非经济量", "a checksum, no quantity"),
        [(EntityKind.Project, "Stage")] = new("阶段是类别，不是数量；请解释其日期", "a stage is a kind and no quantity; ask for its dates"),
    };

    /// <summary>Whether there is a rule for a column.</summary>
    public static bool Has(EntityKind kind, string name) => name is "Outcome" || Rules.ContainsKey((kind, name));

    /// <summary>The amount that a column published in a quarter.</summary>
    public static Amount Of(DistrictRules rules, DistrictPlan plan, Indicator indicator, int quarter)
    {
        if (indicator.Name is "Outcome")
            return OfTarget(rules, plan.Targets.First(target => string.Equals(target.Id, indicator.EntityId, StringComparison.Ordinal)), quarter);
        return Rules[(indicator.Kind, indicator.Name)](rules, Place(plan, indicator), quarter);
    }

    private static Amount OfTarget(DistrictRules rules, TargetParameters target, int quarter) => target.Measure switch
    {
        TargetMeasure.GdpGrowth => rules.GdpGrowth(quarter),
        TargetMeasure.RevenueGrowth => rules.RevenueGrowth(quarter, refunded: true),
        TargetMeasure.InvestmentGrowth => rules.InvestmentGrowth(quarter),
        TargetMeasure.IncomeInStep => rules.IncomeLead(quarter),
        TargetMeasure.BeijingProjects => rules.Relocations(quarter),
        TargetMeasure.HighTechFirms => rules.HighTech(quarter),
        TargetMeasure.EagletFirms => target.CountsFlow ? rules.EagletsThisYear(quarter) : rules.Eaglets(quarter),
        TargetMeasure.GazelleFirms => target.CountsFlow ? rules.GazellesThisYear(quarter) : rules.Gazelles(quarter),
        TargetMeasure.NewJobs => rules.NewJobsTotal(quarter),
        _ => rules.EnergyIntensityFall(quarter),
    };

    // Index of the entity, or of the part of the district that the column stands for: an activity, an item of the budget, a stream; −1 for the district itself.
    private static int Place(DistrictPlan plan, Indicator indicator) => (indicator.Kind, indicator.Name) switch
    {
        (EntityKind.District, "ValueAdded" or "Pull") => Index(plan.Accounts.Activities, activity => activity.Name.Id, indicator.EntityId),
        (EntityKind.District, "Revenue") => Index(plan.Budget.Items, item => item.Name.Id, indicator.EntityId),
        (EntityKind.Attraction, _) => Index(plan.Attraction.Streams, stream => stream.Name.Id, indicator.EntityId),
        _ => indicator.Entity,
    };

    private static int Index<T>(IReadOnlyList<T> list, Func<T, string> id, string wanted)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (string.Equals(id(list[i]), wanted, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
