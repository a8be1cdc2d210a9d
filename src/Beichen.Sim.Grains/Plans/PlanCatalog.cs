using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Plans;

/// <summary>
/// The compiled plans of a process by fingerprint, each with a kernel a width. Silos of one process share one catalog. It keeps few: beyond its capacity the
/// plan that was asked for longest ago is forgotten, unless a run of this process holds it or it is being compiled.
/// </summary>
/// <param name="source">Asked once for a plan that was not registered; null when all are.</param>
/// <param name="capacity">Most plans kept that no run holds.</param>
public sealed class PlanCatalog(Lazy<IPlanSource>? source = null, int capacity = PlanCatalog.Kept)
{
    /// <summary>Most plans kept that no run holds, unless told otherwise. A plan of the size of a district takes some megabytes with its kernels.</summary>
    public const int Kept = 32;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, KnownPlan> _plans = new(StringComparer.Ordinal);
    private long _asked;

    /// <summary>How many plans are known.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _plans.Count;
        }
    }

    /// <summary>Makes a plan known to the silos of this process.</summary>
    public void Register(string fingerprint, DistrictPlan plan) => Hold(fingerprint, plan).Dispose();

    /// <summary>Makes a plan known, and keeps it so until what is returned is disposed.</summary>
    public IDisposable Hold(string fingerprint, DistrictPlan plan)
    {
        lock (_gate)
        {
            KnownPlan known = Find(fingerprint, () => Task.FromResult(plan));
            if (!known.IsCompiled) known.Compilation = new Lazy<Task<DistrictPlan>>(Task.FromResult(plan));
            known.Holders++;
            return new PlanHold(() => LetGo(known));
        }
    }

    /// <summary>The kernel of a plan for an order from anywhere in the cluster.</summary>
    /// <param name="fingerprint">The plan.</param>
    /// <param name="width">Draws a pack; 0 for the machine's own.</param>
    /// <param name="build">Build of the rules that the order names.</param>
    /// <exception cref="OtherKernelException">It is not the build of this process.</exception>
    /// <exception cref="UnknownPlanException">The plan is not known and cannot be compiled here.</exception>
    public ValueTask<DistrictKernel> Kernel(string fingerprint, int width, string build) => string.Equals(build, KernelBuild.Id, StringComparison.Ordinal)
        ? Kernel(fingerprint, width)
        : throw new OtherKernelException($"the run was asked for by another build of the model (kernel {KernelBuild.Short(build)}) "
            + $"than this silo's (kernel {KernelBuild.Short(KernelBuild.Id)}): start the silo again from that build");

    /// <summary>The kernel of a plan at a width (0: the machine's own).</summary>
    /// <exception cref="UnknownPlanException">The plan is not known and cannot be compiled here.</exception>
    public async ValueTask<DistrictKernel> Kernel(string fingerprint, int width)
    {
        int own = width == 0 ? DistrictKernel.NativeWidth : width;
        KnownPlan known;
        lock (_gate) known = Find(fingerprint, () => Compile(fingerprint));
        if (known.Kernels.TryGetValue(own, out DistrictKernel? kernel)) return kernel;
        Lazy<Task<DistrictPlan>> compilation = known.Compilation;
        try
        {
            DistrictPlan plan = await compilation.Value;
            return known.Kernels.GetOrAdd(own, key => DistrictKernel.Create(plan, key));
        }
        catch
        {
            lock (_gate)
            {
                // A plan registered meanwhile stays.
                if (ReferenceEquals(known.Compilation, compilation) && ReferenceEquals(_plans.GetValueOrDefault(fingerprint), known))
                    _plans.Remove(fingerprint);
            }

            throw;
        }
    }

    private KnownPlan Find(string fingerprint, Func<Task<DistrictPlan>> compile)
    {
        if (!_plans.TryGetValue(fingerprint, out KnownPlan? known)) _plans[fingerprint] = known = new KnownPlan(new Lazy<Task<DistrictPlan>>(compile));
        known.Asked = ++_asked;
        Forget(known);
        return known;
    }

    private void LetGo(KnownPlan known)
    {
        lock (_gate)
        {
            known.Holders--;
            Forget(null);
        }
    }

    private void Forget(KnownPlan? except)
    {
        while (_plans.Count(plan => plan.Value.Holders == 0) > capacity)
        {
            string? oldest = _plans.Where(plan => plan.Value is { Holders: 0, IsCompiled: true } && plan.Value != except)
                .OrderBy(plan => plan.Value.Asked).Select(plan => plan.Key).FirstOrDefault();
            if (oldest is null) return;
            _plans.Remove(oldest);
        }
    }

    private Task<DistrictPlan> Compile(string fingerprint) =>
        source?.Value.Compile(fingerprint) ?? throw new UnknownPlanException($"plan {fingerprint} is not registered in this process");
}
