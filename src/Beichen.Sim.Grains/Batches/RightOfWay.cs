namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Lets what somebody waits for go before what nobody does: threads that give way pause between two tiles while it is held. No result depends on it.
/// </summary>
public sealed class RightOfWay
{
    // Some ten times a tile: work that has to give way all the time still goes on, at about a tenth of its speed.
    private const int PatienceMilliseconds = 20;

    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _free = new(initialState: true);
    private int _holders;

    /// <summary>Takes it until the handle is disposed. Any number may hold it at once.</summary>
    public IDisposable Take()
    {
        lock (_gate)
        {
            if (_holders++ == 0) _free.Reset();
        }

        return new Hold(this);
    }

    /// <summary>Returns once nobody holds it, and after a while where somebody always does.</summary>
    internal void Give() => _free.Wait(PatienceMilliseconds);

    private void Leave()
    {
        lock (_gate)
        {
            if (--_holders == 0) _free.Set();
        }
    }

    private sealed class Hold(RightOfWay way) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) way.Leave();
        }
    }
}
