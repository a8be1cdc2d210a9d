using System.Globalization;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class PlanOnceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_silo_process_compiles_the_plan_of_many_batches_once_and_so_for_a_second_run()
    {
        (int primary, int gateway) = FreePorts.Pair();
        (int second, int other) = FreePorts.Pair();
        string meet = "127.0.0.1:" + Text(primary);
        using Beichen first = await Beichen.Silo("--cluster-id", "once", "--primary", meet, "--port", Text(primary), "--gateway", Text(gateway));
        using Beichen next = await Beichen.Silo("--cluster-id", "once", "--primary", meet, "--port", Text(second), "--gateway", Text(other));

        await Beichen.Run("run", Beichen.Scenario, "--draws", "17408", "--batch", "64",
            "--quiet", "--cluster", "once", "--primary", meet, "--out", _folder["first"]);
        await Beichen.Run("run", Beichen.Scenario, "--draws", "640", "--batch", "64", "--host",
            "batch", "--quiet", "--cluster", "once", "--primary", meet, "--out", _folder["second"]);

        string plan = Beichen.Manifest(_folder["first"]).GetProperty("planFingerprint").GetString() ?? "";
        foreach ((Beichen silo, int port) in new[] { (first, primary), (next, second) })
        {
            string address = "127.0.0.1:" + Text(port);
            Assert.True(Beichen.Manifest(_folder["first"]).GetProperty("ensemble").GetProperty("batches")
                .EnumerateArray().Count(batch => batch.GetProperty("silo").GetString() == address) > 20);
            string said = Assert.Single((await silo.Kill()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Matches($@"^plan {plan[..12]}… compiled in \d+\.\d s\r?$", said);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
