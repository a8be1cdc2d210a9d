using System.CommandLine;
using Beichen.Sim.Cli.Comparing;
using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Experiments;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Cli.Resuming;

/// <summary>
/// <c>beichen resume DIR</c>: goes on with an ensemble, or a comparison of ensembles, that was stopped or killed; only what is missing is computed.
/// </summary>
public static class ResumeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var folder = new Argument<DirectoryInfo>("DIR");
        var quiet = new Option<bool>("--quiet", "-q");
        Option<int> threads = RunOptions.Threads();
        Option<int> silos = RunOptions.Silos();
        var cluster = new ClusterOptions();
        var command = new Command("resume") { folder, quiet, threads, silos };
        cluster.AddTo(command);
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
                Quiet = result.GetValue(quiet),
                Batches = ensemble.Batches,
                BatchSize = ensemble.BatchSize,
                Threads = result.GetValue(threads),
                Width = 0,
                Until = ensemble.Until,
                Cluster = cluster.Read(result),
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
        return await EnsembleRun.Run(evaluator, EnsembleFolder.Resume(settings.Out ?? "", RunStore.ManifestFile), plan, settings, output, cancellation);
    }
}
