using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Experiments;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>
/// What a move of a slider takes, alone, beside a long job and with eight at once, and what the first page takes.
/// A time of this machine is told and not judged: BEICHEN_MOVES=30 a lever for a longer look.
/// </summary>
public sealed class SliderTests(OneBrowser browser)
{
    private static readonly string[] Levers = ["attraction-effort", "approval-pace", "chain-completeness"];
    private static readonly int Moves = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_MOVES") ?? "8", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_move_of_a_slider_is_painted()
    {
        await using Reader reader = await browser.Open();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        SliderDrag alone = await Drag(reader);
        Tell(alone.ToString());
        double ensemble = await Ensemble();
        Tell(string.Create(CultureInfo.InvariantCulture, $"p50 {alone.Whole(0.5) / ensemble:0.0} times an ensemble of 1,024 draws without a page"));
        reader.AllWell();
    }

    [Fact]
    public async Task A_move_of_a_slider_is_painted_beside_a_long_job()
    {
        await using Reader reader = await browser.Open();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        SliderDrag alone = await Drag(reader);
        string job = (await reader.Ask("jobs", new
        {
            question = "ensemble",
            scenario = "combined-push",
            request = new { sampling = new { seed = 7, draws = 4_000_000 }, batchDraws = 4096 }
        })).GetProperty("id").GetString()!;
        try
        {
            // From a state that has not been: what was asked alone would be answered from what is kept.
            await reader.MoveLever("certification-drive", keyboard: true);
            SliderDrag beside = await Drag(reader);
            Assert.Equal("running", (await reader.Known($"jobs/{job}")).GetProperty("state").GetString());
            Tell(string.Create(CultureInfo.InvariantCulture,
                $"beside an ensemble {beside}; p95 {beside.Whole(0.95) / alone.Whole(0.95):0.00} times the {alone.Whole(0.95):0} ms alone"));
        }
        finally
        {
            await reader.Forget($"jobs/{job}");
        }

        reader.AllWell();
    }

    [Fact]
    public async Task The_first_page_is_painted_once_the_server_says_that_it_is_there()
    {
        using var server = new ServerProcess(0);
        Uri address = await server.Address();
        await using Reader reader = await browser.Open(from: address);
        Tell(string.Create(CultureInfo.InvariantCulture,
            $"first answer painted {reader.Opening.TotalMilliseconds:0} ms after the page of a server that just started was asked for"));
        reader.AllWell();
    }

    private static async Task<SliderDrag> Drag(Reader reader)
    {
        var drag = new SliderDrag();
        foreach (string lever in Levers) await drag.Move(reader, lever, Moves);
        Assert.True(drag.Painted > Levers.Length * Moves / 2, $"{drag.Painted} moves were painted");
        return drag;
    }

    // Median of one ensemble of as many draws, in milliseconds, from compiled plan to columns.
    private static async Task<double> Ensemble()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        var plan = Plans.Scenario.Open(Path.Combine(OneBrowser.Root, "scenarios", "baseline.yaml")).Plan;
        var times = new List<double>();
        for (ulong seed = 0; seed < 40; seed++)
        {
            long start = Stopwatch.GetTimestamp();
            await evaluator.Run(plan, new Sampling(seed, 1024));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Skip(10).Order().ElementAt(15);
    }

    private static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
