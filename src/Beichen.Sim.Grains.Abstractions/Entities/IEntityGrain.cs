namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// An entity of the district in one run, for one block of draws. Key: run, slot and entity id, joined by slashes.
/// A step taken once more gives the answer it gave, in an ensemble as long as no later quarter's answer of the same step has taken its place; a step out of
/// order is refused with <see cref="StepOrderException"/>.
/// </summary>
public interface IEntityGrain : IGrainWithStringKey
{
    /// <summary>Takes up an assignment: settles the first day's state, or restores the last snapshot. The same assignment again changes nothing.</summary>
    /// <returns>Index of the last quarter completed; −1 for none.</returns>
    [Alias("Begin")]
    Task<int> Begin(EntityAssignment assignment);

    /// <summary>What the entity published at the end of a quarter that it has completed.</summary>
    [Alias("GetQuarter")]
    Task<Columns> GetQuarter(int quarter);

    /// <summary>Ends the entity's part in the run: clears its snapshot and lets the grain go.</summary>
    [Alias("End")]
    Task End();
}
