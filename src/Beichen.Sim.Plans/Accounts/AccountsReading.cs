using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Property;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Seeds;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>Compiles the accounts and their activities.</summary>
internal static class AccountsReading
{
    public static AccountsParameters Compile(PlanScope scope, Entity district)
    {
        Entity accounts = district.Block(DistrictFields.Accounts, "accounts");
        IReadOnlyList<IReadOnlyList<double>> inputs = InputCoefficients.Read(scope);
        IReadOnlyList<double> season = accounts.Read(AccountsFields.InvestmentSeason);
        if (season[0] == 0)
            scope.Problems.Add(accounts.PlaceOf(AccountsFields.InvestmentSeason),
                "no investment in the first quarter for 'investment-season'", "some, for growth of the year to date compares with it");
        return new AccountsParameters
        {
            Activities = [.. scope.Activities.Entities.Select((activity, index) => Compile(activity, inputs[index]))],
            BaseGdp = accounts.Read(AccountsFields.BaseGdp),
            ManufacturingShare = accounts.Read(AccountsFields.ManufacturingShare),
            NationalGdp = accounts.Read(AccountsFields.NationalGdp) ?? 1,
            FlqDelta = accounts.Read(AccountsFields.FlqDelta),
            OrderLag = accounts.Read(AccountsFields.OrderLag),
            SuitableCapacity = accounts.Read(AccountsFields.SuitableCapacity),
            CityGrowth = accounts.Read(AccountsFields.CityGrowth),
            QuarterDeviation = accounts.Read(AccountsFields.QuarterDeviation),
            QuarterPersistence = accounts.Read(AccountsFields.QuarterPersistence),
            Outbreaks = OutbreakFields.Compile(scope.Seeds.Document("outbreaks", scope.Reading)),
            Property = PropertyFields.Compile(scope.Seeds.Document("property", scope.Reading)),
            FinancingCeiling = accounts.Read(AccountsFields.FinancingCeiling),
            LockdownSeverity = scope.Shocks.LockdownSeverity,
            ConstructionActivity = scope.Shocks.ConstructionActivity,
            BaseInvestment = accounts.Read(AccountsFields.BaseInvestment),
            InvestmentDuration = accounts.Read(AccountsFields.InvestmentDuration),
            InvestmentCurve = CurveFields.Read(accounts, AccountsFields.InvestmentCurve),
            PastStarts = [.. accounts.Read(AccountsFields.InvestmentPastStarts)],
            InvestmentLoading = accounts.Read(AccountsFields.InvestmentLoading),
            StartsDeviation = accounts.Read(AccountsFields.InvestmentStartsDeviation),
            InvestmentLocalContent = accounts.Read(AccountsFields.InvestmentLocalContent),
            InvestmentSeason = [.. season],
            InvestmentBaseRevision = accounts.Read(AccountsFields.InvestmentBaseRevision) ?? 1,
            InvestmentPriceGrowth = accounts.Read(AccountsFields.InvestmentPriceGrowth),
            InvestmentPriceLoading = accounts.Read(AccountsFields.InvestmentPriceLoading) ?? 0,
        };
    }

    private static ActivityParameters Compile(Entity activity, IReadOnlyList<double> inputs)
    {
        double ratio = activity.Read(ActivityFields.ValueAddedRatio) ?? 1;
        if (inputs.Sum() + ratio > 1 + InputCoefficients.Rounding)
        {
            activity.Reading.Problems.Add(
                activity.PlaceOf(ActivityFields.ValueAddedRatio),
                $"inputs ({SeedTree.Coefficients}, column '{activity.Id}') and value added of "
                + $"'{activity.Id}' sum to {Words.Number(Math.Round(inputs.Sum() + ratio, 6))} of its output",
                "at most 1");
        }

        double labour = activity.Read(ActivityFields.LabourShare) ?? 0,
            tax = activity.Read(ActivityFields.NetProductionTaxShare) ?? 0, surplus = activity.Read(ActivityFields.SurplusShare) ?? 0;
        if (labour + tax + surplus > 1 + InputCoefficients.Rounding)
        {
            activity.Reading.Problems.Add(
                activity.PlaceOf(ActivityFields.LabourShare),
                $"labour, tax and surplus of '{activity.Id}' sum to {Words.Number(Math.Round(labour + tax + surplus, 6))} of its value added",
                "at most 1; the rest is depreciation");
        }

        return new ActivityParameters
        {
            Name = activity.Name("activity"),
            Group = activity.Read(ActivityFields.Group),
            IsManufacturing = activity.Read(ActivityFields.Manufacturing),
            Role = activity.Read(ActivityFields.Role),
            BaseWeight = activity.Read(ActivityFields.BaseWeight),
            ValueAddedRatio = ratio,
            LabourShare = labour,
            NetProductionTaxShare = tax,
            SurplusShare = surplus,
            NationalOutputShare = activity.Read(ActivityFields.NationalOutputShare) ?? 0,
            InputCoefficients = [.. inputs],
            CityLoading = activity.Read(ActivityFields.CityLoading),
            OwnShockDeviation = activity.Read(ActivityFields.OwnShockDeviation),
            DistrictLoading = activity.Read(ActivityFields.DistrictLoading) ?? 0,
            ManufacturingLoading = activity.Read(ActivityFields.ManufacturingLoading) ?? 0,
            HousingLoading = activity.Read(ActivityFields.HousingLoading) ?? 0,
            Season = [.. activity.Read(ActivityFields.Season)],
            BasePriceLevel = activity.Read(ActivityFields.BasePriceLevel),
            PriceGrowth = activity.Read(ActivityFields.PriceGrowth),
            PriceLoading = activity.Read(ActivityFields.PriceLoading) ?? 0,
            CapacityUtilisation = activity.Read(ActivityFields.CapacityUtilisation),
            JobsPerOutput = activity.Read(ActivityFields.JobsPerOutput),
            EnergyIntensity = activity.Read(ActivityFields.EnergyIntensity),
            LockdownProfile = activity.Read(ActivityFields.LockdownProfile) ?? 0,
        };
    }
}
