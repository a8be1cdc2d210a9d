using System.CommandLine;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Briefing;
using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;
using Spectre.Console;

namespace Beichen.Sim.Cli.Analysing;

/// <summary><c>beichen ledger --run DIR [--assumed] [--by-influence]</c>: every value that a run used, with its source.</summary>
public static class LedgerCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var run = new Option<DirectoryInfo>("--run") { Required = true, HelpName = "DIR" };
        var assumed = new Option<bool>("--assumed");
        var influence = new Option<bool>("--by-influence");
        var target = new Option<string>("--target") { DefaultValueFactory = _ => "gdp" };
        var most = new Option<int>("--most") { DefaultValueFactory = _ => 40 };
        var command = new Command("ledger") { run, assumed, influence, target, most };
        var files = new TableOptions(command, output);
        command.SetAction(result => List(result.GetRequiredValue(run).FullName, result.GetValue(assumed), result.GetValue(influence),
            result.GetRequiredValue(target), result.GetValue(most), rows => files.Write(result, "ledger", rows), output));
        return command;
    }

    private static int List(string folder, bool assumedOnly, bool byInfluence,
        string target, int most, Action<Func<IEnumerable<object?[]>>> write, Output output)
    {
        StoredRun run = RunStore.Read(folder);
        Ledger ledger = LedgerFile.Read(Path.Combine(folder, LedgerFile.Name));
        bool Wanted(string basis) => !assumedOnly || basis is "assumed" or "analogue";
        write(() => ListRows.Of(ledger.Entries.Where(entry => Wanted(entry.Basis))));
        if (byInfluence) return Influences(run, ledger, Wanted, target, most, output);
        Language language = output.Language;
        Table table = New(language.Pick("路径", "path"), language.Pick("值", "value"), language.Pick("单位", "unit"),
            language.Pick("依据", "basis"), language.Pick("可信", "confidence"), language.Pick("来源", "source"));
        foreach (LedgerEntry entry in ledger.Entries.Where(e => Wanted(e.Basis)).Take(most))
        {
            table.AddRow(Cells(entry.Path, entry.Distribution ?? entry.Value, UnitNames.Of(entry.Unit).In(language),
                EvidenceWords.Basis(entry.Basis).In(language),
                EvidenceWords.Confidence(entry.Confidence).In(language), entry.Quote ?? entry.Source ?? ""));
        }

        output.Console.Write(table);
        output.Console.WriteLine(language.Pick($"{ledger.Entries.Count(e => Wanted(e.Basis))} 项", $"{ledger.Entries.Count(e => Wanted(e.Basis))} values"));
        return ExitCode.Done;
    }

    private static int Influences(StoredRun run, Ledger ledger, Func<string, bool> wanted, string target, int most, Output output)
    {
        using var columns = StoredColumns.Open(run.Folder);
        columns.RefuseActuals();
        DistrictPlan plan = columns.Plan;
        if (plan.Targets.All(t => t.Id != target))
        {
            throw RefusedException.Of("target", target, $"one of: {string.Join(", ", plan.Targets.Select(t => t.Id))}");
        }

        double[] outcome = new double[columns.Draws];
        columns.Read(columns.Quarters - 1, plan.Targets.ToList().FindIndex(t => t.Id == target), outcome);
        OutcomeInfluence influence = Influence.Of(UncertainInput.From(ledger, plan), run.Manifest.Seed, outcome)[0];
        Language language = output.Language;
        Table table = New(language.Pick("路径", "path"), language.Pick("秩相关", "rank correlation"),
            language.Pick("离散度占比", "share of spread"), language.Pick("依据", "basis"), language.Pick("可信", "confidence"));
        foreach (InputInfluence row in influence.Ranked.Where(r => wanted(r.Basis)).Take(most))
        {
            table.AddRow(Cells(row.Path, Numerals.Signed(row.Spearman, 2) + (row.IsDistinct ? "" : " ·"),
                NumberWords.Share(row.ShareOfSpread, 1), EvidenceWords.Basis(row.Basis).In(language),
                EvidenceWords.Confidence(row.Confidence).In(language)));
        }

        output.Console.Write(table);
        output.Console.WriteLine(SpreadWords.Of(target, influence.Spread, language));
        output.Console.WriteLine(language.Pick("· 与零无法区分", "· not to be told from zero"));
        return ExitCode.Done;
    }

    private static Table New(params string[] heads) => new Table().Border(TableBorder.Simple).AddColumns(heads);

    private static string[] Cells(params string[] cells) => [.. cells.Select(Markup.Escape)];
}
