using System.CommandLine;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

namespace Beichen.Sim.Cli.Looking;

/// <summary><c>beichen show ENTITY --run DIR --quarter Q</c>: what an entity did in a quarter of a stored run.</summary>
public static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var entity = new Argument<string>("ENTITY");
        var run = new Option<DirectoryInfo>("--run") { Required = true, HelpName = "DIR" };
        var quarter = new Option<string?>("--quarter") { HelpName = "YYYYQn" };
        var command = new Command("show") { entity, run, quarter };
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
            string expected = quarterIsWrong
                ? $"--quarter: found '{at}', expected a quarter from {run.Manifest.Start} to {run.Manifest.Horizon}"
                : $"ENTITY: found '{entity}', expected one of: {string.Join(", ", known)}";
            output.Problem(expected);
            return ExitCode.BadInput;
        }

        if (!Quarter.TryParse(run.Manifest.Start, out Quarter start))
            throw new RunStoreException($"{folder}: its first quarter '{run.Manifest.Start}' is not a quarter");
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{entity} {at}, {run.Manifest.Scenario}"));
        Language language = output.Language;
        foreach (string head in new[] { language.Pick("指标", "indicator"), language.Pick("单位", "unit") }) table.AddColumn(new TableColumn(head).NoWrap());
        foreach (string head in new[] { "P10", "P50", "P90", language.Pick("均值", "mean") }) table.AddColumn(new TableColumn(head).RightAligned());
        foreach (IndicatorQuantiles row in rows.Where(r => r.Indicator != Checksum)) table.AddRow(
            Markup.Escape(row.Indicator), Markup.Escape(row.Unit), Number(row, row.P10, start, language), Number(row, row.P50, start, language),
            Number(row, row.P90, start, language), row.Unit is DateUnit or StageUnit ? "—" : Number(row, row.Mean, start, language));
        output.Console.Write(table);
        return ExitCode.Done;
    }

    // Dates count quarters since the run's first day, 999 for never, so their mean says nothing; neither does that of stages.
    private const string DateUnit = "quarters";
    private const string StageUnit = "stage";
    private const string Checksum = "Digest";
    private const double Never = 999;

    private static string Number(IndicatorQuantiles row, double value, Quarter start, Language language)
    {
        if (row.Unit is "%" or "pp") return NumberWords.Value(value, row.Unit);
        if (row.Unit == StageUnit) return ((ProjectStage)(int)value).ToString();
        string text = NumberWords.Number(value, 4);
        if (row.Unit != DateUnit) return text;
        return value >= Never ? language.Pick("从未", "never") : $"{Numerals.Fixed(value, 1)} ({start.Plus((int)Math.Floor(value))})";
    }
}
