using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Experiments.Ensembles;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class EnsembleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_ensemble_streamed_to_disk_ends_in_the_bits_of_a_plain_run_whatever_its_batches_and_host()
    {
        // The narrowest interval asked for is never met, so all 2,112 draws are taken; a plain run takes as many.
        await Beichen.Run("run", Beichen.Scenario, "--draws", "2112", "--quiet", "--out", _folder["plain"]);
        await Beichen.Run("run", Beichen.Scenario, "--draws", "2112", "--until", "0.0001", "--batch", "256", "--quiet", "--out", _folder["batches"]);
        await Beichen.Run("run", Beichen.Scenario, "--draws", "2112", "--until", "0.0001", "--host", "world", "--quiet", "--out", _folder["world"]);

        Assert.Equal(Beichen.Fingerprint(_folder["plain"]), Beichen.Fingerprint(_folder["batches"]));
        Assert.Equal(Beichen.Fingerprint(_folder["plain"]), Beichen.Fingerprint(_folder["world"]));
        JsonElement plain = Beichen.Manifest(_folder["plain"]);
        JsonElement streamed = Beichen.Manifest(_folder["batches"]);
        Assert.Equal(plain.GetProperty("jointProbability").GetDouble(), streamed.GetProperty("jointProbability").GetDouble());
        Assert.Equal(9, streamed.GetProperty("ensemble").GetProperty("batches").GetArrayLength());
        Assert.False(plain.TryGetProperty("ensemble", out _));
        Assert.False(File.Exists(Path.Combine(_folder["batches"], "results.parquet")));
        Assert.False(File.Exists(Path.Combine(_folder["batches"], EnsembleFolder.Marker)));
    }

    [Fact]
    public async Task Until_stops_at_the_first_look_where_every_interval_is_narrow_enough()
    {
        await Beichen.Run("run", Beichen.Scenario, "--until", "0.025", "--quiet", "--out", _folder["until"]);

        JsonElement manifest = Beichen.Manifest(_folder["until"]);
        JsonElement ensemble = manifest.GetProperty("ensemble");
        int draws = manifest.GetProperty("draws").GetInt32();
        Assert.Equal(LookSchedule.Of(LookSchedule.MostDraws).TakeWhile(look => look <= draws),
            ensemble.GetProperty("looks").EnumerateArray().Select(look => look.GetInt32()));
        Assert.InRange(ensemble.GetProperty("widestHalfWidth").GetDouble(), 0, 0.025);
        foreach (JsonElement target in manifest.GetProperty("targets").EnumerateArray().Where(t => t.GetProperty("low").ValueKind == JsonValueKind.Number))
        {
            Assert.InRange((target.GetProperty("high").GetDouble() - target.GetProperty("low").GetDouble()) / 2, 0, 0.025);
        }

        await Beichen.Run("run", Beichen.Scenario, "--draws", draws.ToString(CultureInfo.InvariantCulture), "--quiet", "--out", _folder["plain"]);
        Assert.Equal(Beichen.Fingerprint(_folder["plain"]), Beichen.Fingerprint(_folder["until"]));
    }

    [Fact]
    public async Task An_ensemble_killed_midway_is_resumed_with_only_the_missing_batches_and_the_same_bits()
    {
        string killed = _folder["killed"];
        using (Beichen run = Beichen.Start("run", Beichen.Scenario, "--draws", "16448", "--batch", "256", "--quiet", "--out", killed))
        {
            await run.HasWritten(5, killed);
            await run.Kill();
        }

        Assert.True(File.Exists(Path.Combine(killed, EnsembleFolder.Marker)));
        Assert.False(File.Exists(Path.Combine(killed, "manifest.json")));
        DateTime first = File.GetLastWriteTimeUtc(Path.Combine(killed, "batches", "000000.bin"));
        using (Beichen again = Beichen.Start("run", Beichen.Scenario, "--draws", "16448", "--quiet", "--out", killed))
        {
            (int code, _, string errors) = await again.End();
            Assert.Equal(2, code);
            Assert.Contains("beichen resume", errors, StringComparison.Ordinal);
        }

        await Beichen.Run("resume", killed, "--quiet");
        await Beichen.Run("run", Beichen.Scenario, "--draws", "16448", "--quiet", "--out", _folder["whole"]);

        Assert.Equal(first, File.GetLastWriteTimeUtc(Path.Combine(killed, "batches", "000000.bin")));
        Assert.Equal(Beichen.Fingerprint(_folder["whole"]), Beichen.Fingerprint(killed));
        Assert.False(File.Exists(Path.Combine(killed, EnsembleFolder.Marker)));
    }

    [Fact]
    public async Task A_plan_that_changed_is_refused_with_both_fingerprints()
    {
        string folder = _folder["changed"];
        await Beichen.Run("run", Beichen.Scenario, "--until", "0.2", "--quiet", "--out", folder);
        string settings = Path.Combine(folder, EnsembleSettings.File);
        string now = EnsembleSettings.Read(folder).PlanFingerprint;
        string former = new('a', 64);
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(now, former, StringComparison.Ordinal));

        using Beichen resumed = Beichen.Start("resume", folder);
        (int code, _, string errors) = await resumed.End();

        string flat = string.Concat(errors.Where(letter => !char.IsWhiteSpace(letter)));
        Assert.Equal(2, code);
        Assert.Contains(former, flat, StringComparison.Ordinal);
        Assert.Contains(now, flat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(100, 64)]
    [InlineData(1000, 512)]
    [InlineData(16384, 1024)]
    public void Every_look_stands_at_the_end_of_a_batch(int asked, int draws)
    {
        Assert.Equal(draws, LookSchedule.BatchDraws(asked));
        IReadOnlyList<int> looks = LookSchedule.Of(100_000);
        Assert.All(looks.SkipLast(1), look => Assert.Equal(0, look % draws));
        Assert.Equal([1024, 2048, 4096, 8192, 16384, 32768, 65536, 100_000], looks);
    }
}
