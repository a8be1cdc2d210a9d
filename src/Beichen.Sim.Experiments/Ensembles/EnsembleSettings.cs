using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>What an ensemble was asked for, kept in its folder from the start so that it can be gone on with.</summary>
public sealed record EnsembleSettings
{
    /// <summary>Name of the file.</summary>
    public const string File = "settings.json";

    /// <summary>The scenario's file.</summary>
    public required string Scenario { get; init; }

    /// <summary>Fingerprint of the plan that it compiled to.</summary>
    public required string PlanFingerprint { get; init; }

    /// <summary>Last quarter of the run, as in <c>2026Q4</c>.</summary>
    public required string Horizon { get; init; }

    /// <summary>Most draws, where no half-width ends the ensemble before.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed that every draw is keyed by.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Half-width to stop at; null when the draws decide.</summary>
    public double? Until { get; init; }

    /// <summary>Draws a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Batches in place of the world of entity grains.</summary>
    public required bool Batches { get; init; }

    /// <summary>The settings of an ensemble.</summary>
    /// <param name="plan">The plan, as its file says it.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="batches">Batches in place of the world of entity grains.</param>
    public static EnsembleSettings Of(CompiledPlan plan, EnsembleRequest request, bool batches) => new()
    {
        Scenario = plan.File,
        PlanFingerprint = plan.Fingerprint,
        Horizon = plan.Plan.Start.Plus(plan.Plan.Quarters - 1).ToString(),
        Draws = request.Sampling.Draws,
        Seed = request.Sampling.Seed,
        Until = request.Until,
        BatchSize = request.BatchDraws,
        Batches = batches,
    };

    /// <summary>Reads them from an ensemble's folder.</summary>
    /// <exception cref="RunStoreException">There are none, or they cannot be read.</exception>
    public static EnsembleSettings Read(string folder) => SettingsFile.Read<EnsembleSettings>(folder, File);

    /// <summary>Writes them, whole or not at all.</summary>
    public void Write(string folder) => SettingsFile.Write(folder, File, this);

    /// <summary>The plan, compiled again.</summary>
    /// <exception cref="RefusedException">The scenario does not compile, or compiles to another plan now; the message has both fingerprints.</exception>
    public CompiledPlan Compile()
    {
        if (!Quarter.TryParse(Horizon, out Quarter horizon)) throw new RunStoreException($"{File} has horizon '{Horizon}', expected a quarter such as 2022Q4");
        CompiledPlan plan = Plans.Scenario.Open(Scenario, horizon).Plan;
        if (string.Equals(PlanFingerprint, plan.Fingerprint, StringComparison.Ordinal)) return plan;
        throw new RunStoreException(
            $"the plan has changed since the ensemble was started: its batches are of plan {PlanFingerprint}, {Scenario} now compiles to {plan.Fingerprint}");
    }

    /// <summary>What is asked.</summary>
    public EnsembleRequest ToRequest() => new(new Sampling(Seed, Draws), BatchSize, Until);
}
