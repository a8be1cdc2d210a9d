using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>A cell of a matrix.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Fill">Its ground.</param>
/// <param name="Ink">Colour of the text.</param>
/// <param name="Bold">Whether it is set bold.</param>
internal sealed record MatrixCell(string Text, SKColor Fill, SKColor Ink, bool Bold = false);
