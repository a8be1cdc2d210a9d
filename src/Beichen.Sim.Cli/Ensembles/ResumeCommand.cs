using System.CommandLine;
using Beichen.Sim.Cli.Comparing;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Cli.Ensembles;

/// <summary><c>beichen resume DIR</c>: goes on with an ensemble, or a comparison of ensembles, that was stopped or killed; only what is missing is computed.</summary>
public static class ResumeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "中断的结果文件夹 folder of the stopped ensemble" };
        var language = new Option<Language>("--lang") { Description = "语言 zh, en or both", DefaultValueFactory = _ => Language.Both };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "只出结果文件 write the files, print nothing but problems" };
        var threads = new Option<int>("--threads") { Description = "计算线程 compute threads", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        var silos = new Option<int>("--silos") { Description = "仓数 silos in this process", DefaultValueFactory = _ => 1, HelpName = "K" };
        foreach (Option<int> option in new[] { threads, silos })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValue(option) < 1) result.AddError($"{option.Name}: expected at least 1");
            });
        }

        var command = new Command("resume", "接着算 go on with an ensemble that was stopped") { folder, language, quiet, threads, silos };
        command.SetAction((result, cancellation) =>
        {
            string path = result.GetRequiredValue(folder).FullName;
            RunSettings Here(EnsembleSettings ensemble) => new()
            {
                Draws = ensemble.Draws,
                Seed = ensemble.Seed,
                Horizon = new Quarter(2022, 4),
                Silos = result.GetValue(silos),
                Out = path,
                Language = result.GetValue(language),
                Quiet = result.GetValue(quiet),
                Batches = ensemble.Batches,
                BatchSize = ensemble.BatchSize,
                Threads = result.GetValue(threads),
                Width = 0,
                Until = ensemble.Until,
            };

            if (ComparisonSettings.StandIn(path)) return EnsembleComparison.Resume(path, Here, output, cancellation);
            EnsembleSettings settings = EnsembleSettings.Read(path);
            return Run(settings, Here(settings), output, cancellation);
        });
        return command;
    }

    private static async Task<int> Run(EnsembleSettings ensemble, RunSettings settings, Output output, CancellationToken cancellation)
    {
        CompiledPlan plan = ensemble.Compile();
        await using var evaluator = new Evaluator(settings.Evaluator, cancellation);
        return await EnsembleRun.Run(evaluator, EnsembleFolder.Resume(settings.Out ?? ""), plan, settings, output, cancellation);
    }
}
