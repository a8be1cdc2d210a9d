namespace Beichen.Sim.Charts;

/// <summary>Type sizes and margins of a page, in pixels.</summary>
/// <param name="Width">Width of the page.</param>
/// <param name="Height">Least height of the page.</param>
/// <param name="Margin">Left and right margin.</param>
/// <param name="Title">The headline.</param>
/// <param name="Body">Subtitle, legend and labels.</param>
/// <param name="Small">Second lines and axis labels.</param>
/// <param name="Source">The source line.</param>
/// <param name="Big">The one number in large type.</param>
/// <param name="Least">Least size of any text: what it is 7 pt of on the paper it is made for, 9 px on a screen.</param>
internal sealed record TypeScale(
    int Width, int Height, float Margin, float Title, float Body, float Small, float Source, float Big, float Least)
{
    /// <summary>1000 pixels wide, for the screen and HTML.</summary>
    public static readonly TypeScale Screen = new(1000, 600, 20, 20, 13, 12, 11, 34, 9);

    /// <summary>680 × 440, for a Word column of 15.6 cm: a pixel is 0.65 pt there, so 7 pt are 10.77 px.</summary>
    public static readonly TypeScale Word = new(680, 440, 14, 16.2f, 12.2f, 11.8f, 10.8f, 28, 10.77f);

    /// <summary>The same column in a briefing, as low as its rows allow.</summary>
    public static readonly TypeScale Brief = Word with { Height = 290, Margin = 2 };

    /// <summary>A slide of 16:9.</summary>
    public static readonly TypeScale Slide = Word with { Height = 382 };

    /// <summary>The scale of a width.</summary>
    /// <param name="width">1000 or 680.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another width.</exception>
    public static TypeScale For(int width) => width switch
    {
        1000 => Screen,
        680 => Word,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "A figure is 1000 px wide (screen) or 680 px (Word)."),
    };

    /// <summary>Whether this is the Word size.</summary>
    public bool Compact => Width < 1000;
}
