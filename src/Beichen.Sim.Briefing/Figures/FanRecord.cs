using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>What the city's record has of earlier whole years beside the fan of a growth target: the five last years before the run's first.</summary>
internal static class FanRecord
{
    private const int Most = 5;

    /// <summary>Growth by year, the earliest first; empty where there is no record or none of that measure.</summary>
    public static IReadOnlyList<(int Year, double Growth)> Of(IReadOnlyList<RecordLine>? record, TargetMeasure measure, DistrictPlan plan)
    {
        string? series = measure switch
        {
            TargetMeasure.GdpGrowth => CityRecord.Series,
            TargetMeasure.InvestmentGrowth => "investment",
            TargetMeasure.RevenueGrowth => "revenue",
            _ => null,
        };
        if (record is null || series is null) return [];
        return [.. record.Where(line => string.Equals(line.Series, series, StringComparison.Ordinal) && line.Quarter == 4 && line.Year < plan.Start.Year
                && string.Equals(line.Kind, RecordLine.Growth, StringComparison.Ordinal))
            .OrderBy(line => line.Year).TakeLast(Most).Select(line => (line.Year, line.Value))];
    }
}
