using Spectre.Console;
using Spectre.Console.Rendering;

namespace Beichen.Sim.Terminal.Printing;

/// <summary>
/// Tables on a terminal that is too narrow for them become lines with tabs, as piped ones may be: no number is broken in two. A column of one cell
/// holds no Chinese character, and the library that draws tables would look for a place to break it for ever. Verbs know nothing of it.
/// </summary>
internal sealed class FittedTables : IRenderHook
{
    /// <summary>Narrowest console that is written for, in cells: on a narrower terminal its lines run over.</summary>
    public const int Narrowest = 40;

    // A column that may wrap is never asked to be narrower, unless all that it holds is.
    private const int Least = 6;

    /// <summary>Makes a console print so.</summary>
    public static void On(IAnsiConsole console)
    {
        if (console.Profile.Width < Narrowest) console.Profile.Width = Narrowest;
        console.Pipeline.Attach(new FittedTables());
    }

    /// <inheritdoc/>
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(one => one is Table table ? Fitted(table, options) : one);

    private static IRenderable Fitted(Table table, RenderOptions options)
    {
        int[] widths = [.. table.Columns.Select((column, i) => table.Rows.Select(row => row.ElementAt(i)).Append(column.Header)
            .Max(cell => cell.Measure(options, int.MaxValue).Max))];

        // A space on either side of a cell, a line between columns and at the ends.
        int room = options.ConsoleSize.Width - (3 * widths.Length) - 1;
        int needed = widths.Select((width, i) => table.Columns[i].NoWrap ? width : Math.Min(width, Least)).Sum();
        return needed <= room ? table : new Text(PlainTables.Lines(table, options));
    }
}
