using Beichen.Sim.Plans;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments;

/// <summary>A plan that was run and scored.</summary>
public sealed class ScoredRun
{
    private readonly Lazy<RunIdentity> _identity;

    /// <summary>A run as its evaluator or its store knows it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="columns">Its columns, in memory or on disk.</param>
    /// <param name="summary">What they say.</param>
    /// <param name="resultFingerprint">SHA-256 over the canonical result columns.</param>
    /// <param name="identify">Says what was run, and how, when somebody asks.</param>
    public ScoredRun(CompiledPlan plan, IRunColumns columns, RunSummary summary, string resultFingerprint, Func<RunIdentity> identify) =>
        (Plan, Columns, Summary, ResultFingerprint, _identity) = (plan, columns, summary, resultFingerprint, new Lazy<RunIdentity>(identify));

    /// <summary>Plan that was run, with its ledger and fingerprint.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Its columns, in memory or on disk.</summary>
    public IRunColumns Columns { get; }

    /// <summary>What they say.</summary>
    public RunSummary Summary { get; }

    /// <summary>SHA-256 over the canonical result columns.</summary>
    public string ResultFingerprint { get; }

    /// <summary>What was run, and how, as a manifest has it. The fingerprint of a variant's plan is made here.</summary>
    public RunIdentity Identity => _identity.Value;
}
