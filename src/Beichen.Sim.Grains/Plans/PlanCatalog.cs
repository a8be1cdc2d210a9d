using System.Collections.Concurrent;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Plans;

/// <summary>The compiled plans of a process by fingerprint, each with a kernel a width. Silos of one process share one catalog.</summary>
/// <param name="source">Asked once for a plan that was not registered; null when all are.</param>
public sealed class PlanCatalog(Lazy<IPlanSource>? source = null)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<DistrictPlan>>> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Plan, int Width), DistrictKernel> _kernels = new();

    /// <summary>Makes a plan known to the silos of this process.</summary>
    public void Register(string fingerprint, DistrictPlan plan) =>
        _plans.TryAdd(fingerprint, new Lazy<Task<DistrictPlan>>(Task.FromResult(plan)));

    /// <summary>The kernel of a plan at a width (0: the machine's own).</summary>
    /// <exception cref="UnknownPlanException">The plan is not known and cannot be compiled here.</exception>
    public async ValueTask<DistrictKernel> Kernel(string fingerprint, int width)
    {
        int own = width == 0 ? DistrictKernel.NativeWidth : width;
        if (_kernels.TryGetValue((fingerprint, own), out DistrictKernel? kernel)) return kernel;
        Lazy<Task<DistrictPlan>> pending = _plans.GetOrAdd(fingerprint, key => new Lazy<Task<DistrictPlan>>(() => Compile(key)));
        try
        {
            DistrictPlan plan = await pending.Value;
            return _kernels.GetOrAdd((fingerprint, own), key => DistrictKernel.Create(plan, key.Width));
        }
        catch
        {
            _plans.TryRemove(new KeyValuePair<string, Lazy<Task<DistrictPlan>>>(fingerprint, pending));
            throw;
        }
    }

    private Task<DistrictPlan> Compile(string fingerprint) =>
        source?.Value.Compile(fingerprint) ?? throw new UnknownPlanException($"plan {fingerprint} is not registered in this process");
}
