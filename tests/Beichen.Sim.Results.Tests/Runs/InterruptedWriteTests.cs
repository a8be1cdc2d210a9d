using Beichen.Sim.Results.Runs;
using Xunit;

namespace Beichen.Sim.Results.Tests.Runs;

public sealed class InterruptedWriteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ExampleRun run = new ExampleRun(64).Scatter(1);

    private string Place => folder.Of("run");

    public void Dispose() => folder.Dispose();

    public static TheoryData<int> StepsBeforeTheEnd => [.. Enum.GetValues<RunStoreStep>().Where(step => step < RunStoreStep.InPlace).Select(step => (int)step)];

    [Theory]
    [MemberData(nameof(StepsBeforeTheEnd))]
    public void A_full_disk_at_any_step_leaves_nothing(int step)
    {
        var problem = Assert.Throws<RunStoreException>(() => Write("new", Fail((RunStoreStep)step)));
        Assert.Contains("no space left", problem.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names());
    }

    [Theory]
    [MemberData(nameof(StepsBeforeTheEnd))]
    public void A_full_disk_at_any_step_leaves_the_former_run(int step)
    {
        Write("former", _ => { });
        Assert.Throws<RunStoreException>(() => Write("new", Fail((RunStoreStep)step)));
        Assert.Equal(["run"], folder.Names()); // before a reader could put it back
        Assert.Equal("former", RunStore.Read(Place).Manifest.Scenario);
    }

    [Fact]
    public void An_interrupt_leaves_the_former_run()
    {
        Write("former", _ => { });
        using var interrupt = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Write("new", step => Cancel(interrupt, step), interrupt.Token));
        Assert.Equal("former", RunStore.Read(Place).Manifest.Scenario);
        Assert.Equal(["run"], folder.Names());
    }

    [Fact]
    public void A_chart_that_fails_leaves_nothing()
    {
        Assert.Throws<InvalidOperationException>(() =>
            RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity, _ => throw new InvalidOperationException("no glyph")));
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void What_the_caller_adds_arrives_with_the_run_and_the_former_run_goes_whole()
    {
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity, at => File.WriteAllText(Path.Combine(at, "old.svg"), "old"));
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity, at =>
        {
            Directory.CreateDirectory(Path.Combine(at, "charts"));
            File.WriteAllText(Path.Combine(at, "charts", "new.svg"), "new");
        });
        Assert.True(File.Exists(Path.Combine(Place, "charts", "new.svg")));
        Assert.False(File.Exists(Path.Combine(Place, "old.svg")));
    }

    [Fact]
    public void A_kill_while_writing_is_cleared_by_the_next_run()
    {
        Directory.CreateDirectory(folder.Of(".run.unfinished"));
        File.WriteAllText(Path.Combine(folder.Of(".run.unfinished"), "results.parquet"), "half");
        Assert.Throws<RunStoreException>(() => RunStore.Read(Place));
        Write("new", _ => { });
        Assert.Equal("new", RunStore.Read(Place).Manifest.Scenario);
        Assert.Equal(["run"], folder.Names());
    }

    [Fact]
    public void A_kill_between_the_two_moves_gives_the_former_run_back()
    {
        Write("former", _ => { });
        Directory.Move(Place, folder.Of(".run.former"));
        Assert.Equal("former", RunStore.Read(Place).Manifest.Scenario);

        Directory.Move(Place, folder.Of(".run.former"));
        Assert.Throws<RunStoreException>(() => Write("new", Fail(RunStoreStep.Started)));
        Assert.Equal("former", RunStore.Read(Place).Manifest.Scenario);
        Assert.Equal(["run"], folder.Names());
    }

    [Fact]
    public void A_kill_after_the_last_move_leaves_only_the_former_run_to_clear()
    {
        Write("former", _ => { });
        Directory.Move(Place, folder.Of(".run.former"));
        Write("second", _ => { });
        Assert.Equal("second", RunStore.Read(Place).Manifest.Scenario);
        Assert.Equal(["run"], folder.Names());
    }

    [Fact]
    public void Two_runs_do_not_write_one_folder_at_once()
    {
        Write("first", step =>
        {
            if (step == RunStoreStep.Table) Assert.Contains(
                "being written by another run", Assert.Throws<RunStoreException>(() => Write("second", _ => { })).Message, StringComparison.Ordinal);
        });
        Assert.Equal("first", RunStore.Read(Place).Manifest.Scenario);
    }

    private static Action<RunStoreStep> Fail(RunStoreStep at) => step =>
    {
        if (step == at) throw new IOException("no space left on the device");
    };

    private static void Cancel(CancellationTokenSource interrupt, RunStoreStep step)
    {
        if (step == RunStoreStep.Table) interrupt.Cancel();
    }

    private void Write(string scenario, Action<RunStoreStep> done, CancellationToken cancellation = default) =>
        RunStore.Write(Place, run.Summary(), run.Frames, ExampleRun.Identity with { Scenario = scenario }, null, done, cancellation);
}
