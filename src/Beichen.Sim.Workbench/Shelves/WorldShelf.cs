using Beichen.Sim.Experiments;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>
/// The world of entity grains behind the page: made when somebody first asks an entity what
/// it holds, in a silo of this process, and kept for the state that was asked about last.
/// </summary>
/// <param name="scenarios">The scenarios.</param>
/// <param name="threads">Compute threads; 0 for one a processor.</param>
/// <param name="configure">Anything more that its silo is to have.</param>
internal sealed class WorldShelf(ScenarioShelf scenarios, int threads, Action<ISiloBuilder> configure) : IAsyncDisposable
{
    /// <summary>Draws that a world holds: enough for a band, few enough to be made while somebody waits.</summary>
    public const int MostDraws = 256;

    private readonly Lazy<Evaluator> _world =
        new(() => new Evaluator(new EvaluatorOptions { Host = HostKind.World, Threads = threads, Configure = configure }));
    private readonly SemaphoreSlim _turn = new(1);
    private string _key = string.Empty;
    private Experiments.LiveRun? _run;

    /// <summary>Whether its silo has been started.</summary>
    public bool IsUp => _world.IsValueCreated;

    /// <summary>Returns once its silo runs, which starts it where it does not.</summary>
    public Task Ready() => _world.Value.Ready();

    /// <summary>What an entity's grain holds at the end of each quarter.</summary>
    /// <returns>The plan, the draws, and a block a quarter.</returns>
    /// <exception cref="RefusedException">The plan has no such entity.</exception>
    public async Task<(CompiledPlan Plan, int Draws, LaneBlock[] Quarters)> Ask(WorkbenchState state, string entity, CancellationToken cancellation)
    {
        CompiledPlan plan = scenarios.PlanOf(state);
        Sampling sampling = state.Sampling with { Draws = Math.Min(state.Draws, MostDraws) };
        await _turn.WaitAsync(cancellation);
        try
        {
            string key = FormattableString.Invariant($"{plan.Key} {sampling.Seed} {sampling.Draws}");
            if (_run is null || !string.Equals(_key, key, StringComparison.Ordinal))
            {
                await Leave();
                _run = await _world.Value.Live(plan, sampling, null, cancellation);
                _key = key;
            }

            var quarters = new LaneBlock[plan.Plan.Quarters];
            for (int quarter = 0; quarter < quarters.Length; quarter++) quarters[quarter] = await _run.Ask(entity, quarter, cancellation);
            return (plan, sampling.Draws, quarters);
        }
        catch (KeyNotFoundException)
        {
            throw RefusedException.Of("entity", entity, "the id of a project, a park, a chain or a commercial district");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Leave();
        if (_world.IsValueCreated) await _world.Value.DisposeAsync();
        _turn.Dispose();
    }

    private async Task Leave()
    {
        if (_run is { } run) await run.DisposeAsync();
        _run = null;
    }
}
