using System.CommandLine;
using Beichen.Sim.Briefing.Figures;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary><c>--out FOLDER</c> and <c>--for MEDIUM</c> of a verb whose answer has a figure: png, svg and a csv of just what it shows.</summary>
internal sealed class FigureFolder
{
    private readonly Output _output;
    private readonly Option<DirectoryInfo?> _folder;
    private readonly Option<string> _medium;

    /// <summary>Adds the options to a verb.</summary>
    public FigureFolder(Command command, Output output)
    {
        string[] media = [.. FigureMedium.All.Where(medium => medium != FigureMedium.Brief).Select(medium => medium.Name)];
        _output = output;
        _folder = new("--out", "-o")
        {
            Description = output.Language.Pick("把图写到这个文件夹：png、svg 与所示数据的 csv", "folder for the figure: png, svg, and a csv of what it shows"),
            HelpName = "DIR"
        };
        _medium = new("--for")
        {
            Description = output.Language.Pick("图用于屏幕、Word 版心、幻灯片或 A3 纸", "the figure is for a screen, a column of Word, a slide or a sheet of A3"),
            DefaultValueFactory = _ => "screen",
            HelpName = string.Join('|', media),
        };
        _medium.AcceptOnlyFromAmong(media);
        command.Options.Add(_folder);
        command.Options.Add(_medium);
    }

    /// <summary>The folder that the caller asked for; null for none.</summary>
    public string? Folder(ParseResult result) => result.GetValue(_folder)?.FullName;

    /// <summary>Writes one figure where the caller asked for it.</summary>
    public void Write(ParseResult result, Func<Language, Figure> draw) => Write(result, [("", draw)]);

    /// <summary>Keeps the answer itself beside its figure, where the caller asked for a folder: a briefing is written from it.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="answer">The answer.</param>
    public void Keep<T>(ParseResult result, string name, T answer)
    {
        if (result.GetValue(_folder) is not { } folder) return;
        Directory.CreateDirectory(folder.FullName);
        string file = Path.Combine(folder.FullName, name);
        WholeFile.Write(file, JsonAnswer.Bytes(answer));
        _output.Tell(file);
    }

    /// <summary>Writes figures of one kind, each into a folder of its own where there are several.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="figures">Name of what each is about, and the figure; not drawn when no folder is asked for.</param>
    public void Write(ParseResult result, IReadOnlyList<(string About, Func<Language, Figure> Draw)> figures)
    {
        if (result.GetValue(_folder) is not { } folder) return;
        FigureMedium medium = FigureMedium.All.First(known => known.Name == result.GetRequiredValue(_medium));
        Language language = _output.Language == Language.En ? Language.En : Language.Zh;
        foreach ((string about, Func<Language, Figure> draw) in figures)
        {
            string place = figures.Count == 1 ? folder.FullName : Path.Combine(folder.FullName, about);
            foreach (string file in FigureFiles.Write([draw(language)], medium, place)) _output.Tell(file);
        }
    }
}
