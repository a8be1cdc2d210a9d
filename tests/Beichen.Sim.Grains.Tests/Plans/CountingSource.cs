using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Tests.Plans;

/// <summary>Gives the baseline's plan once it is let, and counts how often it was asked to compile.</summary>
internal sealed class CountingSource : IPlanSource
{
    private readonly TaskCompletionSource _let = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _compilations;

    public int Compilations => Volatile.Read(ref _compilations);

    public void Let() => _let.TrySetResult();

    public void Refuse() => _let.TrySetException(new UnknownPlanException("refused"));

    public async Task<DistrictPlan> Compile(string fingerprint)
    {
        Interlocked.Increment(ref _compilations);
        await _let.Task;
        return Baseline.Plan;
    }
}
