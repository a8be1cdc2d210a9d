using System.Text.Json;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Achieving;

/// <summary>A search that was stopped or killed goes on from its log to the answer that it would have had.</summary>
public sealed class SearchLogTests : IDisposable
{
    private static readonly AchieveRequest Request = new(["fixed-asset-investment"], 0.7, new Sampling(11, 128))
    {
        Levers = ["attraction-effort", "approval-pace", "project-punctuality"],
        Dates = ["smc-2"],
        Holds = [new HeldTarget("disposable-income", 0.4)],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("beichen-search-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Stopped_half_way_it_ends_in_the_same_answer()
    {
        string whole = await Answer(null);
        using var stop = new CancellationTokenSource();
        var stopping = new Told(tried =>
        {
            if (tried >= 16) stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Answer(_folder, stopping, stop.Token));
        string[] before = await File.ReadAllLinesAsync(Log, Cancellation);
        Assert.True(before.Length > 16, $"{before.Length} lines were kept");
        Assert.Equal(whole, await Answer(_folder, found: before.Length - 1));
        string[] after = await File.ReadAllLinesAsync(Log, Cancellation);
        Assert.True(after.Length > before.Length);
        Assert.Equal(before, after.Take(before.Length), StringComparer.Ordinal);
        Assert.Equal(after.Length, after.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_stands_there_is_not_tried_again()
    {
        string whole = await Answer(_folder);
        string[] lines = await File.ReadAllLinesAsync(Log, Cancellation);
        await File.WriteAllLinesAsync(
            Log, [lines[0], .. lines.Skip(1).Select(line => $"0{line[line.IndexOf(' ', StringComparison.Ordinal)..]}")], Cancellation);
        Assert.NotEqual(whole, await Answer(_folder, found: lines.Length - 1), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.93)]
    public async Task Killed_in_the_middle_of_a_line_it_ends_in_the_same_answer(double share)
    {
        string whole = await Answer(_folder);
        byte[] log = await File.ReadAllBytesAsync(Log, Cancellation);
        int cut = (int)(log.Length * share);
        while (log[cut - 1] == '\n') cut--;
        await File.WriteAllBytesAsync(Log, log[..cut], Cancellation);
        Assert.Equal(whole, await Answer(_folder, found: log[..cut].Count(one => one == '\n') - 1));
        Assert.Equal(log, await File.ReadAllBytesAsync(Log, Cancellation));
    }

    [Fact]
    public void Another_question_of_the_folder_is_refused_and_what_stands_there_is_kept()
    {
        SearchLog.Open(_folder, Beichen.Baseline.Plan, Request).Dispose();
        byte[] before = File.ReadAllBytes(Log);
        RunStoreException refusal = Assert.Throws<RunStoreException>(() => SearchLog.Open(_folder, Beichen.Baseline.Plan, Request with { Probability = 0.6 }));
        Assert.Contains("another question", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Log));
        using var held = SearchLog.Open(_folder, Beichen.Baseline.Plan, Request);
        Assert.Contains("being written", Assert.Throws<RunStoreException>(() => SearchLog.Open(_folder, Beichen.Baseline.Plan, Request)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_stands_leaves_nothing_to_go_on_with()
    {
        using var log = SearchLog.Open(_folder, Beichen.Baseline.Plan, Request);
        log.Finish();
        Assert.False(File.Exists(Log));
    }

    private string Log => Path.Combine(_folder, SearchLog.FileName);

    private static async Task<string> Answer(string? folder, IProgress<int>? progress = null, CancellationToken? cancellation = null, int found = 0)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, cancellation ?? Cancellation);
        using SearchLog? log = folder is null ? null : SearchLog.Open(folder, Beichen.Baseline.Plan, Request);
        if (log is not null) Assert.Equal(found, log.Found);
        return JsonSerializer.Serialize(await AchieveQuestion.Ask(evaluator, Beichen.Baseline, Request, progress, cancellation ?? Cancellation, log));
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
