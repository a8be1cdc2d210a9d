using System.CommandLine;
using System.Net;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Membership;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Beichen.Sim.Cli.Clusters;

/// <summary><c>beichen silo</c>: joins a cluster and computes for it until it is stopped.</summary>
public static class SiloCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var cluster = new ClusterOptions("--cluster-id");
        Option<int> port = Port("--port");
        Option<int> gateway = Port("--gateway");
        Option<int> threads = RunOptions.Threads();
        var membership = new Option<int?>("--host-membership") { HelpName = "P" };
        var command = new Command("silo");
        cluster.AddTo(command);
        foreach (Option option in new Option[] { port, gateway, threads, membership }) command.Options.Add(option);
        membership.Validators.Add(result =>
        {
            if (result.GetValue(membership) is { } at && at is < 1 or > 65535)
                result.AddError($"{membership.Name}: found '{at}', expected a whole number from 1 to 65535");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(membership) is null) return;
            if (cluster.IsElsewhere(result))
                result.AddError($"{membership.Name}: found --address with it, expected none: it serves this machine alone; use Redis between machines");
            if (cluster.IsMeetingNamed(result))
                result.AddError($"{membership.Name}: found --redis or --primary with it, expected neither: the silos meet here");
        });
        command.SetAction((result, cancellation) =>
        {
            ClusterAddress address = cluster.Read(result) ?? new ClusterAddress("beichen", null, null);
            return Run(address, result.GetValue(port), result.GetValue(gateway), result.GetValue(threads), result.GetValue(membership), output, cancellation);
        });
        return command;
    }

    private static Option<int> Port(string name)
    {
        Option<int> port = OptionKinds.Whole(name, 0, 1, ushort.MaxValue, help: "P");
        port.Required = true;
        port.DefaultValueFactory = null;
        return port;
    }

    private static async Task<int> Run(
        ClusterAddress cluster, int port, int gateway, int threads, int? membership, Output output, CancellationToken cancellation)
    {
        foreach ((string option, int asked) in new[] { ("--port", port), ("--gateway", gateway), ("--host-membership", membership ?? 0) })
        {
            if (asked == 0
                || FreePorts.Problem(option == "--host-membership" ? IPAddress.Loopback : cluster.Own, asked)?.In(output.Language) is not { } problem) continue;
            output.Tell($"{option} {asked}: {problem}");
            return ExitCode.BadInput;
        }

        if (membership is not { } at) return await Compute(cluster, port, gateway, threads, output, cancellation);
        using MembershipServer server = MembershipServer.Start(at);
        output.Console.WriteLine(output.Language.Pick(
            $"成员已就绪：其他仓与推演用 --redis {server.EndPoint}", $"membership ready: --redis {server.EndPoint} for other silos and runs"));
        return await Compute(cluster with { Redis = server.EndPoint }, port, gateway, threads, output, cancellation);
    }

    private static async Task<int> Compute(ClusterAddress cluster, int port, int gateway, int threads, Output output, CancellationToken cancellation)
    {
        string? lost;
        using var compute = new ComputeThreads(threads);
        (IHost host, _) = ClusterSilo.Build(cluster, port, gateway, compute, computes: true, compiled: SayCompiled);
        using (host)
        {
            await ClusterEntrance.JoinAsync(cluster, port, host, cancellation);
            output.Console.WriteLine(output.Language.Pick(
                $"仓已就绪 {cluster.Own}:{port} 集群 {cluster.Id}", $"silo ready {cluster.Own}:{port} cluster {cluster.Id}"));
            lost = await new MembershipWatch(host, output.Language, output.Tell).Lost(cancellation);
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            try
            {
                await host.StopAsync(soon.Token);
            }
            catch (OperationCanceledException)
            {
                // What is under way is taken up by another silo.
            }
        }

        if (lost is null) return ExitCode.Done;
        output.Tell(output.Language.Pick($"{lost}；仓已退出，请重新启动", $"{lost}; the silo has ended: start it again"));
        return ExitCode.Failed;

        void SayCompiled(string plan, TimeSpan time) => output.Console.WriteLine(output.Language.Pick(
            $"方案 {plan[..12]}… 编译用时 {Numerals.Fixed(time.TotalSeconds, 1)} 秒", $"plan {plan[..12]}… compiled in {Numerals.Fixed(time.TotalSeconds, 1)} s"));
    }
}
