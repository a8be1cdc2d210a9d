using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>A comparison of more draws than memory should hold: every scenario is streamed to disk as an ensemble and paired from there. It can be gone on with.</summary>
public static class EnsembleComparison
{
    /// <summary>Starts one.</summary>
    /// <param name="host">What it runs on.</param>
    /// <param name="files">The scenarios' files.</param>
    /// <param name="compilations">The scenarios, in the same order.</param>
    /// <param name="target">Id of the target whose robustness is judged.</param>
    /// <param name="settings">Draws, seed, batches, folder.</param>
    /// <param name="output">Where progress and tables go.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<int> Start(SimulationHost host, IReadOnlyList<string> files, IReadOnlyList<PlanCompilation> compilations, string target, RunSettings settings, Output output, CancellationToken cancellation)
    {
        return Run(host, EnsembleFolder.Start(settings.Out, ComparisonReport.ComparisonFile, WriteSettings), compilations, target, settings, output, cancellation);

        void WriteSettings(string folder)
        {
            string[] ids = [.. compilations.Select(compilation => compilation.Scenario?.Id ?? "")];
            for (int i = 0; i < ids.Length; i++) EnsembleFolder.Start(Path.Combine(folder, ids[i]), RunStore.ManifestFile, EnsembleSettings.Of(files[i], compilations[i].Fingerprint, settings).Write);
            new ComparisonSettings(ids, target).Write(folder);
        }
    }

    /// <summary>Goes on with one that was stopped or killed; only what is missing is computed.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="how">The settings of this process, which change no number: silos, threads, language.</param>
    /// <param name="output">Where progress and tables go.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RunStoreException">The folder's settings cannot be read, or a plan has changed.</exception>
    public static async Task<int> Resume(string folder, Func<EnsembleSettings, RunSettings> how, Output output, CancellationToken cancellation)
    {
        ComparisonSettings comparison = ComparisonSettings.Read(folder);
        EnsembleSettings[] ensembles = [.. comparison.Scenarios.Select(id => EnsembleSettings.Read(Path.Combine(folder, id)))];
        RunSettings settings = how(ensembles[0]);
        var compilations = new List<PlanCompilation>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (EnsembleSettings ensemble in ensembles)
        {
            if (ScenarioLoading.Load(ensemble.Scenario, settings.Horizon, output, told) is not { } compilation) return ExitCode.BadInput;
            ensemble.Require(compilation);
            compilations.Add(compilation);
        }

        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Silos = settings.Silos, Threads = settings.Threads }, cancellation);
        return await Run(host, EnsembleFolder.Resume(folder), compilations, comparison.Target, settings, output, cancellation);
    }

    private static Task<int> Run(SimulationHost host, EnsembleFolder folder, IReadOnlyList<PlanCompilation> compilations, string target, RunSettings settings, Output output, CancellationToken cancellation) =>
        folder.Fill(output, settings.Language, async () =>
        {
            using ScenarioEnsembles ensembles = await DrawProgress.Show(output, settings.Language, settings.Quiet, progress => ScenarioEnsembles.Run(host, folder.Path, compilations, settings, progress, cancellation));
            var report = ComparisonReport.Of(ensembles.Runs, target);
            if (settings.Out is not null) report.Write(folder.Path, settings.Language);
            folder.Finish();
            report.Print(output, settings);
            return ExitCode.Done;
        });
}
