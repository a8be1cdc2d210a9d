using Beichen.Sim.Grains.Entities;

namespace Beichen.Sim.Grains.Runs;

/// <summary>
/// Conducts one block of draws: takes the entities through the phases of a quarter in the order of the model. Key: run and slot.
/// Its entities stand on its own silo.
/// </summary>
[Alias("Beichen.Sim.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Takes up an order and gives the entities their assignments. The same order again changes nothing.</summary>
    /// <returns>The quarter to run next: 0, or in a live run taken up again the first that not all entities have completed.</returns>
    [Alias("Begin")]
    Task<int> Begin(RunOrder order);

    /// <summary>Runs the next quarter (or gives the last one's answer again) and returns its result columns.</summary>
    [Alias("Step")]
    Task<Columns> Step(int quarter);

    /// <summary>Ends the block: entities clear their snapshots and go.</summary>
    /// <param name="order">What a live run was; a conductor that came back after its
    /// silo was lost finds the entities by it. Null for a run without snapshots.</param>
    [Alias("End")]
    Task End(RunOrder? order);
}
