using Beichen.Sim.Terminal.Tables;
using Beichen.Sim.Wording;
using Spectre.Console;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Terminal;

/// <summary>On a narrow terminal a table wraps its cells and loses none.</summary>
public sealed class NarrowTerminalTests
{
    [Theory]
    [InlineData(Language.Zh, "签约日期")]
    [InlineData(Language.En, "Signing")]
    public void An_entity_s_table_keeps_the_names_of_its_columns(Language language, string name)
    {
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 80;
        console.Write(EntityTable.Of("SMC二期 (smc-2) 2022Q4, baseline",
            [new("project", "SigningDate", "quarters", -7.6, -3.2, 999, 0), new("project", "Investment", "亿元", 0, 1234.5678, 12345.6789, 1.2422)],
            new Kernel.Time.Quarter(2022, 1), language));
        Assert.Contains(name, text.ToString(), StringComparison.Ordinal);
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task A_table_ends_however_narrow_the_terminal_and_breaks_no_number()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        for (int width = 8; width <= 120; width++)
        {
            var text = new StringWriter();
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
            console.Profile.Width = width;
            FittedTables.On(console);
            for (int numbers = 1; numbers <= 8; numbers++)
            {
                Table table = new Table().Border(TableBorder.Simple).AddColumn("指标");
                for (int i = 0; i < numbers; i++) table.AddColumn(new TableColumn("八成区间").RightAligned().NoWrap());
                table.AddRow(["居民收入增速−GDP增速", .. Enumerable.Repeat("−1.6 ~ +1.7个百分点", numbers)]);

                // Where it does not end, nobody waits for it: the test has failed by then.
                await Task.Run(() => console.Write(table), cancellation).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
            }

            Assert.All(["−1.6", "+1.7个百分点"], number => Assert.Equal(36 + 1, text.ToString().Split(number).Length));
        }
    }
}
