using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of a project and of a kind's defaults: key, unit, range, meaning.</summary>
internal static class ProjectFields
{
    public static readonly FieldSet Set = new FieldSet("project", "a named project 项目; keys left out come from its kind", hasDefaults: true).Named();

    // What it is and where it stands
    public static readonly ChoiceField<ProjectKind> Kind = Set.Choice<ProjectKind>("kind", "kind, which supplies what the project leaves out");
    public static readonly ReferenceField Activity = Set.Reference("activity", "activity", "activity of its output; absent = its chain's, or none");
    public static readonly ReferenceField Chain = Set.Reference("chain", "chain", "industry chain 产业链");
    public static readonly ReferenceField Park = Set.Reference("park", "park", "park that must admit it 园区; absent = admitted at once");
    public static readonly WholeNumberField Priority = Set.Whole("priority", 1, 1000, "admission order in the park, 1 first; ties by id");
    public static readonly ReferenceField Words =
        Set.Reference("words", "words", "what the plan says of it, which supplies its stage and progress on the first day; absent = it states them itself");
    public static readonly ShareMapField InitialStages =
        Set.Add(new ShareMapField("initial-stages", "stage", "chances of the stages on the first day of the run"));
    public static readonly QuantityField InitialProgress =
        Set.Quantity("initial-progress", Unit.Fraction, 0, 1, "elapsed share of construction on the first day where it is building then");
    public static readonly QuantityField InitialAge =
        Set.Quantity("initial-age", Unit.Quarters, 0, 80, "quarters since production began on the first day where it produces then");

    // Money
    public static readonly QuantityField Investment = Set.Quantity("investment", Unit.Money, 0, 3000, "total planned investment 计划总投资");
    public static readonly QuantityField LocalInvestmentShare =
        Set.Quantity("local-investment-share", Unit.Fraction, 0, 1, "share of investment counted in the district");
    public static readonly QuantityField ConstructionShare =
        Set.Quantity("construction-share", Unit.Fraction, 0, 1, "share of investment that is construction 建安");
    public static readonly QuantityField LocalConstructionShare =
        Set.Quantity("local-construction-share", Unit.Fraction, 0, 1, "share of construction bought from the district's builders");
    public static readonly BlockField Curve = Set.Block("curve", CurveFields.Set, "curve of money in place", whole: true);
    public static readonly WeightsField StatisticsLag = Set.Add(new WeightsField(
        "statistics-lag", "chances that money enters the statistics at once, a quarter later, two quarters later 入库", sumsToOne: true, 1, 3));
    public static readonly FlagField EntersStatistics = Set.Flag("enters-statistics", "false below the statistics' threshold or outside their scope");

    // Time
    public static readonly BlockField Negotiation = Set.Block("negotiation", DurationFields.Set, "negotiation to signing 在谈");
    public static readonly BlockField Approval = Set.Block("approval", DurationFields.Set, "signing to full approval 审批");
    public static readonly BlockField Construction = Set.Block("construction", DurationFields.Set, "whole construction, from start to completion 施工");
    public static readonly BlockField Commissioning = Set.Block("commissioning", DurationFields.Set, "completion to production or opening 调试");
    public static readonly ReferenceField DelayGroup = Set.Reference("delay-group", "delay group", "group whose common delay factor it shares", required: true);
    public static readonly NumberField DelayCorrelation =
        Set.Number("delay-correlation", Unit.Ratio, 0, 1, "correlation with the group's common factor (model 4.5)");
    public static readonly WeightsField WorkPace =
        Set.Add(new WeightsField("work-pace", "share of normal work pace by calendar quarter (winter)", sumsToOne: false, 1.5));
    public static readonly QuantityField SigningProbability =
        Set.Quantity("signing-probability", Unit.Fraction, 0, 1, "probability that negotiation ends in a signature");
    public static readonly QuantityField StartProbability =
        Set.Quantity("start-probability", Unit.Fraction, 0, 1, "probability that a signed project starts construction");
    public static readonly QuantityField CompletionProbability =
        Set.Quantity("completion-probability", Unit.Fraction, 0, 1, "probability that construction begun is completed");
    public static readonly QuantityField SetbackProbability =
        Set.Quantity("setback-probability", Unit.Fraction, 0, 1, "probability of a discrete setback in the next gate");
    public static readonly QuantityField SetbackQuarters = Set.Quantity("setback-quarters", Unit.Quarters, 0, 20, "quarters that the setback costs");
    public static readonly QuantityField OverrunMean = Set.Quantity("overrun-mean", Unit.Fraction, -0.5, 3, "mean cost overrun of planned investment");
    public static readonly QuantityField OverrunPerDelayScore =
        Set.Quantity("overrun-per-delay-score", Unit.Fraction, 0, 2, "overrun added by one standard deviation of the delay score");

    // Output
    public static readonly QuantityField OutputPerInvestment =
        Set.Quantity("output-per-investment", Unit.Ratio, 0, 30, "annual gross output at capacity per yuan of investment");
    public static readonly QuantityField RampQuarters = Set.Divisor("ramp-quarters", Unit.Quarters, 0.05, 40, "ramp-up time 达产期");
    public static readonly QuantityField UtilisationCeiling = Set.Quantity("utilisation-ceiling", Unit.Fraction, 0, 1, "highest utilisation");
    public static readonly QuantityField Displacement =
        Set.Quantity("displacement", Unit.Fraction, 0, 1, "share of output that displaces output already in the district");
    public static readonly QuantityField Jobs = Set.Quantity("jobs", Unit.Persons, 0, 200000, "jobs at full capacity 岗位");
    public static readonly QuantityField OwnEnergy =
        Set.Quantity("own-energy", Unit.Energy, 0, 1000, "yearly energy beyond what its activity's intensity implies");

    // Needs of the park
    public static readonly NumberField Land = Set.Number("land", Unit.Land, 0, 100000, "land asked of the park 用地");
    public static readonly NumberField FloorArea = Set.Number("floor-area", Unit.Floor, 0, 1000, "standard floor area asked of the park 厂房");
    public static readonly NumberField Power = Set.Number("power", Unit.Power, 0, 5000, "power asked of the park 用电");

    // What it does for parks when it is finished
    public static readonly ReferenceField Opens = Set.Reference("opens", "park", "park whose limits it widens when it is finished");
    public static readonly QuantityField ReleasesLand =
        Set.Quantity("releases-land", Unit.Land, 0, 100000, "land that is free there when it is finished", required: false);
    public static readonly QuantityField ReleasesFloorArea =
        Set.Quantity("releases-floor-area", Unit.Floor, 0, 1000, "standard floor area that is free there when it is finished", required: false);
    public static readonly QuantityField QuickensApprovals = Set.Quantity(
        "quickens-approvals", Unit.Fraction, 0, 1, "fraction by which approvals and desks of every park quicken once it is in use", required: false);

    public static readonly EntitiesField Milestones = Set.Entities("milestones", MilestoneFields.Set, "what the plan asks of it", required: false);
}
