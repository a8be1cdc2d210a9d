using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>A text placed on a sheet.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Left end.</param>
/// <param name="Baseline">Baseline.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Box">The box it takes.</param>
internal sealed record SheetText(string Text, float X, float Baseline, TextStyle Style, LabelBox Box)
{
    /// <summary>Draws the text on a canvas.</summary>
    public void Draw(SKCanvas canvas)
    {
        using SKPaint paint = new() { Color = Style.Color, IsAntialias = true };
        float x = X;
        foreach (LetterRun run in Lettering.Runs(Text, Style.Bold))
        {
            using SKFont font = run.Face.Font(Style.Size);
            canvas.DrawText(run.Text, x, Baseline, font, paint);
            x += font.MeasureText(run.Text);
        }
    }
}
