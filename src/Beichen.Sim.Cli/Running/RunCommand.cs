using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Charts;
using Beichen.Sim.Cli.Plans;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

namespace Beichen.Sim.Cli.Running;

/// <summary><c>beichen run SCENARIO</c>: runs a scenario, prints the scoreboard, writes the folder.</summary>
public static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "情景文件或名称 scenario file, or its name in the folder scenarios" };
        var options = new RunOptions();
        var command = new Command("run", "推演一个情景 run a scenario: scoreboard, charts, data") { scenario };
        options.AddTo(command);
        command.SetAction((result, cancellation) => Run(result.GetRequiredValue(scenario), options.Read(result), output, cancellation));
        return command;
    }

    private static async Task<int> Run(string path, RunSettings settings, Output output, CancellationToken cancellation)
    {
        if (OutFolder.Refuses(settings.Out, RunStore.ManifestFile, output)) return ExitCode.BadInput;
        long start = Stopwatch.GetTimestamp();
        Task<SimulationHost> starting = Task.Run(() => SimulationHost.StartAsync(new HostOptions { Silos = settings.Silos, Threads = settings.Threads }, cancellation), cancellation);
        PlanCompilation? compilation = ScenarioLoading.Load(path, settings.Horizon, output);
        double compiled = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await using SimulationHost host = await starting;
        if (compilation is null) return ExitCode.BadInput;
        double ready = Stopwatch.GetElapsedTime(start).TotalSeconds;

        foreach (string notice in settings.Quiet ? [] : compilation.Notices) output.Problem(notice);
        Simulated run = await Simulation.Run(host, compilation, settings, output, cancellation);
        double simulated = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (settings.Out is { } folder)
        {
            RunStore.Write(folder, run.Summary, run.Frames, run.Identity, unfinished => Add(unfinished, run, settings), cancellation);
        }

        if (settings.Quiet) return ExitCode.Done;
        ScoreboardTable.Print(output.Console, settings.Language, run.Summary, run.Identity);
        if (settings.Out is not null) output.Console.WriteLine(settings.Language.Pick($"结果已写入 {settings.Out}", $"written to {settings.Out}"));
        double written = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compile {compiled:0.00} s · silo ready {ready:0.00} s · simulated {simulated:0.00} s · written {written:0.00} s"));
        return ExitCode.Done;
    }

    private static void Add(string folder, Simulated run, RunSettings settings)
    {
        IReadOnlyList<Figure> figures = RunFigures.Draw(run.Frames.Plan, run.Summary, run.Identity, settings.Language);
        RunFigures.Save(figures, Path.Combine(folder, "charts"));
        LedgerFile.Write(run.Compilation.Ledger, Path.Combine(folder, LedgerFile.Name));
    }
}
