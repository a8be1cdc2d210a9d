using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Beichen.Sim.Membership.Clusters;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>The options that say where silos meet.</summary>
public sealed class ClusterOptions
{
    private readonly Option<string?> _id;
    private readonly Option<string?> _redis = new("--redis") { HelpName = "HOST:PORT" };
    private readonly Option<string?> _primary = new("--primary") { HelpName = "127.0.0.1:PORT" };

    private readonly Option<string?> _own = new("--address") { HelpName = "IP" };
    private readonly Option<string?> _key = new("--cluster-key") { HelpName = "SECRET" };

    /// <summary>Environment variable that holds the secret, so that it stands in no list of processes.</summary>
    public const string KeyVariable = "BEICHEN_CLUSTER_KEY";

    // As many as cannot be guessed in a lifetime.
    private const int ShortestKey = 16;

    /// <summary>The options, the cluster's name under one of its own.</summary>
    public ClusterOptions(string name = "--cluster") => _id = new Option<string?>(name) { HelpName = "ID" };

    /// <summary>Adds the options to a verb that may run on a cluster.</summary>
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
            if (result.GetValue(_primary) is { } text && !(Parse(text) is IPEndPoint address && ClusterAddress.IsLocal(address)))
                result.AddError($"--primary: found '{text}', expected an address of this machine such as 127.0.0.1:11111");
        });
        _own.Validators.Add(result =>
        {
            if (result.GetValue(_own) is { } text && !IPAddress.TryParse(text, out _))
                result.AddError($"--address: found '{text}', expected an address such as 192.168.1.20");
        });
        foreach (Option option in new Option[] { _id, _redis, _primary, _own, _key }) command.Options.Add(option);
        command.Validators.Add(Check);
    }

    /// <summary>Where the silos meet; null when no cluster was named.</summary>
    public ClusterAddress? Read(ParseResult result) => result.GetValue(_id) is { } id
        ? new ClusterAddress(id, Parse(result.GetValue(_redis)),
            Parse(result.GetValue(_primary)) as IPEndPoint)
        { Own = Own(result.GetValue(_own)), Key = Key(result.GetValue(_key)) }
        : null;

    /// <summary>Whether it was said where the silos meet.</summary>
    public bool IsMeetingNamed(CommandResult result) => result.GetValue(_redis) is not null || result.GetValue(_primary) is not null;

    /// <summary>Whether silos of other machines are to reach this process.</summary>
    public bool IsElsewhere(CommandResult result) => !IPAddress.IsLoopback(Own(result.GetValue(_own)));

    private void Check(CommandResult result)
    {
        bool named = result.GetValue(_id) is not null;
        bool redis = result.GetValue(_redis) is not null;
        bool primary = result.GetValue(_primary) is not null;
        if (redis && primary) result.AddError("--redis and --primary: found both, expected one");
        if (!named && (redis || primary)) result.AddError($"{(redis ? "--redis" : "--primary")}: expected {_id.Name} with it");
        bool elsewhere = !IPAddress.IsLoopback(Own(result.GetValue(_own))) || (Parse(result.GetValue(_redis)) is { } server && !ClusterAddress.IsLocal(server));
        string key = Key(result.GetValue(_key));
        if (named && elsewhere && key.Length == 0) result.AddError($"--cluster-key: expected, or {KeyVariable} set: the cluster reaches beyond this machine");
        if ((named || _id.Name == "--cluster-id") && key.Length is > 0 and < ShortestKey)
            result.AddError($"--cluster-key: found {key.Length} characters, expected {ShortestKey} or more");
        if (primary && !IPAddress.IsLoopback(Own(result.GetValue(_own))))
            result.AddError("--address: expected --redis with it, a development cluster stays on this machine");
        if (named && !redis && !primary && _id.Name == "--cluster") result.AddError("--cluster: expected --redis or --primary with it");
    }

    private static IPAddress Own(string? text) => text is not null && IPAddress.TryParse(text, out IPAddress? own) ? own : IPAddress.Loopback;

    private static string Key(string? given) => given ?? Environment.GetEnvironmentVariable(KeyVariable) ?? "";

    private static EndPoint? Parse(string? text)
    {
        if (text is null) return null;
        if (IPEndPoint.TryParse(text, out IPEndPoint? address) && address.Port > 0) return address;
        int colon = text.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture, out ushort port)
            && port > 0 ? new DnsEndPoint(text[..colon], port) : null;
    }
}
