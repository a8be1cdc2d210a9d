using System.Text.Json.Serialization;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Results.Runs;

/// <summary>
/// <c>manifest.json</c>: who was run, and what came out. Keys stand in the order of these properties; numbers are written in the shortest
/// form that reads back to the same bits, whatever the culture.
/// </summary>
public sealed record RunManifest
{
    /// <summary>Format of the folder.</summary>
    public const string CurrentFormat = "beichen-run/1";

    /// <summary>Format that this manifest was written in.</summary>
    public required string Format { get; init; }

    /// <summary>Id of the scenario that was run.</summary>
    public required string Scenario { get; init; }

    /// <summary>Scenario in Chinese.</summary>
    public required string ScenarioZh { get; init; }

    /// <summary>Scenario in English.</summary>
    public required string ScenarioEn { get; init; }

    /// <summary>The question in Chinese.</summary>
    public required string QuestionZh { get; init; }

    /// <summary>The question in English.</summary>
    public required string QuestionEn { get; init; }

    /// <summary><c>ex-ante</c> or <c>stress</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the district, as its folder of seeds is called.</summary>
    public required string District { get; init; }

    /// <summary>Seed that every draw is keyed by.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>First quarter of the run, as in <c>2022Q1</c>.</summary>
    public required string Start { get; init; }

    /// <summary>Last quarter of the run, as in <c>2026Q4</c>.</summary>
    public required string Horizon { get; init; }

    /// <summary>Number of silos.</summary>
    public required int Silos { get; init; }

    /// <summary>Fingerprint of the compiled plan.</summary>
    public required string PlanFingerprint { get; init; }

    /// <summary>SHA-256 over the canonical result columns.</summary>
    public required string ResultFingerprint { get; init; }

    /// <summary>Versions by name.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    /// <summary>Share of uncertain values that are assumed; null when not counted.</summary>
    public required double? AssumedShare { get; init; }

    /// <summary>Chance of every scored target together.</summary>
    public required double? JointProbability { get; init; }

    /// <summary>Lower end of its Wilson 95 % interval.</summary>
    public required double? JointLow { get; init; }

    /// <summary>Upper end of its Wilson 95 % interval.</summary>
    public required double? JointHigh { get; init; }

    /// <summary>Fréchet's lower bound.</summary>
    public required double? JointLeast { get; init; }

    /// <summary>Fréchet's upper bound.</summary>
    public required double? JointMost { get; init; }

    /// <summary>Id of the binding target; null when none is.</summary>
    public required string? BindingTarget { get; init; }

    /// <summary>Targets against their outcomes, in plan order.</summary>
    public required IReadOnlyList<TargetScore> Targets { get; init; }

    /// <summary>Milestones against the draws, in plan order.</summary>
    public required IReadOnlyList<MilestoneScore> Milestones { get; init; }

    /// <summary>Ambiguities of the text.</summary>
    public required IReadOnlyList<Ambiguity> Ambiguities { get; init; }

    /// <summary>Dates of the named projects over the draws, in plan order.</summary>
    public required IReadOnlyList<ProjectScore> Projects { get; init; }

    /// <summary>Quantile levels of the bands.</summary>
    public required IReadOnlyList<double> BandLevels { get; init; }

    /// <summary>Growth of GDP by quarter.</summary>
    public required IReadOnlyList<QuarterBand> GdpGrowth { get; init; }

    /// <summary>Investment, year to date, by quarter.</summary>
    public required IReadOnlyList<QuarterBand> InvestmentYearToDate { get; init; }

    /// <summary>City growth by quarter.</summary>
    public required IReadOnlyList<QuarterBand> CityGrowth { get; init; }

    /// <summary>What it does to each target that every project comes a quarter later; absent where it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TimingEffect>? TimingEffects { get; init; }

    /// <summary>Chances given the city's growth; absent where it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ConditionalBand>? Conditional { get; init; }

    /// <summary>Growth of the city at which each target is even; absent where it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EvenGrowth>? EvenGrowth { get; init; }

    /// <summary>How far each target is missed or passed; absent where it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TargetMargin>? Margins { get; init; }

    /// <summary>Targets that fight or go together; absent where it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TargetConflict>? Conflicts { get; init; }

    /// <summary>Where the spread of each target comes from; absent where it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunSpread? Spread { get; init; }

    /// <summary>Chances of the figures as reported, beside those of the outcomes; absent where they were not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReportedChance>? AsReported { get; init; }

    /// <summary>The run that it was forked from, and when; absent from one of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ForkOrigin? ForkedFrom { get; init; }

    /// <summary>What was known to have happened; absent where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunActuals? Actuals { get; init; }

    /// <summary>Dates that the scenario asks of projects, and what they move; absent where it asks for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MovedDate>? MovedDates { get; init; }

    /// <summary>How the run was carried out; under no fingerprint.</summary>
    public required RunTiming Timing { get; init; }

    /// <summary>Batches of an ensemble; absent from the manifest of a plain run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EnsembleRecord? Ensemble { get; init; }

    /// <summary>The manifest of a run.</summary>
    public static RunManifest Of(RunSummary summary, RunIdentity identity) => new()
    {
        Format = CurrentFormat,
        Scenario = identity.Scenario,
        ScenarioZh = identity.ScenarioZh,
        ScenarioEn = identity.ScenarioEn,
        QuestionZh = identity.QuestionZh,
        QuestionEn = identity.QuestionEn,
        Kind = identity.Kind,
        District = summary.District,
        Seed = identity.Seed,
        Draws = summary.Draws,
        Start = summary.Start,
        Horizon = summary.Horizon,
        Silos = identity.Silos,
        PlanFingerprint = identity.PlanFingerprint,
        ResultFingerprint = identity.ResultFingerprint,
        Versions = new SortedDictionary<string, string>(identity.Versions.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        AssumedShare = identity.AssumedShare,
        JointProbability = summary.JointProbability,
        JointLow = summary.JointLow,
        JointHigh = summary.JointHigh,
        JointLeast = summary.JointLeast,
        JointMost = summary.JointMost,
        BindingTarget = summary.BindingTarget,
        Targets = summary.Targets,
        Milestones = summary.Milestones,
        Ambiguities = identity.Ambiguities,
        Projects = summary.Projects,
        BandLevels = QuarterBand.Levels,
        GdpGrowth = summary.GdpGrowth,
        InvestmentYearToDate = summary.InvestmentYearToDate,
        CityGrowth = summary.CityGrowth,
        TimingEffects = summary.Sayings?.TimingEffects,
        Conditional = summary.Sayings?.Conditional,
        EvenGrowth = summary.Sayings?.EvenGrowth,
        Margins = summary.Sayings?.Margins,
        Conflicts = summary.Sayings?.Conflicts,
        Spread = summary.Sayings?.Spread,
        AsReported = summary.Sayings?.AsReported,
        ForkedFrom = identity.ForkedFrom,
        Actuals = identity.Actuals,
        MovedDates = identity.MovedDates.Count == 0 ? null : identity.MovedDates,
        Timing = identity.Timing,
    };

    /// <summary>The summary that the manifest was made from.</summary>
    public RunSummary ToSummary() => new()
    {
        District = District,
        Draws = Draws,
        Start = Start,
        Horizon = Horizon,
        Targets = Targets,
        Milestones = Milestones,
        JointProbability = JointProbability,
        JointLow = JointLow,
        JointHigh = JointHigh,
        JointLeast = JointLeast,
        JointMost = JointMost,
        BindingTarget = BindingTarget,
        Projects = Projects,
        GdpGrowth = GdpGrowth,
        InvestmentYearToDate = InvestmentYearToDate,
        CityGrowth = CityGrowth,
        Sayings = ToSayings(),
    };

    /// <summary>The identity that the manifest was made from.</summary>
    public RunIdentity ToIdentity() => new()
    {
        Scenario = Scenario,
        ScenarioZh = ScenarioZh,
        ScenarioEn = ScenarioEn,
        QuestionZh = QuestionZh,
        QuestionEn = QuestionEn,
        Kind = Kind,
        Seed = Seed,
        Silos = Silos,
        PlanFingerprint = PlanFingerprint,
        ResultFingerprint = ResultFingerprint,
        Versions = Versions,
        AssumedShare = AssumedShare,
        Ambiguities = Ambiguities,
        ForkedFrom = ForkedFrom,
        Actuals = Actuals,
        MovedDates = MovedDates ?? [],
        Timing = Timing,
    };

    // Timing alone may be missing where the rest was asked.
    private RunSayings? ToSayings() => Conditional is { } conditional && EvenGrowth is { } even && Margins is { } margins && Conflicts is { } conflicts
        ? new RunSayings
        {
            TimingEffects = TimingEffects,
            Conditional = conditional,
            EvenGrowth = even,
            Margins = margins,
            Conflicts = conflicts,
            Spread = Spread,
            AsReported = AsReported,
        }
        : null;
}
