using System.CommandLine;
using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Cli.Explaining;
using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Cli.Comparing;

/// <summary><c>beichen compare SCENARIO SCENARIO…</c>: the same draws of several scenarios, paired.</summary>
public static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Description = "情景，第一个为基准 scenarios; the first is the reference", Arity = new ArgumentArity(1, 40) };
        var options = new RunOptions();
        var command = new Command("compare", "同一组抽样下比较情景 compare scenarios on the same draws") { scenarios };
        options.AddTo(command);
        var target = new Option<string>("--target") { Description = "三个以上情景时，按哪个指标衡量稳健性 target whose robustness is judged over three or more scenarios", DefaultValueFactory = _ => "gdp", HelpName = "ID" };
        command.Options.Add(target);
        command.SetAction((result, cancellation) => Compare(result.GetRequiredValue(scenarios), result.GetRequiredValue(target), EnsembleOptions.Fit(result, options.Read(result)), output, cancellation));
        return command;
    }

    private static async Task<int> Compare(string[] paths, string target, RunSettings settings, Output output, CancellationToken cancellation)
    {
        if (paths.Length < 2)
        {
            output.Problem($"SCENARIO: found {paths.Length}, expected two or more to compare");
            return ExitCode.BadInput;
        }

        if (OutFolder.Refuses(settings.Out, ComparisonReport.ComparisonFile, output)) return ExitCode.BadInput;
        var compilations = new List<PlanCompilation>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (ScenarioLoading.Load(path, settings.Horizon, output, told) is { } compilation) compilations.Add(compilation);
        }

        if (compilations.Count < paths.Length) return ExitCode.BadInput;
        if (compilations.GroupBy(c => c.Scenario?.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            output.Problem($"SCENARIO: found '{twice.Key}' {twice.Count()} times, expected different scenarios");
            return ExitCode.BadInput;
        }

        if (paths.Length > 2 && VariantRuns.Target(compilations[0], target, output) is null) return ExitCode.BadInput;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Silos = settings.Silos, Threads = settings.Threads }, cancellation);
        foreach (PlanCompilation compilation in settings.Quiet ? [] : compilations)
        {
            foreach (string notice in compilation.Notices) output.Problem($"{compilation.Scenario?.Id}: {notice}");
        }

        if (settings.IsEnsemble) return await EnsembleComparison.Start(host, [.. paths.Select(ScenarioLoading.Resolve)], compilations, target, settings, output, cancellation);
        var runs = new List<Simulated>();
        foreach (PlanCompilation compilation in compilations) runs.Add(await Simulation.Run(host, compilation, settings, output, cancellation));
        var report = ComparisonReport.Of(runs, target);
        if (settings.Out is { } folder) OutFolder.Replace(folder, unfinished => Write(unfinished, report, settings, cancellation));
        report.Print(output, settings);
        return ExitCode.Done;
    }

    // A run a folder, and beside them what their pairing says.
    private static void Write(string folder, ComparisonReport report, RunSettings settings, CancellationToken cancellation)
    {
        foreach (Simulated run in report.Runs)
        {
            RunStore.Write(Path.Combine(folder, run.Identity.Scenario), run.Summary, run.Columns, run.Identity, unfinished => LedgerFile.Write(run.Compilation.Ledger, Path.Combine(unfinished, LedgerFile.Name)), cancellation);
        }

        report.Write(folder, settings.Language);
    }
}
