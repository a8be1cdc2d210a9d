using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// What already stands moves with the city: value added = base of the same calendar quarter × level ×
/// (1 + loading × city growth + own growth) × (1 + severity × lockdown profile). There is no trend premium for the district
/// (model I.5): whatever it does better comes from projects, pipeline, parks and levers.
/// </summary>
public static class ExistingActivity
{
    /// <summary>Value added of the quarter, constant prices.</summary>
    public static T ValueAdded<T>(T baseQuarter, T level, T loading, T cityGrowth, T ownGrowth, double lockdown)
        where T : struct, ILanes<T>
    {
        T growth = T.FusedMultiplyAdd(loading, cityGrowth, Pack.One<T>() + ownGrowth);
        return baseQuarter * level * T.Max(growth, Pack.Zero<T>()) * T.Broadcast(1 + lockdown);
    }

    /// <summary>Level carried into the next year.</summary>
    public static T NextLevel<T>(T level, T loading, T cityAnnualGrowth, T ownGrowth)
        where T : struct, ILanes<T> =>
        level * T.Max(T.FusedMultiplyAdd(loading, cityAnnualGrowth, Pack.One<T>() + ownGrowth), Pack.Zero<T>());
}
