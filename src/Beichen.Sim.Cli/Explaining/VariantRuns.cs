using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>
/// Runs many plans on the same draws (common random numbers) and keeps of each the margin to one target, draw by draw: outcome less
/// what is asked for, tolerance included, so that a margin of 0 or more is a hit.
/// </summary>
/// <param name="settings">Target, draws, seed, languages.</param>
/// <param name="output">Where progress and problems go.</param>
public sealed class VariantRuns(ExplainSettings settings, Output output) : IAsyncDisposable
{
    // A silo keeps every plan that it was handed: it is started anew before they add up.
    private const int PlansPerHost = 400;

    private readonly Dictionary<string, double[]> _known = new(StringComparer.Ordinal);
    private SimulationHost? _host;
    private int _plans;

    /// <summary>The scored target asked for; null after saying why there is none.</summary>
    public static TargetParameters? Target(PlanCompilation compilation, string id, Output output)
    {
        TargetParameters[] scored = [.. compilation.Plan?.Targets.Where(target => target.IsScored) ?? []];
        if (Array.Find(scored, target => string.Equals(target.Id, id, StringComparison.Ordinal)) is { } found) return found;
        output.Problem($"--target: found '{id}', expected one of: {string.Join(", ", scored.Select(target => target.Id))}");
        return null;
    }

    /// <summary>Margins of plans, one column of draws a plan; a plan that came before is not run again.</summary>
    /// <param name="count">Number of plans.</param>
    /// <param name="compile">Compiles one.</param>
    /// <param name="what">What is under way, for the progress.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RunStoreException">A plan does not compile.</exception>
    public async Task<IReadOnlyList<double[]>> Margins(int count, Func<int, PlanCompilation> compile, string what, CancellationToken cancellation)
    {
        var margins = new double[count][];
        long told = Stopwatch.GetTimestamp();
        Task<PlanCompilation> next = Task.Run(() => compile(0), cancellation);
        for (int i = 0; i < count; i++)
        {
            PlanCompilation compilation = await next;
            int after = i + 1;
            // The next plan is compiled while this one runs.
            if (after < count) next = Task.Run(() => compile(after), cancellation);
            margins[i] = await Margin(compilation, cancellation);
            if (Stopwatch.GetElapsedTime(told).TotalSeconds < 1) continue;
            told = Stopwatch.GetTimestamp();
            output.Problem(string.Create(CultureInfo.InvariantCulture, $"{what} {i + 1}/{count}"));
        }

        return margins;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    private async Task<double[]> Margin(PlanCompilation compilation, CancellationToken cancellation)
    {
        if (compilation.Plan is not { } plan)
            throw new RunStoreException($"{compilation.Problems[0]} (with only some of the changes of '{compilation.Scenario?.Id}' made)");
        if (_known.TryGetValue(compilation.Fingerprint, out double[]? known)) return known;
        if (_plans++ % PlansPerHost == 0)
        {
            if (_host is not null) await _host.DisposeAsync();
            _host = await SimulationHost.StartAsync(new HostOptions(), cancellation);
        }

        var request = new RunRequest { Plan = plan, PlanFingerprint = compilation.Fingerprint, Seed = settings.Seed, Draws = settings.Draws, Host = HostKind.Batch, BatchSize = Batch(settings.Draws) };
        RunOutcome outcome = await _host!.RunAsync(request, null, cancellation);
        RunFrames frames = RunFrames.Join(outcome.Layout, plan, [.. outcome.Blocks.Select(block => (block.Draws, block.Quarters))]);
        return _known[compilation.Fingerprint] = Of(frames, plan.Targets.First(target => target.Id == settings.Target));
    }

    /// <summary>The margins of a run to a scored target, in draw order.</summary>
    public static double[] Of(IRunColumns run, TargetParameters target)
    {
        double[] margin = new double[run.Draws];
        Read(run, target, margin);
        return margin;
    }

    /// <summary>Reads the margins of a run to a scored target, in draw order, into as many places.</summary>
    public static void Read(IRunColumns run, TargetParameters target, double[] margin)
    {
        TargetHits.ReadOutcome(target, run, margin);
        double asked = (TargetHits.ValueAt(target, run) ?? throw new ArgumentException("the target is not scored", nameof(target))) - target.Tolerance;
        for (int draw = 0; draw < margin.Length; draw++) margin[draw] -= asked;
    }

    /// <summary>Whether a margin is a hit: as the scoreboard has it, to the last bit of rounding.</summary>
    public static bool IsHit(double margin) => margin >= 0;

    // Both threads of a small machine have work even where draws are few.
    private static int Batch(int draws) => Math.Clamp(draws / Math.Max(1, Environment.ProcessorCount) / 64 * 64, 64, 1024);
}
