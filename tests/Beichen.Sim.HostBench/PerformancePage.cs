using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.HostBench;

/// <summary>The page <c>docs/performance.md</c>.</summary>
public static class PerformancePage
{
    /// <summary>The page in Markdown.</summary>
    public static string Text(
        DistrictPlan plan, int threads, IReadOnlyList<Contestant> all, IReadOnlyList<Slope> slopes,
        InteractiveLatency latency, SliderMoves slider, IReadOnlyList<QuestionTime> questions, RecoveryTime recovery, double seconds)
    {
        double vector = all.Single(c => c.Key == Bench.Vector).Rate;
        int entities = plan.Projects.Length + plan.Parks.Length + plan.Chains.Length + plan.CommercialDistricts.Length + 2;
        var page = new StringBuilder();
        Line(page, $"# Performance");
        Line(page, $"");
        Line(page, $"Written by `dotnet run -c Release --project tests/Beichen.Sim.HostBench -- --markdown docs/performance.md`; do not edit by hand. ",
            $"One run, interleaved rounds, {seconds} s a host: the median round, with the slowest and fastest beside it. ",
            $"Compare ratios; draws a second are this machine's.");
        Line(page, $"");
        Line(page, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} ",
            $"processors, {RuntimeInformation.FrameworkDescription}, packs of {DistrictKernel.NativeWidth} draws. District of {entities} actors ",
            $"({plan.Projects.Length} projects, {plan.Parks.Length} parks, {plan.Chains.Length} chains, {plan.CommercialDistricts.Length} ",
            $"commercial districts), {plan.Quarters} quarters. {threads} threads everywhere; two silo processes share them.");
        Line(page, $"");
        Line(page, $"| host | key | draws a second | slowest–fastest round | to the vector loop | bytes allocated a draw |");
        Line(page, $"|---|---|---:|---:|---:|---:|");
        foreach (Contestant c in all)
            Line(page, $"| {c.English} | `{c.Key}` | {c.Rate:#,0} | {c.Slowest:#,0}–{c.Fastest:#,0} | {c.Rate / vector:0.000} | {c.BytesPerDraw:#,0} |");
        Line(page, $"");
        Line(page, $"{Bench.Summary(all)}");
        Line(page, $"");
        Line(page, $"The loops step tiles of 16 draws through every quarter on all threads and, but for the bare one, gather the outcomes and hash them as ",
            $"a run does. `world1` runs one draw after another, each of which takes a whole tile. Bytes of `twoSilos` are those of the process that asks.");
        Line(page, $"");
        Line(page, $"## An interactive run beside an ensemble");
        Line(page, $"");
        Line(page, $"{LatencyBench.Draws:#,0} draws in the world, from the request to the scored answer, {latency.Idle.Count} runs on the ",
            $"idle host and {latency.Busy.Count} while an ensemble in batches keeps all compute threads of the same host at work, in turns.");
        Line(page, $"");
        Line(page, $"| idle median | idle p95 | busy median | busy p95 | busy p95 to idle p95 | ensemble meanwhile, draws a second |");
        Line(page, $"|---:|---:|---:|---:|---:|---:|");
        Line(page, $"| {latency.IdleMedian * 1e3:0.0} ms | {latency.IdleP95 * 1e3:0.0} ms | {latency.BusyMedian * 1e3:0.0} ",
            $"ms | {latency.BusyP95 * 1e3:0.0} ms | {latency.Ratio:0.00} | {latency.EnsembleRate:#,0} |");
        Line(page, $"");
        Line(page, $"## A slider");
        Line(page, $"");
        Line(page, $"Inside the process, from the setting to the chances of all targets, {slider.Whole.Count} moves: {slider.Line}.");
        Line(page, $"");
        Line(page, $"## Questions over many plans");
        Line(page, $"");
        Line(page, $"From asking to the answer, against the outcomes of one plan over as many draws in the same process: the middle of three in turn.");
        Line(page, $"");
        Line(page, $"| question | draws of a plan | seconds | as many draws of one plan, seconds | ratio |");
        Line(page, $"|---|---:|---:|---:|---:|");
        foreach (QuestionTime time in questions)
            Line(page, $"| {time.Question} | {time.Draws:#,0} | {time.Seconds:0.00} | {time.Ensemble:0.00} | {time.Ratio:0.00} |");
        Line(page, $"");
        Line(page, $"## A silo killed in mid-ensemble");
        Line(page, $"");
        Line(page, $"An ensemble in batches of {RecoveryBench.BatchSize:#,0} draws on two silo processes, one of which is killed (-9) when half of the ",
            $"batches have come. A silo that does not answer is given up after {recovery.Liveness} s; ",
            $"its batches then go to the other. Batches come in draw order, so those behind a lost one wait for it.");
        Line(page, $"");
        Line(page, $"| longest time without a batch | from the kill to the end | the silo left needs for the same batches | cost of the loss | batches left |");
        Line(page, $"|---:|---:|---:|---:|---:|");
        Line(page, $"| {recovery.LongestSilence:0.0} s | {recovery.AfterKill:0.0} s ",
            $"| {recovery.SurvivorAlone:0.0} s | {recovery.Cost:0.0} s | {recovery.BatchesLeft} |");
        Line(page, $"");
        Line(page, $"## What one more costs");
        Line(page, $"");
        Line(page,
            $"On one thread of the vector loop, a line by least squares through the fastest of interleaved rounds. R² near 1 says that cost grows linearly.");
        Line(page, $"");
        Line(page, $"| | slope | unit | R² | measured |");
        Line(page, $"|---|---:|---|---:|---|");
        foreach (Slope slope in slopes)
            Line(page, $"| {slope.Over} | {slope.PerOne:0.000} | {slope.Unit} | {slope.Fit:0.000} ",
                $"| {string.Join(", ", slope.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Size}: {p.Cost:0.0}")))} |");
        return page.ToString();
    }

    // A line, in one part or several.
    private static void Line(StringBuilder page, params FormattableString[] parts)
    {
        foreach (FormattableString part in parts) page.Append(part.ToString(CultureInfo.InvariantCulture));
        page.Append('\n');
    }
}
