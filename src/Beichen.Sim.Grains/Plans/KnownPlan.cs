using System.Collections.Concurrent;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Plans;

/// <summary>A plan of a <see cref="PlanCatalog"/>.</summary>
/// <param name="compilation">How it is compiled, once.</param>
internal sealed class KnownPlan(Lazy<Task<DistrictPlan>> compilation)
{
    /// <summary>How it is compiled, once.</summary>
    public Lazy<Task<DistrictPlan>> Compilation { get; set; } = compilation;

    /// <summary>Its kernels by width.</summary>
    public ConcurrentDictionary<int, DistrictKernel> Kernels { get; } = new();

    /// <summary>Runs of this process that hold it.</summary>
    public int Holders { get; set; }

    /// <summary>When it was last asked for, counted in questions.</summary>
    public long Asked { get; set; }

    /// <summary>Whether it stands ready.</summary>
    public bool IsCompiled => Compilation is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };
}
