using System.CommandLine;
using System.Globalization;
using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Cli.Explaining;

/// <summary><c>beichen discover SCENARIO</c> or <c>--run DIR</c>: under which conditions a target is missed.</summary>
public static class DiscoverCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string?>("SCENARIO") { Description = "情景 scenario file or name; or --run", Arity = ArgumentArity.ZeroOrOne };
        var run = new Option<DirectoryInfo?>("--run") { Description = "结果文件夹 folder of a run", HelpName = "DIR" };
        var options = new ExplainOptions(draws: 1024);
        var command = new Command("discover", "目标在何种条件下落空 under which conditions a target is missed (PRIM)") { scenario, run };
        options.AddTo(command);
        command.SetAction((result, cancellation) => Discover(result.GetValue(scenario), result.GetValue(run)?.FullName, options.Read(result), output, cancellation));
        return command;
    }

    private static async Task<int> Discover(string? path, string? folder, ExplainSettings settings, Output output, CancellationToken cancellation)
    {
        if ((path is null) == (folder is null))
        {
            output.Problem(path is null ? "SCENARIO: found none, expected a scenario, or --run with the folder of a run" : "--run: found beside a scenario, expected one of the two");
            return ExitCode.BadInput;
        }

        (TargetParameters Target, DiscoveryReport Report)? found = folder is null ? await OfScenario(path!, settings, output, cancellation) : OfRun(folder, settings, output);
        if (found is not { } result) return ExitCode.BadInput;
        if (settings.Json) ExplainFormat.Print(output, result.Report);
        else Print(output.Console, settings.Language, result.Target, result.Report);
        return ExitCode.Done;
    }

    private static async Task<(TargetParameters Target, DiscoveryReport Report)?> OfScenario(string path, ExplainSettings settings, Output output, CancellationToken cancellation)
    {
        if (ScenarioLoading.Load(path, settings.Horizon, output) is not { Plan: { } plan, Scenario: { } scenario } compilation) return null;
        if (VariantRuns.Target(compilation, settings.Target, output) is not { } target) return null;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions(), cancellation);
        RunOutcome outcome = await host.RunAsync(new RunRequest { Plan = plan, PlanFingerprint = compilation.Fingerprint, Seed = settings.Seed, Draws = settings.Draws, Host = HostKind.Batch }, null, cancellation);
        RunFrames frames = RunFrames.Join(outcome.Layout, plan, [.. outcome.Blocks.Select(block => (block.Draws, block.Quarters))]);
        IReadOnlyList<DiscoveryInput> inputs = DiscoveryInput.Of(compilation, settings.Seed, frames.Draws, id => frames.Column(frames.Quarters - 1, EntityKind.Project, id, "ProductionDate") ?? throw new RunStoreException($"the run has no date of {id}"));
        return (target, Discovery.Find(scenario.Id, target.Id, settings.Seed, plan.Start, inputs, VariantRuns.Of(frames, target)));
    }

    private static (TargetParameters Target, DiscoveryReport Report)? OfRun(string folder, ExplainSettings settings, Output output)
    {
        StoredRun run = RunStore.Read(folder);
        RunManifest manifest = run.Manifest;
        if (!Quarter.TryParse(manifest.Horizon, out Quarter horizon)) throw new RunStoreException($"the manifest's horizon is '{manifest.Horizon}', expected a quarter");
        if (ScenarioLoading.Load(manifest.Scenario, horizon, output) is not { Plan: { } plan } compilation) return null;
        if (!string.Equals(compilation.Fingerprint, manifest.PlanFingerprint, StringComparison.Ordinal))
        {
            output.Problem($"the plan has changed since the run: found fingerprint {compilation.Fingerprint[..8]}, expected {manifest.PlanFingerprint[..8]}");
            return null;
        }

        if (VariantRuns.Target(compilation, settings.Target, output) is not { } target) return null;
        int quarter = Math.Min(target.DueQuarter, plan.Quarters - 1);
        double asked = ((target.DueQuarter < plan.Quarters ? target.Value : HitRule.PaceValue(target, plan, plan.Quarters - 1)) ?? 0) - target.Tolerance;
        double[] margin = Array.ConvertAll(run.Column(plan.Start.Plus(quarter).ToString(), EntityKind.District, target.Id, "Outcome"), outcome => outcome - asked);
        IReadOnlyList<DiscoveryInput> inputs = DiscoveryInput.Of(compilation, manifest.Seed, manifest.Draws, id => run.Column(manifest.Horizon, EntityKind.Project, id, "ProductionDate"));
        return (target, Discovery.Find(manifest.Scenario, target.Id, manifest.Seed, plan.Start, inputs, margin));
    }

    private static void Print(IAnsiConsole console, Language language, TargetParameters target, DiscoveryReport report)
    {
        string name = ExplainFormat.Name(target, language);
        if (report.Conditions.Count == 0)
        {
            console.WriteLine(report.Misses == 0
                ? language.Lines($"{report.Draws} 次抽样中“{target.Chinese}”无一落空。", $"{target.English} is missed in none of {report.Draws} draws.")
                : language.Lines($"“{target.Chinese}”在 {Percent(report.Misses, report.Draws)} 的抽样中落空，未见哪几项条件能把落空集中起来。", $"{target.English} is missed in {Percent(report.Misses, report.Draws)} of draws; no few conditions gather the misses."));
            console.WriteLine($"{report.Draws} {language.Pick("次抽样", "draws")}, seed {report.Seed}");
            return;
        }

        console.WriteLine(language.Lines(
            $"“{target.Chinese}”：凡{string.Join("，且", report.Conditions.Select(condition => condition.Zh))}的抽样，{Percent(report.MissesInside, report.Inside)} 落空（全部抽样 {Percent(report.Misses, report.Draws)}）；这些占全部落空的 {Percent(report.MissesInside, report.Misses)}。",
            $"{target.English}: of the draws in which {string.Join(" and ", report.Conditions.Select(condition => condition.En))}, {Percent(report.MissesInside, report.Inside)} miss (of all draws {Percent(report.Misses, report.Draws)}); they hold {Percent(report.MissesInside, report.Misses)} of all misses."));
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{name}: {report.Scenario}"));
        table.AddColumn(language.Lines("条件", "condition"));
        foreach (string head in new[] { language.Lines("拟p值", "quasi-p"), language.Lines("重抽样中再现", "in resamples") }) table.AddColumn(new TableColumn(head).RightAligned());
        foreach (DiscoveredCondition condition in report.Conditions)
            table.AddRow(Markup.Escape(language.Lines(condition.Zh, condition.En)), condition.QuasiP < 0.001 ? "<0.001" : condition.QuasiP.ToString("0.000", CultureInfo.InvariantCulture), condition.Stability.ToString("P0", CultureInfo.InvariantCulture));
        console.Write(table);
        if (report.Conditions.Any(condition => condition.Stability < 0.5))
            console.WriteLine(language.Lines("▲ 重抽样中再现不到一半的条件，可能只是巧合。", "▲ A condition that comes again in fewer than half of the resamples may be luck."));
        string fresh = report.FreshDensity is { } density ? density.ToString("P0", CultureInfo.InvariantCulture) : "—";
        console.WriteLine(language.Lines(
            $"覆盖 {Percent(report.MissesInside, report.Misses)}，密度 {Percent(report.MissesInside, report.Inside)}；同法用于未见过的抽样，密度 {fresh}。查 {report.Inputs} 项输入，搜与结果最相关的 {report.Searched} 项。相关不等于原因。",
            $"Coverage {Percent(report.MissesInside, report.Misses)}, density {Percent(report.MissesInside, report.Inside)}; on draws not seen by the search, density {fresh}. {report.Inputs} inputs looked at, the {report.Searched} that go with the outcome most searched. What goes together need not be a cause."));
        console.WriteLine($"{report.Draws} {language.Pick("次抽样", "draws")}, seed {report.Seed}");
    }

    private static string Percent(int part, int whole) => whole == 0 ? "—" : ((double)part / whole).ToString("P0", CultureInfo.InvariantCulture);
}
