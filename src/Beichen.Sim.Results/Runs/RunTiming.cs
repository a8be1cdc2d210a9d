namespace Beichen.Sim.Results.Runs;

/// <summary>How a run was carried out: the result does not depend on any of it.</summary>
/// <param name="Host"><c>world</c> or <c>batch</c>.</param>
/// <param name="Batch">Draws a batch.</param>
/// <param name="Width">Draws a lane pack.</param>
/// <param name="WallSeconds">Seconds from start to the written result.</param>
public sealed record RunTiming(string Host, int Batch, int Width, double WallSeconds);
