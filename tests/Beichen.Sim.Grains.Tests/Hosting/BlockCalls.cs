using System.Collections.Concurrent;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Runs;

namespace Beichen.Sim.Grains.Tests.Hosting;

/// <summary>Which silos were given work, and the first draws of the world's blocks that were begun.</summary>
internal sealed class BlockCalls
{
    public ConcurrentDictionary<SiloAddress, bool> Silos { get; } = new();

    public ConcurrentQueue<ulong> Begun { get; } = new();

    public sealed class Filter(BlockCalls calls, ILocalSiloDetails silo) : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.Grain is IBatchGrain or IRunGrain && context.MethodName is nameof(IBatchGrain.Run) or nameof(IRunGrain.Step)) calls.Silos.TryAdd(silo.SiloAddress, true);
            if (context.Grain is IRunGrain && context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is RunOrder order) calls.Begun.Enqueue(order.FirstDraw);
            return context.Invoke();
        }
    }
}
