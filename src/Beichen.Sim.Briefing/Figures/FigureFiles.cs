using System.Text;
using Beichen.Sim.Charts;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>A figure as its two files.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="Png">The PNG.</param>
/// <param name="Svg">The SVG.</param>
/// <param name="NotDrawn">Characters that no font here has, drawn as 〓.</param>
public sealed record FigureFiles(string Name, byte[] Png, string Svg, IReadOnlyList<string> NotDrawn)
{
    /// <summary>Folder of the figures in a folder of results.</summary>
    public const string Folder = "charts";

    /// <summary>Figures as the files they become, drawn on all processors.</summary>
    public static IReadOnlyList<FigureFiles> Render(IReadOnlyList<Figure> figures)
    {
        var files = new FigureFiles[figures.Count];
        Parallel.For(0, files.Length, i => files[i] = new FigureFiles(
            figures[i].Name, figures[i].Png(), figures[i].Svg(), Lettering.NotDrawn(string.Concat(figures[i].Labels().Select(label => label.Text)))));
        return files;
    }

    /// <summary>Saves figures as PNG and SVG into a folder of results that stands; beside their place first, so that a kill leaves all or none.</summary>
    public static void Save(IReadOnlyList<FigureFiles> figures, string results)
    {
        string place = Path.Combine(results, Folder), unfinished = Path.Combine(results, $".{Folder}.unfinished");
        try
        {
            Clear(unfinished);
            Directory.CreateDirectory(unfinished);
            foreach (FigureFiles figure in figures)
            {
                File.WriteAllBytes(Path.Combine(unfinished, figure.Name + ".png"), figure.Png);
                File.WriteAllText(Path.Combine(unfinished, figure.Name + ".svg"), figure.Svg, new UTF8Encoding(false));
            }

            Clear(place);
            Directory.Move(unfinished, place);
        }
        finally
        {
            Clear(unfinished);
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
