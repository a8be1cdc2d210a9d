using System.CommandLine;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary><c>--xlsx FILE</c> and <c>--csv FILE</c> of a verb: what it lists, as a workbook or as text.</summary>
public sealed class TableOptions
{
    private readonly Option<string?> _workbook, _text;
    private readonly string _language;

    /// <summary>Adds the options to a verb, whose tables have heads in the terminal's language.</summary>
    public TableOptions(Command command, Output output)
    {
        ArgumentNullException.ThrowIfNull(command);
        _language = output.Language.Pick("zh", "en");
        _workbook = new Option<string?>("--xlsx") { HelpName = "FILE" };
        _text = new Option<string?>("--csv") { HelpName = "FILE" };
        command.Options.Add(_workbook);
        command.Options.Add(_text);
    }

    /// <summary>Writes the table where the caller asked for it.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="name">Name of the table in tables.yaml.</param>
    /// <param name="rows">Its rows; not asked for when no file is.</param>
    public void Write(ParseResult result, string name, Func<IEnumerable<object?[]>> rows)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rows);
        string? workbook = result.GetValue(_workbook), text = result.GetValue(_text);
        if (workbook is null && text is null) return;
        Table table = TableHeads.Make(name, _language, rows());
        if (workbook is not null) TableFile.WriteWorkbook(workbook, [table]);
        if (text is not null) TableFile.WriteText(text, table);
    }
}
