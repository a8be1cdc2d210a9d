using System.CommandLine;
using System.Globalization;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Levers;
using Spectre.Console;

namespace Beichen.Sim.Cli.Looking;

/// <summary><c>beichen list scenarios|levers|targets|entities|multipliers|indicators [WORD]</c>.</summary>
public static class ListCommand
{
    private const string Entities = "entities";
    private static readonly string[] Kinds = ["scenarios", "levers", "targets", Entities, "multipliers", "indicators"];

    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", Kinds) };
        what.CompletionSources.Add(Kinds);
        what.Validators.Add(result =>
        {
            string found = string.Join(' ', result.Tokens.Select(t => t.Value));
            if (!Kinds.Contains(found, StringComparer.Ordinal)) result.AddError($"WHAT: found '{found}', expected one of: {string.Join(", ", Kinds)}");
        });
        var word = new Argument<string?>("WORD") { Arity = ArgumentArity.ZeroOrOne };
        word.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValue(what) is { } kind && kind != Entities)
                result.AddError($"WORD: found '{result.Tokens[0].Value}', expected nothing behind '{kind}'");
        });
        var scenario = new Option<string>("--scenario") { DefaultValueFactory = _ => "baseline" };
        var command = new Command("list") { what, word, scenario };
        var files = new TableOptions(command, output);
        command.SetAction(result =>
            List(result.GetRequiredValue(what), result.GetValue(word), result.GetRequiredValue(scenario),
                (name, rows) => files.Write(result, name, rows), output));
        return command;
    }

    private static int List(string what, string? word, string scenario, Action<string, Func<IEnumerable<object?[]>>> write, Output output)
    {
        if (what == "scenarios") return Scenarios(scenario, write, output);
        Language language = output.Language;
        CompiledPlan compilation = ScenarioLoading.Open(scenario).Plan;
        IReadOnlyList<SeedEntity> entities = word is null ? compilation.Seeds.Entities : EntitySearch.Find(compilation.Seeds.Entities, word);
        DistrictPlan plan = compilation.Plan;
        Table table = new Table().Border(TableBorder.Simple);
        switch (what)
        {
            case "levers":
                table.AddColumns("id", language.Pick("杠杆", "lever"), language.Pick("单位", "unit"), language.Pick("范围", "range"),
                    language.Pick("默认", "default"), language.Pick("作用于", "applies to"), language.Pick("作用", "what it does"));
                foreach (LeverText lever in compilation.Seeds.Levers)
                    table.AddRow(Cells(lever.Id, language.Pick(lever.Chinese, lever.English), UnitNames.Of(lever.Unit).In(language),
                    $"{Number(lever.Low)}–{Number(lever.High)}", Number(lever.Default), KindWords.In(lever.AppliesTo.InWords(), language),
                    language.Pick(lever.ChineseResponse, lever.EnglishResponse)));
                break;
            case "targets":
                table.AddColumns("id", language.Pick("指标", "target"), language.Pick("值", "value"), language.Pick("期限", "due"));
                foreach (TargetParameters target in plan.Targets) table.AddRow(Cells(target.Id, language.Pick(target.Chinese, target.English),
                    NumberWords.Value(target.Value, target.Unit, language), plan.Start.Plus(target.DueQuarter).ToString()));
                break;
            case "multipliers":
                table.AddColumns("id", language.Pick("行业", "activity"), language.Pick("产出乘数", "output multiplier"), language.Pick("本地采购", "local purchases"));
                foreach (ActivityMultiplier row in Multipliers.Of(plan.Accounts)) table.AddRow(Cells(
                    row.Activity.Id, language.Pick(row.Activity.Chinese, row.Activity.English),
                    row.Output.ToString("0.000", CultureInfo.InvariantCulture), NumberWords.Share(row.LocalPurchaseShare, 1)));
                break;
            case "indicators":
                table.AddColumns("id", language.Pick("公布的指标", "published figure"), language.Pick("单位", "unit"),
                    language.Pick("取整到", "rounded to"), language.Pick("按月", "by month"));
                foreach (PublishedIndicator figure in PublishedIndicator.All) table.AddRow(Cells(
                    figure.Id, language.Pick(figure.Chinese, figure.English), UnitNames.Of(figure.IsRate ? "fraction" : figure.Unit).In(language),
                    NumberWords.Number(figure.Rounding, 4), figure.HasMonths ? language.Pick("可", "yes") : language.Pick("季末", "quarter ends")));
                break;
            default:
                table.AddColumns(language.Pick("类", "kind"), "id", language.Pick("名称", "name"));
                foreach (SeedEntity entity in entities)
                    table.AddRow(Cells(KindWords.In(entity.Kind, language), entity.Id, language.Pick(entity.Chinese, entity.English)));
                break;
        }

        table.Columns[0].NoWrap();
        if (what == Entities && entities.Count == 0) throw EntitySearch.Unknown("WORD", compilation.Seeds.Entities, word!);
        output.Console.Write(table);
        write("list-" + what, () => ListRows.Of(what, compilation, entities, language));
        return ExitCode.Done;
    }

    private static int Scenarios(string scenario, Action<string, Func<IEnumerable<object?[]>>> write, Output output)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(ScenarioLoading.Resolve(scenario))) ?? ".";
        if (!Directory.Exists(folder))
        {
            output.Problem($"{folder}: no such folder, expected the folder of scenarios");
            return ExitCode.BadInput;
        }

        Language language = output.Language;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("id", language.Pick("情景", "scenario"), language.Pick("问题", "question"), language.Pick("类", "kind"));
        bool sound = true;
        var listed = new List<object?[]>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            PlanCompilation compilation = PlanCompiler.Compile(file, new CompileOptions { SeedsFolder = ScenarioLoading.SeedsOf(file) });
            output.Problems(compilation.Problems.Select(problem => problem.ToString()).Where(told.Add));
            sound &= compilation.Problems.Count == 0;
            if (compilation.Scenario is not { } text) continue;
            string[] row = [text.Id, language.Pick(text.Chinese, text.English), language.Pick(text.ChineseQuestion, text.EnglishQuestion),
                text.IsStress ? language.Pick("压力", "stress") : language.Pick("事前", "ex-ante")];
            listed.Add(row);
            table.AddRow(Cells(row));
        }

        table.Columns[0].NoWrap();
        output.Console.Write(table);
        write("list-scenarios", () => listed);
        return sound ? ExitCode.Done : ExitCode.BadInput;
    }

    private static string[] Cells(params string[] cells) => [.. cells.Select(Markup.Escape)];

    private static string Number(double value) => NumberWords.Number(value, 2);
}
