using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// What already stands moves with the city: value added = base of the same calendar quarter × level ×
/// (1 + loading × city growth + own growth) × (1 + effect of outbreaks × profile). There is no trend premium for the district
/// (model I.5): whatever it does better comes from projects, pipeline, parks and levers.
/// </summary>
public static class ExistingActivity
{
    /// <summary>Output relative to what it would be without outbreaks: 1 + effect × profile, above 1 where lost output is caught up, never below 0.</summary>
    public static T Open<T>(T effect, double profile)
        where T : struct, ILanes<T> => T.Max(1 + (effect * profile), 0);

    /// <summary>Growth of the city of the quarter once outbreaks have had their effect: (1 + growth) · (1 − loss × effect) − 1.</summary>
    public static T CityAfterOutbreaks<T>(AccountsParameters accounts, Tile opening, int lane)
        where T : struct, ILanes<T> =>
        ((1 + opening.Get<T>(DistrictOpening.CityGrowth, lane)) * Open(opening.Get<T>(DistrictOpening.Outbreak, lane), -accounts.Outbreaks.CityLoss)) - 1;

    /// <summary>Value added of the quarter, constant prices; <paramref name="open"/> is the share left by a lockdown.</summary>
    public static T ValueAdded<T>(T baseQuarter, T level, T loading, T cityGrowth, T ownGrowth, T open)
        where T : struct, ILanes<T>
    {
        T growth = T.FusedMultiplyAdd(loading, cityGrowth, 1 + ownGrowth);
        return baseQuarter * level * T.Max(growth, 0) * open;
    }

    /// <summary>Growth of the year beyond what the city brings: own shock + loadings · the district's and manufacturing's factors.</summary>
    public static T GrowthBeyondCity<T>(ActivityParameters activity, T own, T district, T manufacturing)
        where T : struct, ILanes<T> =>
        own + (activity.DistrictLoading * district) + (activity.ManufacturingLoading * manufacturing);

    /// <summary>Level carried into the next year.</summary>
    public static T NextLevel<T>(T level, T loading, T cityAnnualGrowth, T ownGrowth)
        where T : struct, ILanes<T> =>
        level * T.Max(T.FusedMultiplyAdd(loading, cityAnnualGrowth, 1 + ownGrowth), 0);
}
