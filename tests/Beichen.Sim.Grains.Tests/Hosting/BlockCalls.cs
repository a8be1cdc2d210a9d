using System.Collections.Concurrent;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Runs;

namespace Beichen.Sim.Grains.Tests.Hosting;

/// <summary>Which silos were given work, and which blocks of the world were begun in which slot, by the first draw.</summary>
internal sealed class BlockCalls
{
    public ConcurrentDictionary<SiloAddress, bool> Silos { get; } = new();

    public ConcurrentQueue<(int Slot, ulong FirstDraw)> Begun { get; } = new();

    /// <summary>
    /// True if a slot went back to a block after another one had taken it: two blocks held it at once. A block that begins again while it holds its slot is
    /// none of that: the directory of grains moves when a silo joins, and a call may be turned away meanwhile.
    /// </summary>
    public bool IsAnySlotShared() => Begun.GroupBy(begun => begun.Slot, begun => begun.FirstDraw).Any(slot =>
    {
        ulong[] holders = [.. slot];
        ulong[] changes = [.. holders.Where((holder, i) => i == 0 || holder != holders[i - 1])];
        return changes.Distinct().Count() < changes.Length;
    });

    public sealed class Filter(BlockCalls calls, ILocalSiloDetails silo) : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.Grain is IBatchGrain or IRunGrain && context.MethodName is nameof(IBatchGrain.Run) or nameof(IRunGrain.Step))
                calls.Silos.TryAdd(silo.SiloAddress, true);
            if (context.Grain is IRunGrain && context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is RunOrder order)
                calls.Begun.Enqueue((order.Slot, order.FirstDraw));
            return context.Invoke();
        }
    }
}
