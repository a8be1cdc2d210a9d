using System.CommandLine;
using System.Globalization;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

namespace Beichen.Sim.Cli.Looking;

/// <summary><c>beichen show ENTITY --run DIR --quarter Q</c>: what an entity did in a quarter of a stored run.</summary>
public static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var entity = new Argument<string>("ENTITY") { Description = "主体 id of an entity (see: beichen list entities)" };
        var run = new Option<DirectoryInfo>("--run") { Description = "结果文件夹 folder of a run", Required = true, HelpName = "DIR" };
        var quarter = new Option<string?>("--quarter") { Description = "季度，默认最后一季 quarter; the last by default", HelpName = "YYYYQn" };
        var command = new Command("show", "查看一个主体 show an entity in a quarter of a stored run") { entity, run, quarter };
        command.SetAction(result => Show(result.GetRequiredValue(entity), result.GetRequiredValue(run).FullName, result.GetValue(quarter), output));
        return command;
    }

    private static int Show(string entity, string folder, string? quarter, Output output)
    {
        StoredRun run = RunStore.Read(folder);
        string at = quarter ?? run.Manifest.Horizon;
        IReadOnlyList<IndicatorQuantiles> rows = run.Entity(entity, at);
        if (rows.Count == 0)
        {
            IReadOnlyList<string> known = run.Entities();
            bool quarterIsWrong = known.Contains(entity, StringComparer.Ordinal);
            string expected = quarterIsWrong ? $"--quarter: found '{at}', expected a quarter from {run.Manifest.Start} to {run.Manifest.Horizon}" : $"ENTITY: found '{entity}', expected one of: {string.Join(", ", known)}";
            output.Errors.WriteLine(expected);
            return ExitCode.BadInput;
        }

        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{entity} {at}, {run.Manifest.Scenario}"));
        table.AddColumns("指标 indicator", "单位 unit");
        foreach (string head in new[] { "P10", "中位 P50", "P90", "均值 mean" }) table.AddColumn(new TableColumn(head).RightAligned());
        foreach (IndicatorQuantiles row in rows) table.AddRow(Markup.Escape(row.Indicator), Markup.Escape(row.Unit), Number(row.P10), Number(row.P50), Number(row.P90), Number(row.Mean));
        output.Console.Write(table);
        return ExitCode.Done;
    }

    private static string Number(double value) => value >= 999 ? "∞" : Numbers.Minus(value.ToString("#,0.####", CultureInfo.InvariantCulture));
}
