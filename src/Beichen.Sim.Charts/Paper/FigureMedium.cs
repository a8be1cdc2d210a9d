namespace Beichen.Sim.Charts;

/// <summary>What a figure is made for: how wide it will stand there, at which resolution, and the least type that can be read.</summary>
public sealed record FigureMedium
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private FigureMedium(string name, double millimetres, int dpi, TypeScale type) => (Name, Millimetres, Dpi, Type) = (name, millimetres, dpi, type);

    /// <summary>A screen or a page of HTML: 1000 px, two pixels of the file to one of the layout.</summary>
    public static FigureMedium Screen { get; } = new("screen", 1000 / 96.0 * 25.4, 192, TypeScale.Screen);

    /// <summary>A page on the web where the file counts: five dots of it to four of the layout.</summary>
    public static FigureMedium Web { get; } = new("web", 1000 / 96.0 * 25.4, 120, TypeScale.Screen);

    /// <summary>The column of an A4 page of Word, 15.6 cm.</summary>
    public static FigureMedium Word { get; } = new("word", 156, 300, TypeScale.Word) { Rows = 24, Tall = 225 };

    /// <summary>The same column in a briefing, no higher than its rows need.</summary>
    public static FigureMedium Brief { get; } = new("brief", 156, 300, TypeScale.Brief) { Rows = 24, Tall = 225 };

    /// <summary>A slide of 16:9, 33.9 cm wide, with a margin.</summary>
    public static FigureMedium Slide { get; } = new("slide", 305, 150, TypeScale.Slide) { Rows = 10, Tall = 305 * 9 / 16.0 };

    /// <summary>A sheet of A3 laid across, with a margin.</summary>
    public static FigureMedium A3 { get; } = new("a3", 390, 300, TypeScale.Screen) { Rows = 14, Tall = 277 };

    /// <summary>Every medium that a figure can be drawn for.</summary>
    public static IReadOnlyList<FigureMedium> All { get; } = [Screen, Web, Word, Brief, Slide, A3];

    /// <summary>Name, as the command line takes it.</summary>
    public string Name { get; }

    /// <summary>Width in millimetres.</summary>
    public double Millimetres { get; }

    /// <summary>Dots to an inch of the PNG, written into its header.</summary>
    public int Dpi { get; }

    /// <summary>Width of the layout in its own pixels.</summary>
    public int Width => Type.Width;

    /// <summary>Points of type on the paper to a pixel of the layout.</summary>
    public double PointsPerPixel => Millimetres * PointsPerMillimetre / Type.Width;

    /// <summary>Rows that a page of it holds; a figure with more breaks into pages.</summary>
    public int Rows { get; private init; } = 40;

    /// <summary>Height of its page in millimetres; a figure that is higher breaks into pages. A screen scrolls.</summary>
    public double Tall { get; private init; } = double.PositiveInfinity;

    internal TypeScale Type { get; }

    /// <summary>Dots of the PNG to a pixel of the layout.</summary>
    internal double Scale => Millimetres / 25.4 * Dpi / Type.Width;

    /// <summary>Whether a figure is no higher than its page.</summary>
    public bool Holds(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Height(this) * Millimetres / Width <= Tall;
    }
}
