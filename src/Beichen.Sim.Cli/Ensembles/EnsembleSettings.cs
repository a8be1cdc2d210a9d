using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Cli.Ensembles;

/// <summary>What an ensemble was asked for, kept in its folder from the start so that it can be gone on with.</summary>
public sealed record EnsembleSettings
{
    /// <summary>Name of the file.</summary>
    public const string File = "settings.json";

    /// <summary>The scenario's file.</summary>
    public required string Scenario { get; init; }

    /// <summary>Fingerprint of the plan that it compiled to.</summary>
    public required string PlanFingerprint { get; init; }

    /// <summary>Last quarter.</summary>
    public required string Horizon { get; init; }

    /// <summary>Most draws.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Half-width to stop at; null when the draws decide.</summary>
    public double? Until { get; init; }

    /// <summary>Draws a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Batches in place of the world of entity grains.</summary>
    public required bool Batches { get; init; }

    /// <summary>The settings of a run.</summary>
    public static EnsembleSettings Of(string scenario, string planFingerprint, RunSettings settings) => new()
    {
        Scenario = Path.GetFullPath(scenario),
        PlanFingerprint = planFingerprint,
        Horizon = settings.Horizon.ToString(),
        Draws = settings.Draws,
        Seed = settings.Seed,
        Until = settings.Until,
        BatchSize = settings.BatchSize,
        Batches = settings.Batches,
    };

    /// <summary>Reads them from an ensemble's folder.</summary>
    /// <exception cref="RunStoreException">There are none, or they cannot be read.</exception>
    public static EnsembleSettings Read(string folder) => SettingsFile.Read<EnsembleSettings>(folder, File);

    /// <summary>Writes them, whole or not at all.</summary>
    public void Write(string folder) => SettingsFile.Write(folder, File, this);

    /// <summary>Refuses to go on with another plan than the one started with.</summary>
    /// <exception cref="RunStoreException">The scenario compiles to another plan now; the message has both fingerprints.</exception>
    public void Require(PlanCompilation compilation)
    {
        if (string.Equals(PlanFingerprint, compilation.Fingerprint, StringComparison.Ordinal)) return;
        throw new RunStoreException($"the plan has changed since the ensemble was started: its batches are of plan {PlanFingerprint}, {Scenario} now compiles to {compilation.Fingerprint}");
    }

    /// <summary>The settings of a run that goes on with the ensemble.</summary>
    public RunSettings ToRun(string folder, int silos, int threads, Language language, bool quiet) => new()
    {
        Draws = Draws,
        Seed = Seed,
        Horizon = Quarter.TryParse(Horizon, out Quarter horizon) ? horizon : throw new RunStoreException($"{folder}: {File} has horizon '{Horizon}', expected a quarter such as 2022Q4"),
        Silos = silos,
        Out = folder,
        Language = language,
        Quiet = quiet,
        Batches = Batches,
        BatchSize = BatchSize,
        Threads = threads,
        Width = 0,
        Until = Until,
    };
}
