using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>The options that say where silos meet.</summary>
public sealed class ClusterOptions
{
    private readonly Option<string?> _id;
    private readonly Option<string?> _redis = new("--redis") { Description = "集群成员与快照所在的服务（Redis 或 --host-membership 的仓） server of membership and snapshots: Redis, or a silo with --host-membership", HelpName = "HOST:PORT" };
    private readonly Option<string?> _primary = new("--primary") { Description = "开发集群的首仓（本机） first silo of a development cluster on this machine", HelpName = "127.0.0.1:PORT" };

    /// <summary>The options, the cluster's name under one of its own.</summary>
    public ClusterOptions(string name = "--cluster") => _id = new Option<string?>(name) { Description = "集群名 name of the cluster of other processes", HelpName = "ID" };

    /// <summary>Adds them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option<string?> option in new[] { _redis, _primary })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValue(option) is { } text && Parse(text) is null) result.AddError($"{option.Name}: found '{text}', expected {option.HelpName}");
            });
        }

        _primary.Validators.Add(result =>
        {
            if (result.GetValue(_primary) is { } text && Parse(text) is not IPEndPoint) result.AddError($"--primary: found '{text}', expected an address such as 127.0.0.1:11111");
        });
        foreach (Option option in new Option[] { _id, _redis, _primary }) command.Options.Add(option);
        command.Validators.Add(Check);
    }

    /// <summary>Where the silos meet; null when no cluster was named.</summary>
    public ClusterAddress? Read(ParseResult result) => result.GetValue(_id) is { } id
        ? new ClusterAddress(id, Parse(result.GetValue(_redis)), Parse(result.GetValue(_primary)) as IPEndPoint)
        : null;

    /// <summary>Whether it was said where the silos meet.</summary>
    public bool IsMeetingNamed(CommandResult result) => result.GetValue(_redis) is not null || result.GetValue(_primary) is not null;

    private void Check(CommandResult result)
    {
        bool named = result.GetValue(_id) is not null;
        bool redis = result.GetValue(_redis) is not null;
        bool primary = result.GetValue(_primary) is not null;
        if (redis && primary) result.AddError("--redis and --primary: found both, expected one");
        if (!named && (redis || primary)) result.AddError($"{(redis ? "--redis" : "--primary")}: expected {_id.Name} with it");
        if (named && !redis && !primary && _id.Name == "--cluster") result.AddError("--cluster: expected --redis or --primary with it");
    }

    private static EndPoint? Parse(string? text)
    {
        if (text is null) return null;
        if (IPEndPoint.TryParse(text, out IPEndPoint? address) && address.Port > 0) return address;
        int colon = text.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture, out ushort port) && port > 0 ? new DnsEndPoint(text[..colon], port) : null;
    }
}
