using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Levers;

/// <summary>The levers that the model has.</summary>
internal static class LeverRules
{
    public static readonly LeverRule AttractionEffort = new("attraction-effort", Unit.Ratio, 0.5, 2, 1, LeverScope.All | LeverScope.Stream);
    public static readonly LeverRule ApprovalPace = new("approval-pace", Unit.Ratio, 0.5, 2, 1, LeverScope.All | LeverScope.Park);
    public static readonly LeverRule ProjectAcceleration = new("project-acceleration", Unit.Ratio, 1, 1.5, 1, LeverScope.Project);
    public static readonly LeverRule ProjectSlip = new("project-slip", Unit.Quarters, 0, 8, 0, LeverScope.All | LeverScope.Project, ByQuarter: false);
    public static readonly LeverRule ProjectPunctuality = new("project-punctuality", Unit.Fraction, 0, 1, 0, LeverScope.All | LeverScope.ProjectKind | LeverScope.Project, ByQuarter: false);
    public static readonly LeverRule ChainCompleteness = new("chain-completeness", Unit.Fraction, 0, 1, 0, LeverScope.All | LeverScope.Chain);
    public static readonly LeverRule SmartManufacturing = new("smart-manufacturing", Unit.Fraction, 0, 1, 0, LeverScope.All | LeverScope.Chain);
    public static readonly LeverRule ParkLand = new("park-land", Unit.Land, 0, 200000, 0, LeverScope.Park);
    public static readonly LeverRule ParkFloorArea = new("park-floor-area", Unit.Floor, 0, 5000, 0, LeverScope.Park);
    public static readonly LeverRule ParkPower = new("park-power", Unit.Power, 0, 10000, 0, LeverScope.Park);
    public static readonly LeverRule DutyFree = new("duty-free", Unit.Fraction, 0, 1, 0, LeverScope.CommercialDistrict);
    public static readonly LeverRule CertificationDrive = new("certification-drive", Unit.Ratio, 0.5, 2, 1, LeverScope.All);
    public static readonly LeverRule TalentProgramme = new("talent-programme", Unit.PersonsPerYear, 0, 5000, 0, LeverScope.All);

    public static IReadOnlyList<LeverRule> All { get; } =
    [
        AttractionEffort, ApprovalPace, ProjectAcceleration, ProjectSlip, ProjectPunctuality, ChainCompleteness, SmartManufacturing,
        ParkLand, ParkFloorArea, ParkPower, DutyFree, CertificationDrive, TalentProgramme,
    ];

    public static LeverRule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
}
