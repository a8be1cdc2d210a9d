using System.Globalization;

namespace Beichen.Sim.Charts;

/// <summary>Holds a figure to its labels: none over another, none beyond the edge, none too small to read.</summary>
public static class FigureLint
{
    /// <summary>The least type size in pixels.</summary>
    public const float LeastSize = 9;

    // Seven points, but for rounding.
    private const double LeastPoints = 6.999;

    /// <summary>The problems of a figure at a width; empty when there are none.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">1000 or 680.</param>
    public static IReadOnlyList<string> Check(Figure figure, int width = 1000) =>
        Check(figure.Labels(width), width, figure.Height(width));

    /// <summary>The problems of a figure for a medium, where no text stands under 7 pt on paper; empty when there are none.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="medium">What it is made for.</param>
    public static IReadOnlyList<string> Check(Figure figure, FigureMedium medium) =>
        Check(figure.Labels(medium), medium.Width, figure.Height(medium), medium.Type.Least);

    /// <summary>
    /// All that may be wrong with a page for a medium: its labels, a word cut or under 7 pt, a glyph that no font has, more height than fits.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="medium">What it is made for.</param>
    public static IReadOnlyList<string> CheckPage(Figure page, FigureMedium medium)
    {
        List<string> problems = [.. Check(page, medium)];
        if (!medium.Holds(page)) problems.Add(string.Create(CultureInfo.InvariantCulture, $"The page is {page.Height(medium)} px high."));
        bool paper = medium != FigureMedium.Screen && medium != FigureMedium.Web;
        foreach (LabelBox label in page.Labels(medium))
        {
            if (paper && label.Size * medium.PointsPerPixel < LeastPoints) problems.Add($"\"{label.Text}\" is under 7 pt.");
            if (label.Text.Contains('…', StringComparison.Ordinal)) problems.Add($"\"{label.Text}\" is cut.");
            problems.AddRange(Lettering.NotDrawn(label.Text).Select(missing => $"\"{label.Text}\" lacks {missing}."));
        }

        return problems;
    }

    /// <summary>The problems of a set of labels on a page.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="width">Width of the page.</param>
    /// <param name="height">Height of the page.</param>
    /// <param name="least">Least type size.</param>
    public static IReadOnlyList<string> Check(IReadOnlyList<LabelBox> labels, double width, double height, float least = LeastSize)
    {
        List<string> problems = [];
        for (int at = 0; at < labels.Count; at++)
        {
            LabelBox label = labels[at];
            if (label.Left < 0 || label.Top < 0 || label.Right > width || label.Bottom > height)
                problems.Add(string.Create(CultureInfo.InvariantCulture,
                    $"\"{label.Text}\" leaves the figure: {label.Left:0},{label.Top:0} to {label.Right:0},{label.Bottom:0} of {width:0}×{height:0}."));
            if (label.Size < least - 0.01)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"\"{label.Text}\" is {label.Size:0.0} px, under {least:0.##}."));
            for (int other = at + 1; other < labels.Count; other++)
            {
                if (label.Overlaps(labels[other]))
                    problems.Add($"\"{label.Text}\" overlaps \"{labels[other].Text}\".");
            }
        }

        return problems;
    }
}
