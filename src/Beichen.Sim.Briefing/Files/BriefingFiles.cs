using System.Text;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Markdown;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Word;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Briefing.Files;

/// <summary>A briefing as files: the forms asked for, each figure with its data beside it, and every claim with the cell that it stands on.</summary>
public static class BriefingFiles
{
    /// <summary>Folder of the figures beside a briefing.</summary>
    public const string Figures = "figures";

    /// <summary>Every claim: sentence, kind, cell, text.</summary>
    public const string Claims = "claims.csv";

    /// <summary>Name of a briefing's files without ending.</summary>
    public static string Name(BriefingPage page) => FormattableString.Invariant($"briefing-{page.Template}-{(page.Language == Language.En ? "en" : "zh")}");

    /// <summary>
    /// Writes the files into a folder, each whole; gives their paths. PDF is left to <see cref="PdfPrinter"/>, which needs the file of HTML or Word.
    /// </summary>
    /// <param name="page">The briefing.</param>
    /// <param name="formats">The forms.</param>
    /// <param name="folder">The folder; it is made where it does not stand.</param>
    public static IReadOnlyList<string> Write(BriefingPage page, IReadOnlyCollection<BriefingFormat> formats, string folder)
    {
        ArgumentNullException.ThrowIfNull(page);
        Directory.CreateDirectory(Path.Combine(folder, Figures));
        var files = new List<string>();
        Func<byte[]>[] writers =
        [
            () => formats.Contains(BriefingFormat.Docx) ? WordPage.Write(page) : [],
            () => formats.Contains(BriefingFormat.Html) || formats.Contains(BriefingFormat.Pdf) ? Encoding.UTF8.GetBytes(HtmlPage.Write(page)) : [],
            () => formats.Contains(BriefingFormat.Md) ? Encoding.UTF8.GetBytes(MarkdownPage.Write(page, Figures)) : [],
        ];
        var written = new byte[writers.Length][];
        Parallel.For(0, writers.Length, at => written[at] = writers[at]());
        foreach ((byte[] bytes, string ending) in written.Zip((string[])["docx", "html", "md"]))
        {
            if (bytes.Length > 0) Save(Path.Combine(folder, $"{Name(page)}.{ending}"), bytes);
        }

        foreach (Figure figure in page.Figures)
        {
            Save(Path.Combine(folder, Figures, figure.Name + ".svg"), Encoding.UTF8.GetBytes(figure.Svg(FigureMedium.Brief)));
            Save(Path.Combine(folder, Figures, figure.Name + ".csv"), Encoding.UTF8.GetBytes(figure.Data.Csv()));
        }

        Save(Path.Combine(folder, $"{Name(page)}.{Claims}"), Encoding.UTF8.GetBytes(ClaimsOf(page).Csv()));
        return files;

        void Save(string file, byte[] bytes)
        {
            WholeFile.Write(file, bytes);
            files.Add(file);
        }
    }

    private static FigureData ClaimsOf(BriefingPage page) => new(
        ["sentence", "kind", "cell", "text"],
        [.. page.Sentences.SelectMany((sentence, at) =>
            sentence.Claims.Select(claim => (IReadOnlyList<object?>)[at + 1, claim.Kind, claim.Cell, claim.Text]))]);
}
