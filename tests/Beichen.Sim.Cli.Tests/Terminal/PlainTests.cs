using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Terminal;

/// <summary><c>--plain</c>: tables for pipes and screen readers.</summary>
public sealed class PlainTests
{
    // A verb of every kind of table: named rows, numbers with intervals, long sentences in a cell.
    [Theory]
    [InlineData("list", "targets")]
    [InlineData("list", "levers")]
    [InlineData("audit", "baseline", "--all")]
    [InlineData("run", "baseline", "--draws", "64")]
    [InlineData("latest-safe", "baseline", "--target", "gdp", "-p", "0.05", "--draws", "64", "--project", "smc-2")]
    public async Task A_row_is_a_line_with_tabs_between_its_cells_and_no_box_is_drawn(params string[] verb)
    {
        Outcome boxed = await BeichenCommand.Run(TemporaryFolder.Repository, verb),
            plain = await BeichenCommand.Run(TemporaryFolder.Repository, [.. verb, "--plain"]);
        Assert.Equal(boxed.ExitCode, plain.ExitCode);
        Assert.Equal(ExitCode.Done, plain.ExitCode);
        Assert.DoesNotContain(plain.Output, letter => letter is >= '\u2500' and <= '\u257F');
        string[][] rows = [.. plain.Output.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(cells => cells.Length > 1)];
        Assert.True(rows.Length > 1, plain.Output);

        // The same words as in boxes, where they may be wrapped.
        Assert.Equal(Letters(boxed.Output), Letters(plain.Output));
    }

    // Every letter and number, in any order: a cell that a box wraps stands beside its neighbours there.
    private static string Letters(string text) =>
        string.Concat(text.Where(letter => char.IsLetterOrDigit(letter)).Order());
}
