namespace Beichen.Sim.Charts;

/// <summary>A label at the right end of a line.</summary>
/// <param name="Text">The text.</param>
/// <param name="Y">Where the line ends.</param>
/// <param name="Style">How it is set.</param>
internal sealed record EndLabel(string Text, double Y, TextStyle Style);
