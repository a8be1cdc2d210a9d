using Beichen.Sim.Grains.Entities;

namespace Beichen.Sim.Grains.Tests.Hosting;

/// <summary>Gathers calls to entities and lets them through in random order.</summary>
internal sealed class ShuffledDelivery(int seed) : IIncomingGrainCallFilter
{
    private readonly Random _random = new(seed);
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _overtaken;

    /// <summary>How many calls were let through before one that had come earlier.</summary>
    public int Overtaken => _overtaken;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is IEntityGrain)
        {
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waiting) _waiting.Add(turn);
            _ = Task.Run(ReleaseOne);
            await turn.Task;
        }

        await context.Invoke();
    }

    // One call is released for each that comes, after the others have had time to come.
    private async Task ReleaseOne()
    {
        for (int turn = 0; turn < 50; turn++) await Task.Yield();
        TaskCompletionSource chosen;
        lock (_waiting)
        {
            int index = _random.Next(_waiting.Count);
            chosen = _waiting[index];
            _waiting.RemoveAt(index);
            _overtaken += index > 0 ? 1 : 0;
        }

        chosen.SetResult();
    }
}
