namespace Beichen.Sim.Grains.Plans;

/// <summary>Holds one plan's text.</summary>
public sealed class PlanTextGrain : Grain, IPlanTextGrain
{
    private PlanText? _text;

    /// <inheritdoc/>
    public Task Put(PlanText text)
    {
        _text = text;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PlanText?> Get() => Task.FromResult(_text);
}
