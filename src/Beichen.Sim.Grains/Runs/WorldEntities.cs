using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Entities;

namespace Beichen.Sim.Grains.Runs;

/// <summary>References to the entity grains of one slot of a run, in plan order.</summary>
internal sealed class WorldEntities
{
    private readonly IEntityGrain[][] _byKind;

    /// <summary>Finds the grains of a plan.</summary>
    public WorldEntities(IGrainFactory grains, DistrictPlan plan, string run, int slot)
    {
        Projects = Find<IProjectGrain>(plan.Projects.Select(p => p.Name));
        Parks = Find<IParkGrain>(plan.Parks.Select(p => p.Name));
        Chains = Find<IChainGrain>(plan.Chains.Select(c => c.Name));
        CommercialDistricts = Find<ICommercialDistrictGrain>(plan.CommercialDistricts.Select(d => d.Name));
        Attraction = Find<IAttractionGrain>([plan.Attraction.Name])[0];
        District = Find<IDistrictGrain>([plan.Name])[0];
        _byKind = [Projects, Parks, Chains, CommercialDistricts, [Attraction], [District]];

        T[] Find<T>(IEnumerable<EntityName> names)
            where T : IEntityGrain => names.Select(name => grains.GetGrain<T>(GrainKey.Entity(run, slot, name.Id))).ToArray();
    }

    /// <summary>Named projects, in plan order.</summary>
    public IProjectGrain[] Projects { get; }

    /// <summary>Parks that admit them, in plan order.</summary>
    public IParkGrain[] Parks { get; }

    /// <summary>Industry chains, in plan order.</summary>
    public IChainGrain[] Chains { get; }

    /// <summary>The commercial districts.</summary>
    public ICommercialDistrictGrain[] CommercialDistricts { get; }

    /// <summary>The attraction pipeline.</summary>
    public IAttractionGrain Attraction { get; }

    /// <summary>The district as a whole, which opens and closes every quarter.</summary>
    public IDistrictGrain District { get; }

    /// <summary>The grain of an entity by its id; null for an id that the plan does not have.</summary>
    public static IEntityGrain? Find(IGrainFactory grains, DistrictPlan plan, string run, int slot, string entityId)
    {
        string key = GrainKey.Entity(run, slot, entityId);
        if (plan.Projects.Any(p => Same(p.Name))) return grains.GetGrain<IProjectGrain>(key);
        if (plan.Parks.Any(p => Same(p.Name))) return grains.GetGrain<IParkGrain>(key);
        if (plan.Chains.Any(c => Same(c.Name))) return grains.GetGrain<IChainGrain>(key);
        if (plan.CommercialDistricts.Any(d => Same(d.Name))) return grains.GetGrain<ICommercialDistrictGrain>(key);
        if (Same(plan.Attraction.Name)) return grains.GetGrain<IAttractionGrain>(key);
        return Same(plan.Name) ? grains.GetGrain<IDistrictGrain>(key) : null;

        bool Same(EntityName name) => string.Equals(name.Id, entityId, StringComparison.Ordinal);
    }

    /// <summary>Asks something of every entity at once.</summary>
    public Task<T[]> All<T>(Func<IEntityGrain, int, Task<T>> ask) =>
        Task.WhenAll(_byKind.SelectMany(kind => kind.Select(ask)));

    /// <summary>Ends every entity.</summary>
    public Task End() => Task.WhenAll(_byKind.SelectMany(kind => kind.Select(grain => grain.End())));

    /// <summary>Gives every entity its assignment; returns the last quarter that all of them have completed.</summary>
    public async Task<int> Begin(EntityAssignment assignment)
    {
        int[] completed = await All((grain, index) => grain.Begin(assignment with { Entity = index }));
        return completed.Min();
    }
}
