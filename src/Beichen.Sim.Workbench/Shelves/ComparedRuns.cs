using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>
/// Two states, scenarios or stored runs on the same draws, as <c>beichen compare</c> holds them against each other; stored ones stay open meanwhile.
/// </summary>
internal sealed class ComparedRuns : IDisposable
{
    private readonly StoredColumns?[] _stored;

    private ComparedRuns(ComparisonReport report, string command, StoredColumns?[] stored) => (Report, Command, _stored) = (report, command, stored);

    /// <summary>What they say of one another; the second is the reference.</summary>
    public ComparisonReport Report { get; }

    /// <summary>The command that says the same.</summary>
    public string Command { get; }

    /// <summary>Runs what is not stored, and pairs them.</summary>
    /// <exception cref="RefusedException">One of them is not there, they are the same, or their draws are others.</exception>
    public static async Task<ComparedRuns> Of(
        ComparedSide now, ComparedSide against, string target, Evaluator evaluator, ScenarioShelf scenarios, StoredRunShelf runs,
        CancellationToken cancellation)
    {
        (ComparedSide Side, string Letter)[] sides = [(against, "b"), (now, "a")];
        string[] names = [.. sides.Select(one => NameOf(one.Side, one.Letter, runs))];
        if (string.Equals(names[0], names[1], StringComparison.Ordinal))
            throw RefusedException.Of("against", names[0], "something else than it is held against");
        StoredColumns?[] stored = [null, null];
        try
        {
            for (int i = 0; i < stored.Length; i++) stored[i] = sides[i].Side.Run is { } name ? runs.Open(name) : null;
            (Sampling sampling, Quarter? horizon) = Draws(sides.Select(one => one.Side), stored);
            var scored = new List<ScoredRun>();
            for (int i = 0; i < stored.Length; i++)
            {
                scored.Add(stored[i] is { } columns
                    ? RunFolder.AsScored(columns)
                    : await evaluator.Run(Plan(scenarios, sides[i].Side.State!, sides[i].Letter, horizon), sampling, cancellation: cancellation));
            }

            scored[0].Plan.ScoredTarget(target);
            ComparisonReport report = await Task.Run(() => ComparisonReport.Of(scored, target), cancellation);
            string drawn = Array.TrueForAll(stored, one => one is null)
                ? string.Create(CultureInfo.InvariantCulture, $" --draws {sampling.Draws} --seed {sampling.Seed}") : "";
            return new ComparedRuns(report, $"beichen compare {names[0]} {names[1]} --target {target}{drawn}", stored);
        }
        catch
        {
            foreach (StoredColumns? one in stored) one?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (StoredColumns? one in _stored) one?.Dispose();
    }

    private static string NameOf(ComparedSide side, string letter, StoredRunShelf runs) => side switch
    {
        { State: { } state, Run: null } => state.IsMoved ? ExportedScenario.NameOf(letter) : state.Scenario,
        { State: null, Run: { } run } => runs.PathOf(run),
        _ => throw RefusedException.Of("side", "both or none", "a state, or the name of a stored run"),
    };

    // A stored run has the draws that it has; the other is run on the same ones, to the same quarter.
    private static (Sampling Sampling, Quarter? Horizon) Draws(IEnumerable<ComparedSide> sides, StoredColumns?[] stored)
    {
        if (stored.FirstOrDefault(one => one is not null) is not { } first)
            return (sides.Last().State!.Sampling, null);
        (ulong seed, int draws, string horizon) = (first.Run.Manifest.Seed, first.Draws, first.Run.Manifest.Horizon);
        foreach (StoredColumns other in stored.OfType<StoredColumns>())
        {
            if ((other.Run.Manifest.Seed, other.Draws, other.Run.Manifest.Horizon) != (seed, draws, horizon))
                throw RefusedException.Of("run", $"{other.Draws} draws of seed {other.Run.Manifest.Seed} to {other.Run.Manifest.Horizon}",
                    $"{draws} of seed {seed} to {horizon} as the other has: only the same draws can be paired");
        }

        if (draws > Sampling.FullDraws && stored.Contains(null))
            throw RefusedException.Of("run", $"{draws} draws", $"at most {Sampling.FullDraws} beside a scenario that is still to be run");
        return (new Sampling(seed, draws), first.Plan.Start.Plus(first.Quarters - 1));
    }

    private static CompiledPlan Plan(ScenarioShelf scenarios, WorkbenchState state, string letter, Quarter? horizon)
    {
        if (!state.IsMoved) return scenarios.Open(state.Scenario, horizon).Plan;
        using var exported = ExportedScenario.Of(scenarios, state, letter, horizon);
        return exported.Scenario.Plan;
    }
}
