using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Terminal.Parsing;
using Beichen.Sim.Terminal.Printing;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Progress;

/// <summary>Progress of a run: a bar by quarter on a terminal, a line a quarter when piped, nothing when quiet.</summary>
public static class RunProgressBar
{
    /// <summary>Runs with progress.</summary>
    public static async Task<T> Show<T>(CompiledPlan plan, RunSettings settings, Output output, Func<IProgress<RunProgress>?, Task<T>> run)
    {
        if (settings.Quiet) return await run(null);
        string what = output.Language.Pick($"推演 {plan.Scenario.Id}", $"running {plan.Scenario.Id}");
        if (!output.Errors.Profile.Capabilities.Interactive) return await run(new ProgressLines(what, plan.Plan.Quarters, output));
        return await output.Errors.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(what), maxValue: 1);
            return await run(new DirectProgress(p => task.Value = (double)p.Quarters / p.AllQuarters));
        });
    }

    // Reports at once, on whichever thread; the bar reads when it draws.
    private sealed class DirectProgress(Action<RunProgress> report) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => report(value);
    }
}
