namespace Beichen.Sim.Experiments.Explanation.Tracing;

/// <summary>Which rows of the ledger stand behind what an entity does; a trailing <c>*</c> stands for all that begin so.</summary>
public static class LedgerPaths
{
    /// <summary>How far a project has come: what was known on the first day, its durations and its luck.</summary>
    public static IReadOnlyList<string> Course(string project) => Of($"projects/{project}/",
        "initial-progress", "initial-stages", "negotiation/*", "approval/*", "construction/*", "commissioning/*",
        "setback-probability", "setback-quarters", "signing-probability", "start-probability", "completion-probability");

    /// <summary>What a project spends.</summary>
    public static IReadOnlyList<string> Spending(string project) => [.. Of($"projects/{project}/", "investment",
        "local-investment-share", "overrun-mean", "overrun-per-delay-score", "curve/*", "statistics-lag"), .. Course(project)];

    /// <summary>What a project orders from builders of the district.</summary>
    public static IReadOnlyList<string> Building(string project) =>
        [.. Of($"projects/{project}/", "construction-share", "local-construction-share"), .. Spending(project)];

    /// <summary>What a project produces.</summary>
    public static IReadOnlyList<string> Output(string project) => [.. Of($"projects/{project}/", "investment",
        "output-per-investment", "displacement", "ramp-quarters", "utilisation-ceiling", "initial-age"), .. Course(project)];

    /// <summary>How many work in a project.</summary>
    public static IReadOnlyList<string> Jobs(string project) =>
        [.. Of($"projects/{project}/", "jobs", "ramp-quarters", "utilisation-ceiling", "initial-age"), .. Course(project)];

    /// <summary>What a stream of the pipeline brings.</summary>
    public static IReadOnlyList<string> Stream(string stream) => Of($"attraction/streams/{stream}/", "annual-mean", "dispersion",
        "hit-rate", "size-deviation", "sizes/*", "output-per-investment", "jobs-per-output", "build-quarters", "start-lag");

    /// <summary>Outbreaks, drawn and stated.</summary>
    public static IReadOnlyList<string> Outbreak { get; } =
    [
        "outbreaks/wide-hazard", "outbreaks/wide-severity", "outbreaks/small-hazard", "outbreaks/small-severity",
        "outbreaks/second-quarter", "outbreaks/third-quarter", "outbreaks/fourth-quarter", "scenario/shocks/*",
    ];

    /// <summary>Paths below a place.</summary>
    public static IReadOnlyList<string> Of(string place, params ReadOnlySpan<string> names)
    {
        var paths = new string[names.Length];
        for (int i = 0; i < names.Length; i++) paths[i] = place + names[i];
        return paths;
    }
}
