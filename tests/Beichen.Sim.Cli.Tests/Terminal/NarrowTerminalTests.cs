using Beichen.Sim.Terminal.Tables;
using Beichen.Sim.Wording;
using Spectre.Console;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Terminal;

/// <summary>On a terminal of 80 columns a table wraps its cells and loses none.</summary>
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
}
