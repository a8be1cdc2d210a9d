using System.Globalization;
using System.IO.Pipelines;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

public sealed class ClusterKeyTests
{
    private const string Secret = "a secret of sixteen or more";

    [Theory]
    [InlineData(Secret, Secret, true)]
    [InlineData("", "", true)]
    [InlineData(Secret, "another secret of sixteen", false)]
    [InlineData(Secret, "", false)]
    [InlineData("", Secret, false)]
    public async Task Both_ends_of_a_connection_find_out_whether_they_share_the_secret(string calling, string called, bool shared)
    {
        (IDuplexPipe one, IDuplexPipe other) = Connection();
        bool[] found = await Task.WhenAll(new ClusterKey(calling).IsShared(one, calls: true), new ClusterKey(called).IsShared(other, calls: false));
        Assert.Equal([shared, shared], found);
    }

    [Fact]
    public async Task One_who_sends_back_what_he_was_sent_proves_nothing()
    {
        (IDuplexPipe one, IDuplexPipe mirror) = Connection();
        Task reflecting = mirror.Input.CopyToAsync(mirror.Output, TestContext.Current.CancellationToken);
        Assert.False(await new ClusterKey(Secret).IsShared(one, calls: true));
        await one.Output.CompleteAsync();
        await reflecting;
    }

    [Fact]
    public async Task One_who_hangs_up_or_speaks_another_language_is_no_silo()
    {
        (IDuplexPipe one, IDuplexPipe other) = Connection();
        await other.Output.CompleteAsync();
        Assert.False(await new ClusterKey(Secret).IsShared(one, calls: false));

        (one, other) = Connection();
        await other.Output.WriteAsync(new byte[64], TestContext.Current.CancellationToken);
        Assert.False(await new ClusterKey(Secret).IsShared(one, calls: false));
    }

    [Fact]
    public async Task A_silo_or_a_run_with_another_secret_is_refused_in_words_and_the_cluster_goes_on()
    {
        using ClusterServer server = await ClusterServer.Start(ServerKind.Garnet, TestContext.Current.CancellationToken);
        string[] meet = ["--redis", server.Address];
        using Beichen first = await Beichen.Silo(["--cluster-id", "key", "--cluster-key", Secret, .. Ports(), .. meet]);

        using Beichen none = Beichen.Start(["silo", "--cluster-id", "key", .. Ports(), .. meet]);
        await IsRefused(none, "its silos have another --cluster-key than this process, which has none");
        using Beichen wrong = Beichen.Start(["run", Beichen.Scenario, "--draws", "64",
            "--cluster", "key", "--cluster-key", "another secret of sixteen", .. meet]);
        await IsRefused(wrong, "its silos have another --cluster-key than this process");

        using Beichen second = await Beichen.Silo(["--cluster-id", "key", "--cluster-key", Secret, .. Ports(), .. meet]);
        await Beichen.Run(["run", Beichen.Scenario, "--draws", "640", "--host", "batch", "--quiet", "--cluster", "key", "--cluster-key", Secret, .. meet]);
    }

    [Theory]
    [InlineData("--cluster-key: expected, or BEICHEN_CLUSTER_KEY set: the cluster reaches beyond this machine", "--redis", "10.1.2.3:6379")]
    [InlineData("--cluster-key: expected, or BEICHEN_CLUSTER_KEY set: the cluster reaches beyond this machine",
        "--redis", "127.0.0.1:6379", "--address", "10.1.2.3")]
    [InlineData("--cluster-key: found 5 characters, expected 16 or more", "--redis", "127.0.0.1:6379", "--cluster-key", "short")]
    [InlineData("--primary: found '10.1.2.3:11111', expected an address of this machine such as 127.0.0.1:11111", "--primary", "10.1.2.3:11111")]
    [InlineData("--address: found 'here', expected an address such as 192.168.1.20", "--redis", "127.0.0.1:6379", "--address", "here")]
    public async Task A_cluster_beyond_this_machine_needs_a_secret(string problem, params string[] options)
    {
        foreach (string[] command in new string[][]
        {
            ["silo", "--cluster-id", "far", .. Ports()], ["run", Beichen.Scenario, "--cluster", "far"],
            ["compare", Beichen.Scenario, Beichen.Scenario, "--cluster", "far"], ["resume", "nowhere", "--cluster", "far"]
        })
        {
            using Beichen refused = Beichen.Start([.. command, .. options]);
            (int code, _, string errors) = await refused.End();
            Assert.Equal(2, code);
            Assert.Contains(problem, errors, StringComparison.Ordinal);
        }
    }

    private static string[] Ports()
    {
        (int port, int gateway) = FreePorts.Pair();
        return ["--port", port.ToString(CultureInfo.InvariantCulture), "--gateway", gateway.ToString(CultureInfo.InvariantCulture)];
    }

    private static async Task IsRefused(Beichen command, string words)
    {
        (int code, string output, string errors) = await command.End();
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    private static (IDuplexPipe One, IDuplexPipe Other) Connection()
    {
        var there = new Pipe();
        var back = new Pipe();
        return (new End(back.Reader, there.Writer), new End(there.Reader, back.Writer));
    }

    private sealed record End(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
