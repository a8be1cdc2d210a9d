using System.Collections.Concurrent;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Threads that do nothing but compute, fed by a queue, so that an ensemble never takes the silo's own threads from an
/// interactive run. A caller's continuation runs on its own scheduler, never here.
/// </summary>
public sealed class ComputeThreads : IDisposable
{
    private readonly BlockingCollection<Action<BatchWorkspaces>> _queue = [];
    private readonly Thread[] _threads;

    /// <summary>Starts the threads.</summary>
    /// <param name="count">How many; 0 for one a processor.</param>
    public ComputeThreads(int count)
    {
        _threads = new Thread[count > 0 ? count : Environment.ProcessorCount];
        for (int i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = $"compute-{i}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many threads there are.</summary>
    public int Count => _threads.Length;

    /// <summary>Computes on one of the threads, with that thread's workspaces.</summary>
    public Task<T> Run<T>(Func<BatchWorkspaces, T> compute, CancellationToken cancellationToken)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(
            workspaces =>
            {
                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    completion.SetResult(compute(workspaces));
                }
                catch (OperationCanceledException canceled)
                {
                    completion.SetCanceled(canceled.CancellationToken);
                }
                catch (Exception exception)
                {
                    completion.SetException(exception);
                }
            },
            cancellationToken);
        return completion.Task;
    }

    /// <summary>Takes no more work and waits for what is under way.</summary>
    public void Dispose()
    {
        if (_queue.IsAddingCompleted) return;
        _queue.CompleteAdding();
        foreach (Thread thread in _threads) thread.Join();
        _queue.Dispose();
    }

    private void Work()
    {
        var workspaces = new BatchWorkspaces();
        foreach (Action<BatchWorkspaces> work in _queue.GetConsumingEnumerable()) work(workspaces);
    }
}
