using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Spectre.Console;

namespace Beichen.Sim.HostBench;

/// <summary>How fast each host is, against the plain vector loop, in one run.</summary>
public static class BenchCommand
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>Makes the command.</summary>
    public static RootCommand Make(Output output)
    {
        var scenario = new Option<string>("--scenario") { Description = "情景 scenario", DefaultValueFactory = _ => "baseline" };
        var json = new Option<FileInfo?>("--json") { Description = "写成 JSON write the figures", HelpName = "FILE" };
        var markdown = new Option<FileInfo?>("--markdown") { Description = "写成 Markdown write the page docs/performance.md", HelpName = "FILE" };
        var seconds = new Option<double>("--seconds")
        {
            Description = "每种主机的测量秒数 seconds of measurement a host",
            DefaultValueFactory = _ => 10,
            HelpName = "N"
        };
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (>= 0.1 and <= 600)) result.AddError("--seconds: expected 0.1 to 600");
        });
        var command = new RootCommand("测速 measure draws a second of every host") { scenario, json, markdown, seconds };
        command.SetAction((result, cancellation) =>
            Run(result.GetRequiredValue(scenario), result.GetValue(json), result.GetValue(markdown), result.GetValue(seconds), output, cancellation));
        return command;
    }

    private static async Task<int> Run(string path, FileInfo? json, FileInfo? markdown, double seconds, Output output, CancellationToken cancellation)
    {
        int threads = Environment.ProcessorCount;
        Scenario scenario = ScenarioLoading.Open(path, new Quarter(2022, 4));
        CompiledPlan plan = scenario.Plan;
        IReadOnlyList<Contestant> all = await Bench.Measure(plan, threads, seconds, output.Errors.WriteLine, cancellation);
        output.Errors.WriteLine("interactive runs beside an ensemble");
        InteractiveLatency latency = await LatencyBench.Measure(plan, threads, (int)Math.Clamp(2 * seconds, 1, 20), cancellation);
        output.Errors.WriteLine("a slider");
        SliderMoves slider = await SliderBench.Measure(scenario, threads, (int)Math.Clamp(40 * seconds, 40, 400), cancellation);
        output.Errors.WriteLine("questions");
        Scenario push = ScenarioLoading.Open("combined-push", new Quarter(2022, 4));
        IReadOnlyList<QuestionTime> questions = await QuestionBench.Measure(scenario, push, threads, cancellation);
        output.Errors.WriteLine("recovery from a killed silo");
        RecoveryTime recovery = await RecoveryBench.Measure(plan, threads, cancellation);
        output.Errors.WriteLine("slopes");
        IReadOnlyList<Slope> slopes = CostSlopes.Measure(plan.Plan, quarters => ScenarioLoading.Open(path, plan.Plan.Start.Plus(quarters - 1)).Plan.Plan);
        Print(output.Console, all, slopes);
        output.Console.WriteLine(Text($"交互推演 interactive run of {LatencyBench.Draws:#,0} draws: idle median {latency.IdleMedian * 1e3:0.0} ms, ",
            $"p95 {latency.IdleP95 * 1e3:0.0} ms; beside an ensemble ({latency.EnsembleRate:#,0} draws a second) median {latency.BusyMedian * 1e3:0.0} ms, ",
            $"p95 {latency.BusyP95 * 1e3:0.0} ms; p95 ratio {latency.Ratio:0.00}"));
        output.Console.WriteLine(slider.Line);
        foreach (QuestionTime time in questions)
            output.Console.WriteLine(Text($"{time.Question}: {time.Draws:#,0} draws, {time.Seconds:0.00} s; {time.Ratio:0.00} of an ensemble of as many"));
        output.Console.WriteLine(Text($"两仓之一被杀 one of two silos killed: {recovery.LongestSilence:0.0} s without a batch; {recovery.BatchesLeft} batches left ",
            $"took {recovery.AfterKill:0.0} s, the silo left needs {recovery.SurvivorAlone:0.0} s for them: ",
            $"cost {recovery.Cost:0.0} s, liveness {recovery.Liveness:0.0} s"));
        double vector = all.Single(c => c.Key == Bench.Vector).Rate;
        if (json is not null)
        {
            string text = JsonSerializer.Serialize(
                new
                {
                    ratios = all.Where(c => !c.Key.StartsWith(Bench.Vector, StringComparison.Ordinal))
                        .ToDictionary(c => c.Key, c => Math.Round(c.Rate / vector, 4), StringComparer.Ordinal),
                    drawsPerSecond = all.ToDictionary(c => c.Key, c => Math.Round(c.Rate, 1), StringComparer.Ordinal),
                    bytesPerDraw = all.ToDictionary(c => c.Key, c => Math.Round(c.BytesPerDraw), StringComparer.Ordinal),
                    interactive = new { idleP95Seconds = latency.IdleP95, busyP95Seconds = latency.BusyP95, ratio = latency.Ratio },
                    slider = new
                    {
                        medianSeconds = InteractiveLatency.Quantile(slider.Whole, 0.5),
                        p95Seconds = InteractiveLatency.Quantile(slider.Whole, 0.95)
                    },
                    questions = questions.Select(time => new { question = time.Question, draws = time.Draws, seconds = time.Seconds, ratio = time.Ratio }),
                    recovery = new
                    {
                        longestSilenceSeconds = recovery.LongestSilence,
                        afterKillSeconds = recovery.AfterKill,
                        survivorAloneSeconds = recovery.SurvivorAlone,
                        costSeconds = recovery.Cost,
                        batchesLeft = recovery.BatchesLeft,
                        livenessSeconds = recovery.Liveness
                    },
                    slopes = slopes.Select(s => new { over = s.Over, unit = s.Unit, perOne = s.PerOne, fit = s.Fit }),
                },
                Format);
            await File.WriteAllTextAsync(json.FullName, text + "\n", cancellation);
        }

        if (markdown is not null) await File.WriteAllTextAsync(
            markdown.FullName, PerformancePage.Text(plan.Plan, threads, all, slopes, latency, slider, questions, recovery, seconds), cancellation);
        return ExitCode.Done;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<Contestant> all, IReadOnlyList<Slope> slopes)
    {
        double vector = all.Single(c => c.Key == Bench.Vector).Rate;
        Table table = new Table().Border(TableBorder.Simple).AddColumn("主机 host");
        foreach (string head in new[] { "次/秒 draws a second", "比向量循环 to the vector loop", "字节/次 bytes a draw" })
            table.AddColumn(new TableColumn(head).RightAligned());
        foreach (Contestant c in all)
        {
            table.AddRow(Markup.Escape($"{c.Chinese} {c.English}"), Text($"{c.Rate:#,0}"), Text($"{c.Rate / vector:0.000}"), Text($"{c.BytesPerDraw:#,0}"));
        }

        console.Write(table);
        console.WriteLine(Bench.Summary(all));
        foreach (Slope slope in slopes) console.WriteLine(Text($"{slope.Over}: {slope.PerOne:0.000} {slope.Unit}, R² {slope.Fit:0.000}"));
    }

    private static string Text(params FormattableString[] parts) =>
        string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture)));
}
