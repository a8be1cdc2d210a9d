using Orleans.Serialization.Cloning;

namespace Beichen.Sim.Grains.Entities;

/// <summary>Columns are shared on one silo, never copied.</summary>
[RegisterCopier]
public sealed class ColumnsCopier : ShallowCopier<Columns>
{
}
