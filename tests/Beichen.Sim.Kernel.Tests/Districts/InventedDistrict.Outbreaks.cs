using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Randomness;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <content>Outbreaks more frequent than anywhere.</content>
internal static partial class InventedDistrict
{
    private static OutbreakParameters Outbreaks() => new()
    {
        WideHazard = Between("outbreak.wide", 0.05, 0.15),
        WideSeverity = Quantity.LogNormal(0.4, 0.6, EntityKey.Of("number.outbreak.wide-severity")),
        SmallHazard = Between("outbreak.small", 0.1, 0.3),
        SmallSeverity = Quantity.LogNormal(0.05, 0.08, EntityKey.Of("number.outbreak.small-severity")),
        Path = [1, 0.3, -0.15, -0.05],
        BuildingPath = [1, 0.1, -0.4, -0.2],
        CityLoss = 0.12,
        BuildingLoss = Between("outbreak.building", 0.1, 0.3),
        OnlineShare = Certain(0.35),
    };
}
