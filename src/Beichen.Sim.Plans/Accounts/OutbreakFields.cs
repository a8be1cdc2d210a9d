using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>Keys of outbreaks.yaml.</summary>
internal static class OutbreakFields
{
    public static readonly FieldSet Set = new FieldSet("outbreaks", "outbreaks and closures 疫情防控").Named();

    public static readonly QuantityField WideHazard = Set.Quantity("wide-hazard", Unit.PerQuarter, 0, 0.5, "chance of a wide shutdown in a quarter");
    public static readonly QuantityField WideSeverity =
        Set.DrawnAnew("wide-severity", Unit.Fraction, 0, 1, "law of its severity, 1 the first quarter of 2020, drawn anew for each");
    public static readonly QuantityField SmallHazard = Set.Quantity("small-hazard", Unit.PerQuarter, 0, 0.5, "chance of a small outbreak in a quarter");
    public static readonly QuantityField SmallSeverity = Set.DrawnAnew("small-severity", Unit.Fraction, 0, 1, "law of its severity, drawn anew for each");
    public static readonly NumberField CityLoss =
        Set.Number("city-loss", Unit.Fraction, 0, 1, "share of the city's output lost in its quarter at severity 1, against trend");
    public static readonly NumberField SecondQuarter =
        Set.Number("second-quarter", Unit.Ratio, -1, 1, "loss of output a quarter later, relative to the first; below 0 where part is caught up");
    public static readonly NumberField ThirdQuarter = Set.Number("third-quarter", Unit.Ratio, -1, 1, "two quarters later");
    public static readonly NumberField FourthQuarter = Set.Number("fourth-quarter", Unit.Ratio, -1, 1, "three quarters later");
    public static readonly QuantityField BuildingLoss =
        Set.Quantity("building-loss", Unit.Fraction, 0, 1, "share of building and investment lost in its quarter at severity 1, against trend");
    public static readonly NumberField BuildingSecond =
        Set.Number("building-second-quarter", Unit.Ratio, -1, 1, "loss of building a quarter later, relative to the first; below 0 where part is caught up");
    public static readonly NumberField BuildingThird = Set.Number("building-third-quarter", Unit.Ratio, -1, 1, "two quarters later");
    public static readonly NumberField BuildingFourth = Set.Number("building-fourth-quarter", Unit.Ratio, -1, 1, "three quarters later");
    public static readonly QuantityField OnlineShare =
        Set.Quantity("online-share", Unit.Fraction, 0, 1, "share of what shops lose that goes online instead of being unspent");

    public static OutbreakParameters Compile(Entity file) => new()
    {
        WideHazard = file.Read(WideHazard),
        WideSeverity = file.Read(WideSeverity),
        SmallHazard = file.Read(SmallHazard),
        SmallSeverity = file.Read(SmallSeverity),
        Path = [1, file.Read(SecondQuarter) ?? 0, file.Read(ThirdQuarter) ?? 0, file.Read(FourthQuarter) ?? 0],
        BuildingPath = [1, file.Read(BuildingSecond) ?? 0, file.Read(BuildingThird) ?? 0, file.Read(BuildingFourth) ?? 0],
        CityLoss = file.Read(CityLoss) ?? 0,
        BuildingLoss = file.Read(BuildingLoss),
        OnlineShare = file.Read(OnlineShare),
    };
}
