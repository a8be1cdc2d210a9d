using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>Runs of states, the latest kept: undo, a pinned run and a figure cost no second run. Many callers at once; the same question is run once.</summary>
internal sealed class RunShelf(Evaluator evaluator, ScenarioShelf scenarios)
{
    // What is kept of a run of 1,024 draws is about 0.1 MB.
    private const int Most = 128;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Task<KeptRun> Run)>> _runs = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Task<KeptRun> Run)> _byUse = [];

    /// <summary>The run of a state; given what has happened where any of that is stated.</summary>
    public async Task<KeptRun> Of(WorkbenchState state, CancellationToken cancellation, StatedActuals? known = null)
    {
        Sampling sampling = state.Sampling;
        CompiledPlan plan = scenarios.PlanOf(state);
        string key = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{plan.Key} {sampling.Seed} {sampling.Draws} {(known is null ? "" : ActualsYaml.Of(known))}");
        KnownActuals? actuals = known?.Of(plan);
        Task<KeptRun> run = Find(key, () => Run(plan, sampling, actuals));
        try
        {
            return await run.WaitAsync(cancellation);
        }
        catch when (run.IsFaulted)
        {
            Forget(key);
            throw;
        }
    }

    /// <summary>The run of a state with all its columns, computed again, which gives the same bits: for what looks into single draws.</summary>
    public async Task<ScoredRun> Columns(KeptRun run, CancellationToken cancellation) => run.Year is { } year
        ? (await ConditionedRun.Make(evaluator, run.Plan, new ConditionRequest(year.Actuals, run.Sampling), null, cancellation)).Run
        : await evaluator.Run(run.Plan, run.Sampling, cancellation: cancellation);

    private async Task<KeptRun> Run(CompiledPlan plan, Sampling sampling, KnownActuals? known)
    {
        if (known is not { IsEmpty: false }) return await evaluator.Scores(plan, sampling, scored => KeptRun.Of(scored, sampling));
        ConditionedRun given = await ConditionedRun.Make(evaluator, plan, new ConditionRequest(known, sampling));
        return KeptRun.Of(given.Run, sampling) with { Year = new KnownYear(given.Condition!, given.Run.Identity, known), Drawn = given.Drawn };
    }

    private Task<KeptRun> Find(string key, Func<Task<KeptRun>> make)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue(key, out LinkedListNode<(string Key, Task<KeptRun> Run)>? node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value.Run;
            }

            // A question that several wait for is not stopped when one of them goes.
            Task<KeptRun> run = Task.Run(make);
            _runs[key] = _byUse.AddFirst((key, run));
            if (_byUse.Count > Most && _byUse.Last is { } last)
            {
                _runs.Remove(last.Value.Key);
                _byUse.RemoveLast();
            }

            return run;
        }
    }

    private void Forget(string key)
    {
        lock (_gate)
        {
            if (_runs.Remove(key, out LinkedListNode<(string Key, Task<KeptRun> Run)>? node)) _byUse.Remove(node);
        }
    }
}
