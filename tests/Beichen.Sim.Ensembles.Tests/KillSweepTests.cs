using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Experiments.Ensembles;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>
/// Commands killed as by kill -9 at moments spread over their whole time, then taken up again as their own hint says: the same bits and the same files as
/// those of a command that nobody disturbed. <c>BEICHEN_KILLS</c> sets the number of moments of each command, 1 where it is not said.
/// </summary>
public sealed class KillSweepTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_KILLS") ?? "1", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run", "baseline", "--draws", "1024")]
    [InlineData("run", "baseline", "--draws", "16448", "--batch", "256")]
    [InlineData("compare", "baseline", "projects-slip-1q", "--draws", "1024")]
    public async Task A_command_killed_at_any_moment_ends_in_the_same_bits_and_files(params string[] command)
    {
        string whole = _folder["whole"];
        var watch = Stopwatch.StartNew();
        await Beichen.Run([.. command, "--quiet", "--out", whole]);
        TimeSpan time = watch.Elapsed;
        for (int kill = 0; kill < Kills; kill++)
        {
            string killed = _folder[$"killed-{kill}"];
            await KillAfter(Moment(time, kill), [.. command, "--quiet", "--out", killed]);
            await TakeUp(killed, command);
            Same(whole, killed);
        }
    }

    [Fact]
    public async Task A_resume_killed_at_any_moment_is_resumed_to_the_same_bits_and_files()
    {
        string[] command = ["run", "baseline", "--draws", "16448", "--batch", "256"];
        string whole = _folder["whole"];
        await Beichen.Run([.. command, "--quiet", "--out", whole]);
        var time = TimeSpan.Zero;
        for (int kill = -1; kill < Kills; kill++)
        {
            string killed = _folder[$"killed-{kill}"];
            using (Beichen run = Beichen.Start([.. command, "--quiet", "--out", killed]))
            {
                await run.HasWritten(3, killed);
                await run.Kill();
            }

            var watch = Stopwatch.StartNew();
            if (kill >= 0) await KillAfter(Moment(time, kill), ["resume", killed, "--quiet"]);
            await TakeUp(killed, command);
            // The first is not disturbed: it says how long the others have.
            if (kill < 0) time = watch.Elapsed;
            Same(whole, killed);
        }
    }

    private static TimeSpan Moment(TimeSpan whole, int kill) => whole * ((kill + 0.5) / Kills);

    private static async Task KillAfter(TimeSpan moment, string[] command)
    {
        using Beichen run = Beichen.Start(command);
        await Task.WhenAny(run.End(), Task.Delay(moment));
        await run.Kill();
    }

    // What was streamed to disk is resumed; what was not is run again.
    private static async Task TakeUp(string folder, string[] command)
    {
        if (File.Exists(Path.Combine(folder, EnsembleFolder.Marker))) await Beichen.Run("resume", folder, "--quiet");
        else await Beichen.Run([.. command, "--quiet", "--force", "--out", folder]);
    }

    private static void Same(string whole, string killed)
    {
        Assert.Equal(Names(whole), Names(killed), StringComparer.Ordinal);
        if (File.Exists(Path.Combine(whole, "manifest.json"))) Assert.Equal(Beichen.Fingerprint(whole), Beichen.Fingerprint(killed));
        else Assert.Equal(File.ReadAllBytes(Path.Combine(whole, "comparison.json")), File.ReadAllBytes(Path.Combine(killed, "comparison.json")));
    }

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
