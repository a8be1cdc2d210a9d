using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>A coloured word in place of a legend.</summary>
/// <param name="Words">The words.</param>
/// <param name="Color">The colour of the mark.</param>
/// <param name="Mark">Its shape.</param>
/// <param name="WordColor">The colour of the words where the mark's own is too pale to read.</param>
internal sealed record LegendEntry(Bilingual Words, SKColor Color, LegendMark Mark = LegendMark.Square, SKColor? WordColor = null);
