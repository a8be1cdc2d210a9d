using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Projects;

namespace Beichen.Sim.Plans.Attraction;

/// <summary>Keys of attraction.yaml.</summary>
internal static class AttractionFields
{
    /// <summary>A size class.</summary>
    public static readonly FieldSet Sizes = new FieldSet("size class", "a size class of arriving projects").Named();

    public static readonly NumberField Share = Sizes.Number("share", Unit.Fraction, 0, 1, "share of arrivals; all classes sum to 1");
    public static readonly QuantityField SizeInvestment =
        Sizes.Quantity("investment", Unit.Money, 0, 1000, "mean investment of one project that is carried out");
    public static readonly QuantityField LandPerInvestment = Sizes.Quantity("land-per-investment", Unit.LandPerMoney, 0, 1000, "land asked per investment");
    public static readonly QuantityField FloorAreaPerInvestment = Sizes.Quantity("floor-area-per-investment", Unit.FloorPerMoney, 0, 1000,
        "floor area asked per investment by a firm that moves into a building; it asks for no land", required: false);

    /// <summary>Keys of a stream of projects without a name yet.</summary>
    public static readonly FieldSet Streams = new FieldSet("stream", "projects without a name yet: relocations, or investment still to be found").Named();

    public static readonly FlagField BeijingRelocation = Streams.Flag("beijing-relocation", "true when its arrivals are relocated Beijing projects 北京项目");
    public static readonly QuantityField AnnualMean = Streams.Quantity("annual-mean", Unit.CountPerYear, 0, 10000, "mean signings a year at normal effort");
    public static readonly QuantityField Dispersion = Streams.Divisor("dispersion", Unit.Ratio, 0.01, 10000, "negative-binomial dispersion k (model 4.9)");
    public static readonly WeightsField Season = Streams.Season("season", "quarterly weights of signings");
    public static readonly QuantityField HitRate = Streams.Quantity("hit-rate", Unit.Fraction, 0, 1, "share of signings that turn into investment 履约");
    public static readonly EntitiesField SizeClasses = Streams.Entities("sizes", Sizes, "size classes");
    public static readonly QuantityField SizeDeviation =
        Streams.Quantity("size-deviation", Unit.Ratio, 0, 5, "standard deviation of the log of a quarter's average size");
    public static readonly WholeNumberField StartLag = Streams.Whole("start-lag", 0, 20, "quarters from signing to the start of construction");
    public static readonly WholeNumberField BuildQuarters = Streams.Whole("build-quarters", 1, 40, "quarters of construction");
    public static readonly BlockField Curve = Streams.Block("curve", CurveFields.Set, "curve of money in place", whole: true);
    public static readonly QuantityField ConstructionShare =
        Streams.Quantity("construction-share", Unit.Fraction, 0, 1, "share of investment that is construction");
    public static readonly QuantityField LocalConstructionShare =
        Streams.Quantity("local-construction-share", Unit.Fraction, 0, 1, "share of construction bought in the district");
    public static readonly QuantityField OutputPerInvestment =
        Streams.Quantity("output-per-investment", Unit.Ratio, 0, 30, "annual gross output per yuan of investment at capacity");
    public static readonly ShareMapField ActivityShares = Streams.Add(new ShareMapField("activity-shares", "activity", "shares of that output by activity"));
    public static readonly NumberField RampQuarters = Streams.Number("ramp-quarters", Unit.Quarters, 0.05, 40, "ramp-up time");
    public static readonly QuantityField JobsPerOutput =
        Streams.Quantity("jobs-per-output", Unit.PersonsPerMoney, 0, 5000, "jobs per annual output at capacity");

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet Set = new FieldSet("attraction pipeline", "the attraction pipeline 招商").Named();

    public static readonly ChoiceField<RelocationCountRule> CountRule =
        Set.Choice<RelocationCountRule>("count-rule", "what counts towards the relocated-projects target");
    public static readonly EntitiesField StreamList = Set.Entities("streams", Streams, "streams, at most 4");
}
