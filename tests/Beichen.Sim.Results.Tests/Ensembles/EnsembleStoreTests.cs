using System.Security.Cryptography;
using System.Text.Json;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Results.Tests.Ensembles;

public sealed class EnsembleStoreTests : IDisposable
{
    private const int Draws = 300;
    private readonly TemporaryFolder folder = new();
    private readonly ExampleRun run = new ExampleRun(Draws).Scatter(5);

    private EnsembleHeader Header => EnsembleHeader.Of(run.Plan, run.Layout, "aa", 7, Draws, 128);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Statistics_from_batches_are_those_of_the_run_in_memory()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        foreach (int batch in new[] { 2, 0, 1 }) Write(store, batch);
        using EnsembleColumns columns = store.Columns(run.Plan, run.Layout);
        Assert.Equal(Text(run.Summary()), Text(RunScoring.Score(columns)));
        for (int column = 0; column < run.Layout.Indicators.Count; column++)
        {
            Assert.Equal(run.Frames.Column(1, column).Select(BitConverter.DoubleToInt64Bits), columns.Column(1, column).Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Theory]
    [InlineData("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "bbbbbbbbbbbb")]
    [InlineData(null, "unknown")]
    public void A_folder_of_another_build_of_the_rules_can_be_read_but_not_gone_on_with(string? build, string named)
    {
        using (EnsembleStore other = EnsembleStore.Create(folder.Path, Header with { Kernel = build }))
        {
            foreach (int batch in new[] { 0, 1, 2 }) Write(other, batch);
        }

        RunStoreException refusal = Assert.Throws<RunStoreException>(() => EnsembleStore.Create(folder.Path, Header));
        Assert.Contains($"kernel {named}, this is {KernelBuild.Short(KernelBuild.Id)}", refusal.Message, StringComparison.Ordinal);
        using EnsembleStore read = EnsembleStore.Open(folder.Path);
        using EnsembleColumns columns = read.Columns(run.Plan, run.Layout);
        Assert.Equal(Text(run.Summary()), Text(RunScoring.Score(columns)));
    }

    [Fact]
    public void Odd_numbers_keep_their_bits()
    {
        double[] odd = [-0.0, 0, double.Epsilon, 255, 256, -1, 0.5, double.MaxValue];
        ExampleRun strange = new ExampleRun(64).Outcome("gdp", draw => odd[draw % 8])
            .Outcome("jobs", draw => draw == 9 ? -0.0 : 0).Outcome("energy", _ => -0.0);
        using EnsembleStore store = EnsembleStore.Create(folder.Path, EnsembleHeader.Of(strange.Plan, strange.Layout, "aa", 7, 64, 64));
        store.WriteBatch(0, 0, 64, strange.Blocks, Hashes(0, 64));
        using EnsembleColumns columns = store.Columns(strange.Plan, strange.Layout);
        for (int column = 0; column < 7; column++)
        {
            Assert.Equal(strange.Frames.Column(0, column).Select(BitConverter.DoubleToInt64Bits),
                columns.Column(0, column).Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void Alike_and_small_columns_take_little_room()
    {
        ExampleRun plain = new(1024);
        using EnsembleStore store = EnsembleStore.Create(folder.Path, EnsembleHeader.Of(plain.Plan, plain.Layout, "aa", 7, 1024, 1024));
        store.WriteBatch(0, 0, 1024, plain.Blocks, Hashes(0, 1024));
        Assert.Equal((1024 / Tile.Draws * 32) + (4 * plain.Layout.Indicators.Count * (12 + 9)), store.Finished[0].Bytes);
    }

    [Fact]
    public void An_ensemble_stopped_early_has_the_statistics_of_its_first_draws()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        Write(store, 0);
        Write(store, 1);
        using EnsembleColumns columns = store.Columns(run.Plan, run.Layout, 200);
        Assert.Equal(run.Frames.Column(3, 0)[..200], columns.Column(3, 0));
        Assert.Throws<RunStoreException>(() => store.Columns(run.Plan, run.Layout));
        Assert.Throws<RunStoreException>(() => store.Columns(run.Plan, run.Layout, Draws + 1));
    }

    [Fact]
    public void Tile_hashes_come_in_draw_order_whatever_the_order_of_writing()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        foreach (int batch in new[] { 1, 2, 0 }) Write(store, batch);
        Assert.Equal([.. Hashes(0, Draws).SelectMany(hash => hash)], store.TileHashes());
        Assert.Equal([.. Hashes(0, 256).SelectMany(hash => hash)], store.TileHashes(256));
    }

    [Fact]
    public void The_fingerprint_of_the_batches_is_that_of_the_run_in_memory()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        for (int batch = 2; batch >= 0; batch--)
        {
            int draws = Header.DrawsOf(batch);
            LaneBlock[] blocks = run.Batch(Header.FirstDraw(batch), draws);
            store.WriteBatch(batch, Header.FirstDraw(batch), draws, blocks, ResultFingerprint.OfTiles(blocks, run.Layout.Canonical, draws));
        }

        Assert.Equal(ResultFingerprint.OfRun(ResultFingerprint.OfTiles(run.Blocks, run.Layout.Canonical, Draws)), store.Fingerprint());
    }

    [Fact]
    public void A_new_ensemble_misses_everything_and_a_finished_one_nothing()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        Assert.Equal([0, 1, 2], store.MissingBatches());
        for (int batch = 0; batch < 3; batch++) Write(store, batch);
        Assert.Empty(store.MissingBatches());
        Assert.Equal([0, 1, 2], store.Finished.Select(entry => entry.Batch));
        Assert.Equal(44, store.Finished[2].Draws);
    }

    [Fact]
    public void A_batch_that_was_damaged_cut_short_or_removed_is_missing()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        for (int batch = 0; batch < 3; batch++) Write(store, batch);
        string first = Batch("000000.bin");
        byte[] bytes = File.ReadAllBytes(first);
        bytes[^1] ^= 1;
        File.WriteAllBytes(first, bytes);
        File.WriteAllBytes(Batch("000001.bin"), File.ReadAllBytes(Batch("000001.bin"))[..^9]);
        File.Delete(Batch("000002.bin"));
        Assert.Equal([0, 1, 2], store.MissingBatches());
        Write(store, 1);
        Assert.Equal([0, 2], store.MissingBatches());
    }

    [Fact]
    public void A_kill_before_the_rename_leaves_the_batch_missing()
    {
        using (EnsembleStore store = EnsembleStore.Create(folder.Path, Header)) Write(store, 0);
        File.WriteAllText(Batch("000001.bin.unfinished"), "half");
        using EnsembleStore again = EnsembleStore.Open(folder.Path);
        Assert.Equal([1, 2], again.MissingBatches());
        Write(again, 1);
        Assert.False(File.Exists(Batch("000001.bin.unfinished")));
    }

    [Fact]
    public void A_kill_between_the_rename_and_the_list_leaves_the_batch_missing()
    {
        using (EnsembleStore store = EnsembleStore.Create(folder.Path, Header))
        {
            Write(store, 0);
            Write(store, 1);
        }

        string[] lines = File.ReadAllLines(Batch("index.jsonl"));
        File.WriteAllText(Batch("index.jsonl"), lines[0] + "\n");
        using EnsembleStore again = EnsembleStore.Open(folder.Path);
        Assert.Equal([1, 2], again.MissingBatches());
    }

    [Fact]
    public void A_line_cut_short_anywhere_is_dropped_and_the_list_goes_on()
    {
        using (EnsembleStore store = EnsembleStore.Create(folder.Path, Header))
        {
            Write(store, 0);
            Write(store, 1);
        }

        byte[] whole = File.ReadAllBytes(Batch("index.jsonl"));
        int first = Array.IndexOf(whole, (byte)'\n') + 1;
        for (int length = first; length < whole.Length; length++)
        {
            File.WriteAllBytes(Batch("index.jsonl"), whole[..length]);
            using EnsembleStore again = EnsembleStore.Open(folder.Path);
            Assert.Equal([1, 2], again.MissingBatches());
        }

        using EnsembleStore last = EnsembleStore.Open(folder.Path);
        Write(last, 1);
        Write(last, 2);
        Assert.Empty(last.MissingBatches());
        Assert.Equal(3, File.ReadAllLines(Batch("index.jsonl")).Length);
    }

    [Fact]
    public void A_resumed_ensemble_ends_with_the_same_bytes()
    {
        using var other = new TemporaryFolder();
        using (EnsembleStore straight = EnsembleStore.Create(other.Path, Header))
        {
            for (int batch = 0; batch < 3; batch++) Write(straight, batch);
        }

        using (EnsembleStore store = EnsembleStore.Create(folder.Path, Header)) Write(store, 1);
        using (EnsembleStore resumed = EnsembleStore.Create(folder.Path, Header))
        {
            foreach (int batch in resumed.MissingBatches()) Write(resumed, batch);
        }

        foreach (string file in new[] { "000000.bin", "000001.bin", "000002.bin" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(other.Path, "batches", file)), File.ReadAllBytes(Batch(file)));
    }

    [Fact]
    public void Threads_may_write_batches_together()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, EnsembleHeader.Of(run.Plan, run.Layout, "aa", 7, 256, 64));
        Parallel.For(0, 4, batch => store.WriteBatch(batch, batch * 64, 64, run.Batch(batch * 64, 64), Hashes(batch * 64, 64)));
        Assert.Empty(store.MissingBatches());
        Assert.Equal([0, 1, 2, 3], store.Finished.Select(entry => entry.Batch));
    }

    [Fact]
    public void Another_ensemble_is_not_written_into()
    {
        EnsembleStore.Create(folder.Path, Header).Dispose();
        Assert.Throws<RunStoreException>(() => EnsembleStore.Create(folder.Path, Header with { Seed = 8 }));
        Assert.Throws<RunStoreException>(() => EnsembleStore.Create(folder.Path, Header with { Columns = [.. Header.Columns.Reverse()] }));
    }

    [Fact]
    public void What_is_no_ensemble_is_named()
    {
        Assert.Contains("ensemble.json is missing", Assert.Throws<RunStoreException>(() => EnsembleStore.Open(folder.Path)).Message, StringComparison.Ordinal);
        File.WriteAllText(folder.Of("ensemble.json"), "{");
        Assert.Contains("not the header", Assert.Throws<RunStoreException>(() => EnsembleStore.Open(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_of_another_shape_is_refused()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        Assert.Throws<ArgumentOutOfRangeException>(() => store.WriteBatch(3, 384, 128, run.Batch(0, 128), Hashes(0, 128)));
        Assert.Throws<ArgumentException>(() => store.WriteBatch(1, 0, 128, run.Batch(0, 128), Hashes(0, 128)));
        Assert.Throws<ArgumentException>(() => store.WriteBatch(0, 0, 128, run.Batch(0, 64), Hashes(0, 128)));
        Assert.Throws<ArgumentException>(() => store.WriteBatch(0, 0, 128, run.Batch(0, 128), Hashes(0, 64)));
        Assert.Throws<ArgumentException>(() => store.WriteBatch(0, 0, 128, run.Batch(0, 128)[..3], Hashes(0, 128)));
        Assert.Throws<ArgumentException>(() => EnsembleHeader.Of(run.Plan, run.Layout, "aa", 7, Draws, 100));
        Assert.Equal([0, 1, 2], store.MissingBatches());
    }

    [Fact]
    public void A_column_of_a_file_cut_short_is_named()
    {
        using EnsembleStore store = EnsembleStore.Create(folder.Path, Header);
        for (int batch = 0; batch < 3; batch++) Write(store, batch);
        File.WriteAllBytes(Batch("000001.bin"), File.ReadAllBytes(Batch("000001.bin"))[..200]);
        using EnsembleColumns columns = store.Columns(run.Plan, run.Layout);
        Assert.Contains("000001.bin", Assert.Throws<RunStoreException>(() => columns.Column(3, 3)).Message, StringComparison.Ordinal);
    }

    private static string Text(RunSummary summary) => JsonSerializer.Serialize(RunManifest.Of(summary, ExampleRun.Identity), ResultsJson.Files.RunManifest);

    private static byte[][] Hashes(int firstDraw, int draws) =>
        [.. Enumerable.Range(firstDraw / Tile.Draws, (draws + Tile.Draws - 1) / Tile.Draws).Select(tile => SHA256.HashData([(byte)tile]))];

    private string Batch(string file) => Path.Combine(folder.Path, "batches", file);

    private void Write(EnsembleStore store, int batch)
    {
        int draws = store.Header.DrawsOf(batch);
        int first = store.Header.FirstDraw(batch);
        store.WriteBatch(batch, first, draws, run.Batch(first, draws), Hashes(first, draws));
    }
}
