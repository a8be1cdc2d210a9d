using System.CommandLine;
using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Experiments.Audit;
using Beichen.Sim.Kernel.Time;
using Spectre.Console;

namespace Beichen.Sim.Cli.Analysing;

/// <summary><c>beichen audit SCENARIO</c>: are targets, projects, land and money mutually feasible, before any simulation?</summary>
public static class AuditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO");
        var all = new Option<bool>("--all");
        var command = new Command("audit") { scenario, all };
        command.SetAction(result => Audit(result.GetRequiredValue(scenario), result.GetValue(all), output));
        return command;
    }

    private static int Audit(string path, bool all, Output output)
    {
        Language language = output.Language;
        AuditReport report = AuditQuestion.Ask(ScenarioLoading.Open(path, new Quarter(2022, 4)).Plan);
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(language.Pick("核对", "check"));
        table.AddColumn(new TableColumn(language.Pick("数值", "figure")).RightAligned());
        table.AddColumn(language.Pick("判断", "verdict"));
        table.AddColumn(language.Pick("依据", "why"));
        foreach (AuditRow row in report.Rows.Where(row => all || row.Verdict is AuditVerdict.Broken or AuditVerdict.Stretched)
            .OrderBy(row => Place(row.Verdict)))
        {
            table.AddRow(Markup.Escape(Pick(language, row.Name)), Markup.Escape(Figure(row, language)),
                Markup.Escape(Words(language, row.Verdict)), Markup.Escape(Pick(language, row.Why)));
        }

        output.Console.Write(table);
        int quiet = report.Rows.Count(row => row.Verdict is not (AuditVerdict.Broken or AuditVerdict.Stretched));
        if (!all && quiet > 0) output.Console.WriteLine(language.Pick($"另有 {quiet} 项成立或仅供参考，见 --all。", $"{quiet} more checks hold or only inform: see --all."));
        if (report.IsFeasible)
        {
            output.Console.WriteLine(language.Pick("各目标与约束并不互相矛盾：只要每项参数都各自落在其区间有利的一端。这不是概率；同时达成的机会见推演的“全部达标概率”。", "Targets and limits do not contradict "
                + "each other, if every number falls at the favourable end of its own band at once. That is no chance: see P(all targets) of a run."));
            return ExitCode.Done;
        }

        output.Console.WriteLine(language.Pick("不能同时成立，最小的冲突组合：", "They cannot hold together; a smallest conflicting set:"));
        foreach (PlanLimit limit in report.Conflict) output.Console.WriteLine("  ◆ " + Pick(language, limit.Words));
        return ExitCode.Done;
    }

    // What is broken first, then what is stretched.
    private static int Place(AuditVerdict verdict) => verdict switch { AuditVerdict.Broken => 0, AuditVerdict.Stretched => 1, AuditVerdict.Holds => 2, _ => 3 };

    private static string Pick(Language language, Bilingual words) => language.Pick(words.Zh, words.En);

    private static string Figure(AuditRow row, Language language) => row.Value is null
        ? "—"
        : row.Unit.StartsWith("fraction", StringComparison.Ordinal)
            ? NumberWords.Value(row.Value, "%", language)
            : NumberWords.Number(row.Value.Value, 2) + (row.Unit == "ratio" ? "" : " " + UnitNames.Of(row.Unit).In(language));

    private static string Words(Language language, AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Holds => language.Pick("● 成立", "● holds"),
        AuditVerdict.Stretched => language.Pick("◆ 吃紧", "◆ stretched"),
        AuditVerdict.Broken => language.Pick("▲ 不成立", "▲ broken"),
        _ => "",
    };
}
