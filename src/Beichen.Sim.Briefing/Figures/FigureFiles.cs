using System.Text;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>A figure as its two files.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="Png">The PNG.</param>
/// <param name="Svg">The SVG.</param>
/// <param name="NotDrawn">Characters that no font here has, drawn as 〓.</param>
public sealed record FigureFiles(string Name, byte[] Png, string Svg, IReadOnlyList<string> NotDrawn)
{
    /// <summary>Just what the figure shows, as CSV; empty where it has no table.</summary>
    public string Csv { get; init; } = "";

    /// <summary>Folder of the figures in a folder of results.</summary>
    public const string Folder = "charts";

    /// <summary>Figures as the files they become, tall ones in pages, drawn on all processors.</summary>
    public static IReadOnlyList<FigureFiles> Render(IReadOnlyList<Figure> drawn)
    {
        Figure[] figures = Pages(drawn, FigureMedium.Screen);
        var files = new FigureFiles[figures.Length];
        Parallel.For(0, files.Length, i => files[i] = new FigureFiles(figures[i].Name, figures[i].Png(), figures[i].Svg(),
            Lettering.NotDrawn(string.Concat(figures[i].Labels().Select(label => label.Text))))
        { Csv = figures[i].Data.Csv() });
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
                if (figure.Csv.Length > 0) File.WriteAllText(Path.Combine(unfinished, figure.Name + ".csv"), figure.Csv, new UTF8Encoding(false));
            }

            Clear(place);
            Directory.Move(unfinished, place);
        }
        finally
        {
            Clear(unfinished);
        }
    }

    /// <summary>
    /// Writes figures for a medium into a folder, tall ones in pages that it holds, each file whole, drawn on all processors; gives the paths.
    /// Pages that an earlier drawing of the same figures left there, and this one has no more, are removed; nothing else in the folder is touched.
    /// </summary>
    /// <param name="drawn">The figures.</param>
    /// <param name="medium">What they are made for.</param>
    /// <param name="folder">The folder; it is made where it does not stand.</param>
    public static IReadOnlyList<string> Write(IReadOnlyList<Figure> drawn, FigureMedium medium, string folder)
    {
        Figure[] figures = Pages(drawn, medium);
        Directory.CreateDirectory(folder);
        var files = new string[figures.Length * 3];
        Parallel.For(0, files.Length, at =>
        {
            Figure figure = figures[at / 3];
            (string ending, byte[] bytes) = (at % 3) switch
            {
                0 => ("png", figure.Png(medium)),
                1 => ("svg", Encoding.UTF8.GetBytes(figure.Svg(medium))),
                _ => ("csv", Encoding.UTF8.GetBytes(figure.Data.Csv())),
            };
            files[at] = Path.Combine(folder, $"{figure.Name}.{ending}");
            WholeFile.Write(files[at], bytes);
        });
        RemoveFormer(drawn.SelectMany(figure => figure.LaterPages)
            .ExceptBy(figures.Select(page => page.Name), page => page.Name, StringComparer.Ordinal), folder);
        return files;
    }

    // Another figure, or a file of the user's, may bear such a name: a page says in its SVG that it is one. That goes last, so that what is begun is ended.
    private static void RemoveFormer(IEnumerable<(string Name, int Page)> pages, string folder)
    {
        foreach ((string name, int page) in pages)
        {
            string svg = Path.Combine(folder, name + ".svg");
            if (!File.Exists(svg) || !Figure.IsPage(File.ReadAllText(svg), page)) continue;
            foreach (string ending in (string[])["png", "csv", "svg"]) File.Delete(Path.Combine(folder, $"{name}.{ending}"));
        }
    }

    private static Figure[] Pages(IReadOnlyList<Figure> figures, FigureMedium medium)
    {
        var pages = new IReadOnlyList<Figure>[figures.Count];
        Parallel.For(0, pages.Length, at => pages[at] = figures[at].Pages(medium));
        return [.. pages.SelectMany(some => some)];
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
