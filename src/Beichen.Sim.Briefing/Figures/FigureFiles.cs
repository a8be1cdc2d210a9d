using System.Text;
using Beichen.Sim.Charts;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>A figure as its two files.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="Png">The PNG.</param>
/// <param name="Svg">The SVG.</param>
public sealed record FigureFiles(string Name, byte[] Png, string Svg)
{
    /// <summary>Figures as the files they become, drawn on all processors.</summary>
    public static IReadOnlyList<FigureFiles> Render(IReadOnlyList<Figure> figures)
    {
        var files = new FigureFiles[figures.Count];
        Parallel.For(0, files.Length, i => files[i] = new FigureFiles(figures[i].Name, figures[i].Png(), figures[i].Svg()));
        return files;
    }

    /// <summary>Saves figures as PNG and SVG into a folder.</summary>
    public static void Save(IReadOnlyList<FigureFiles> figures, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (FigureFiles figure in figures)
        {
            File.WriteAllBytes(Path.Combine(folder, figure.Name + ".png"), figure.Png);
            File.WriteAllText(Path.Combine(folder, figure.Name + ".svg"), figure.Svg, new UTF8Encoding(false));
        }
    }
}
