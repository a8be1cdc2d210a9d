using System.Globalization;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class LateSiloTests : IDisposable
{
    // At width 1 a silo works on these for several times as long as another takes to start.
    private const string Draws = "65792";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_silo_that_joins_during_an_ensemble_computes_batches_of_it_and_changes_no_bit()
    {
        (int primary, int gateway) = FreePorts.Pair();
        (int second, int other) = FreePorts.Pair();
        string meet = "127.0.0.1:" + Text(primary);
        string joins = "127.0.0.1:" + Text(second);
        using Beichen first = await Beichen.Silo("--cluster-id", "late", "--primary", meet, "--port", Text(primary), "--gateway", Text(gateway));
        using Beichen run = Beichen.Start("run", Beichen.Scenario, "--draws", Draws, "--batch", "256",
            "--width", "1", "--threads", "1", "--cluster", "late", "--primary", meet, "--out", _folder["late"]);
        await run.HasWritten(3, _folder["late"]);

        using Beichen late = await Beichen.Silo("--cluster-id", "late", "--primary", meet, "--port", Text(second), "--gateway", Text(other));
        (int code, string output, string errors) = await run.End();

        Assert.True(code == 0, $"exit code {code}: {errors}");
        await Beichen.Run("run", Beichen.Scenario, "--draws", Draws, "--quiet", "--out", _folder["alone"]);
        Assert.Equal(Beichen.Fingerprint(_folder["alone"]), Beichen.Fingerprint(_folder["late"]));
        string?[] silos = [.. Beichen.Manifest(_folder["late"]).GetProperty("ensemble")
            .GetProperty("batches").EnumerateArray().Select(batch => batch.GetProperty("silo").GetString())];
        Assert.Equal(257, silos.Length);
        Assert.All(silos, silo => Assert.True(silo == meet || silo == joins, silo));
        Assert.All(silos.Take(3), silo => Assert.Equal(meet, silo));
        int batches = silos.Count(silo => silo == joins);
        Assert.True(batches > 10, $"the late silo computed {batches} batches");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{joins} {batches}"), output, StringComparison.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
