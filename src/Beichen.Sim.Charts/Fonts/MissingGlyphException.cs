namespace Beichen.Sim.Charts;

/// <summary>A figure was given a text with a character that the embedded typefaces cannot draw.</summary>
/// <param name="text">The text.</param>
/// <param name="codePoint">The Unicode code point without a glyph.</param>
public sealed class MissingGlyphException(string text, int codePoint)
    : InvalidOperationException($"No glyph for U+{codePoint:X4} in \"{text}\".")
{
    /// <summary>The text that was to be drawn.</summary>
    public string Text { get; } = text;

    /// <summary>The Unicode code point without a glyph.</summary>
    public int CodePoint { get; } = codePoint;
}
