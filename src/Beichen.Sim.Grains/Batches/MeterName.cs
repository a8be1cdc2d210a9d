namespace Beichen.Sim.Grains.Batches;

/// <summary>The name under which draws, runs and the queue of the compute threads are measured, and runs are traced.</summary>
public static class MeterName
{
    /// <summary>Name of the meters and of the source of spans.</summary>
    public const string Value = "Beichen.Sim";
}
