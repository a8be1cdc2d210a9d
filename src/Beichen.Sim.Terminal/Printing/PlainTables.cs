using Spectre.Console;
using Spectre.Console.Rendering;

namespace Beichen.Sim.Terminal.Printing;

/// <summary>
/// <c>--plain</c>: every table that a verb prints becomes its title, its heads and its rows, one a line with tabs between the cells, for pipes and for screen
/// readers. Verbs know nothing of it.
/// </summary>
internal sealed class PlainTables : IRenderHook
{
    /// <summary>Name of the option.</summary>
    public const string Option = "--plain";

    // Nothing is wrapped: a row is a line however long.
    private const int Width = 100_000;

    /// <summary>Makes a console print so.</summary>
    public static void On(IAnsiConsole console)
    {
        console.Profile.Width = Width;
        console.Pipeline.Attach(new PlainTables());
    }

    /// <inheritdoc/>
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(one => one is Table table ? new Text(Lines(table, options)) : one);

    /// <summary>A table as lines: its title, its heads and its rows, with tabs between the cells.</summary>
    public static string Lines(Table table, RenderOptions options)
    {
        IEnumerable<string> title = table.Title is { } named ? [Markup.Remove(named.Text)] : [];
        IEnumerable<string> heads = table.ShowHeaders ? [Line(table.Columns.Select(column => column.Header), options)] : [];
        return string.Concat(title.Concat(heads).Concat(table.Rows.Select(row => Line(row, options))).Select(line => line + Environment.NewLine));
    }

    private static string Line(IEnumerable<IRenderable> cells, RenderOptions options) => string.Join('\t', cells.Select(cell => string.Join(
        ' ', string.Concat(cell.Render(options, Width).Select(segment => segment.Text))
            .Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));
}
