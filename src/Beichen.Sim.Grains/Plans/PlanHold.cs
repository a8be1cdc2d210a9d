namespace Beichen.Sim.Grains.Plans;

/// <summary>Keeps a plan known until it is disposed, once.</summary>
internal sealed class PlanHold(Action letGo) : IDisposable
{
    private Action? _letGo = letGo;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _letGo, null)?.Invoke();
}
