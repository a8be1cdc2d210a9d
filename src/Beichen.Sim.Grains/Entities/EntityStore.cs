namespace Beichen.Sim.Grains.Entities;

/// <summary>The record of a grain in grain storage.</summary>
[GenerateSerializer, Alias("Beichen.Sim.EntityStore")]
public sealed class EntityStore
{
    /// <summary>Name of the storage provider.</summary>
    public const string Provider = "snapshots";

    /// <summary>The last snapshot; null before the first.</summary>
    [Id(0)]
    public EntitySnapshot? Snapshot { get; set; }
}
