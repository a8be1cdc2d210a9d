using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Answers every font family ScottPlot asks for with the embedded typefaces: bold from weight 600 up.</summary>
public sealed class EmbeddedFontResolver : IFontResolver
{
    private static readonly Lock Gate = new();
    private static bool registered;

    /// <inheritdoc/>
    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        EmbeddedFonts.Face((int)weight >= 600);

    /// <inheritdoc/>
    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => EmbeddedFonts.Face(bold);

    /// <summary>Puts the resolver before the machine's own fonts, once a process.</summary>
    public static void Register()
    {
        if (Volatile.Read(ref registered))
            return;
        lock (Gate)
        {
            if (registered)
                return;
            ScottPlot.Fonts.FontResolvers.Insert(0, new EmbeddedFontResolver());
            Volatile.Write(ref registered, true);
        }
    }
}
