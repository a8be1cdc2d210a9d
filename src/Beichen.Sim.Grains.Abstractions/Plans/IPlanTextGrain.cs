namespace Beichen.Sim.Grains.Plans;

/// <summary>Holds a plan's text for the silos that have not compiled it yet. Key: the plan's fingerprint.</summary>
[Alias("Beichen.Sim.IPlanTextGrain")]
public interface IPlanTextGrain : IGrainWithStringKey
{
    /// <summary>Deposits the text.</summary>
    [Alias("Put")]
    Task Put(PlanText text);

    /// <summary>The text, or null if none was deposited.</summary>
    [Alias("Get")]
    Task<PlanText?> Get();
}
