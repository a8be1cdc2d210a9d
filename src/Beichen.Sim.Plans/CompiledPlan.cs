using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Targets;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Plans;

/// <summary>A scenario, or a variant of one, that has no problem: the plan to run with all that is known of it. It never changes.</summary>
public sealed class CompiledPlan
{
    private readonly PlanWithoutLevers _rest;
    private readonly IReadOnlyList<LeverSetting> _settings;
    private readonly IReadOnlyList<LedgerEntry> _dates;
    private readonly Lazy<Ledger> _ledger;
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<string?> _design;
    private readonly string? _key;

    internal CompiledPlan(PlanWithoutLevers rest, LeveredPlan levered, string? key = null)
    {
        (_rest, _settings, _dates, _key) = (rest, levered.Settings, levered.Dates, key);
        (Plan, Notices) = (levered.Plan, levered.Notices);
        _ledger = new Lazy<Ledger>(() => LeverLedger.With(rest.Ledger, levered.Settings, rest.SourceRoot, levered.Dates));
        _design = new Lazy<string?>(() => DesignDigest.Of(levered.Settings, rest.Inputs));
        _fingerprint = new Lazy<string>(() => Ledgers.Fingerprint.Of(_ledger.Value, _design.Value));
    }

    /// <summary>What the kernel runs: every parameter, levers set.</summary>
    public DistrictPlan Plan { get; }

    /// <summary>Every value that a run of it uses, in the order of paths.</summary>
    public Ledger Ledger => _ledger.Value;

    /// <summary>
    /// SHA-256 over every value of the ledger, and over the design where values differ
    /// by draw, lower-case hexadecimal: the name under which results are stored.
    /// </summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>A name for this plan that is made without its ledger: equal keys are equal plans, and one plan may have several.</summary>
    public string Key => (_key, _design.Value) switch
    {
        (null, _) => Fingerprint,
        ({ } key, null) => key,
        ({ } key, { } design) => $"{key} by draw {design}",
    };

    /// <summary>The scenario's words.</summary>
    public ScenarioText Scenario => _rest.Scenario;

    /// <summary>Entities and levers.</summary>
    public SeedIndex Seeds => _rest.Seeds;

    /// <summary>What the reader should know though nothing is wrong.</summary>
    public IReadOnlyList<string> Notices { get; }

    /// <summary>What the plan's text leaves open, by target.</summary>
    public IReadOnlyList<TargetAmbiguity> Ambiguities => _rest.Ambiguities;

    /// <summary>The levers as they are set, one target each.</summary>
    public IReadOnlyList<LeverChoice> Levers =>
        [.. _settings.Select(setting => new LeverChoice(setting.Lever, [setting.On], setting.Value, setting.From, setting.To))];

    /// <summary>Team effort that accelerated projects share: the largest sum of (pace − 1) that has its full effect.</summary>
    public double EffortBudget => _rest.EffortBudget;

    /// <summary>The scenario's file, in full.</summary>
    public string File => _rest.File;

    /// <summary>The files of the scenario and of what it extends, in full, the root first.</summary>
    public IReadOnlyList<string> Files => _rest.Files;

    /// <summary>Name of the rules of lights that its district's projects are held to (<see cref="Plans.Lights.LightRulesFolder"/>); null for none.</summary>
    public string? Lights => _rest.Lights;

    /// <summary>
    /// Names what the course of its projects follows from, beside the draws: plans of one <see cref="Kin"/> whose names are equal have the same stages,
    /// progress and money of projects in every draw. A project hears of nothing but its park, and a park of projects and arrivals (model II.3–II.5), so that
    /// a lever which moves none of the three moves no course.
    /// </summary>
    public string ProjectCourse => _design.Value is not null ? Key : string.Join(';',
    [
        .. _settings.Where(setting => LeverRules.Find(setting.Lever) is { } rule && rule.MovesProjects(_rest.Plan))
            .Select(setting => FormattableString.Invariant($"{setting.Lever} {setting.On} {setting.Value:R} {setting.From} {setting.To}")),
        .. Plan.Projects.Where(project => project.Date is not null || project.Facts.Length > 0)
            .Select(project => $"{project.Name.Id} {project.Date} {string.Join(',', project.Facts)}"),
    ]);

    internal string DistrictFolder => _rest.DistrictFolder;

    /// <summary>Folder of the districts' seeds, in full.</summary>
    public string SeedsFolder => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(_rest.DistrictFolder))!;

    /// <summary>
    /// The same object for plans that differ in their levers alone: what is made for one of them, such as a kernel's tables, serves the others.
    /// </summary>
    public object Kin => _rest;

    /// <summary>True for what its files say; false for a variant, which only this process knows.</summary>
    public bool IsAsFiled => _key is null && _design.Value is null;

    /// <summary>A target that can be hit or missed.</summary>
    /// <exception cref="RefusedException">The plan has no such target, or gives it no value.</exception>
    public TargetParameters ScoredTarget(string id)
    {
        TargetParameters[] scored = [.. Plan.Targets.Where(target => target.IsScored)];
        return Array.Find(scored, target => string.Equals(target.Id, id, StringComparison.Ordinal))
            ?? throw RefusedException.Of("target", id, $"one of: {string.Join(", ", scored.Select(target => target.Id))}");
    }

    /// <summary>The plan with levers set otherwise in each draw. No file is read.</summary>
    /// <param name="columns">The design, a column a lever; nothing holds that the scenario says of these levers.</param>
    /// <exception cref="RefusedException">A setting is out of its range, or a lever cannot be set on a target.</exception>
    public CompiledPlan ByDraw(params IReadOnlyList<LeverColumn> columns)
    {
        HashSet<string> chosen = [.. columns.Select(column => column.Lever)];
        Problems.Place at = _rest.Place;
        return With(
            [
                .. _settings.Where(setting => !chosen.Contains(setting.Lever)),
                .. columns.SelectMany(column => column.On.Select(on =>
                    new LeverSetting(column.Lever, on, column.ByDraw[0], column.From, column.To, at, at, at, Scenario.Id) { ByDraw = column.ByDraw })),
            ],
            key: null);
    }

    /// <summary>The same plan with what a run of it is to know besides; known to this process alone, and of the plan's own kin.</summary>
    internal CompiledPlan With(DistrictPlan known, string said) =>
        new(_rest, new LeveredPlan(known, _settings, Notices) { Dates = _dates }, $"{Key} knowing {said}");

    /// <summary>The plan with projects moved in time, each in place of any date that it has. No file is read.</summary>
    /// <exception cref="RefusedException">There is no such project, or a shift is none.</exception>
    internal CompiledPlan Dated(IReadOnlyList<DateChoice> dates)
    {
        if (dates.Count == 0) return this;
        var moved = dates.ToDictionary(date => date.Project, StringComparer.Ordinal);
        foreach (DateChoice date in dates)
        {
            if (!Plan.Projects.Any(project => string.Equals(project.Name.Id, date.Project, StringComparison.Ordinal)))
                throw RefusedException.Of("project", date.Project, "the id of a project of the scenario");
            if (date.Shift == 0 || Math.Abs(date.Shift) > Scenarios.DateText.MostShift)
                throw RefusedException.Of("shift", Words.Number(date.Shift),
                    $"quarters later, or below 0 for earlier: a whole number from -{Scenarios.DateText.MostShift} to {Scenarios.DateText.MostShift}, not 0");
        }

        DistrictPlan plan = Plan with
        {
            Projects = [.. Plan.Projects.Select(project => moved.TryGetValue(project.Name.Id, out DateChoice? date)
                ? project with { Date = new ProjectDate(ProjectStage.Producing, DateRule.Shift, date.Shift) }
                : project)],
        };
        LedgerEntry[] entries = [.. dates.Select(date => DateEntries.Entry(date.Project, date.Shift, _rest.Place, Scenario.Id, _rest.SourceRoot))];
        return new CompiledPlan(_rest, new LeveredPlan(plan, _settings, Notices) { Dates = entries },
            $"{Key} moved {string.Join(';', dates.Select(date => FormattableString.Invariant($"{date.Project}={date.Shift}")))}");
    }

    internal CompiledPlan With(IReadOnlyList<LeverSetting> settings, string? key)
    {
        var problems = new ProblemList();
        LeveredPlan levered = LeverPaths.Put(_rest, settings, problems);
        return problems.IsEmpty ? new CompiledPlan(_rest, levered, key) : throw RefusedException.Of(problems.Sorted());
    }
}
