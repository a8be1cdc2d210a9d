using System.CommandLine;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>The options that every command that simulates shares.</summary>
public sealed class RunOptions
{
    private const int MostDraws = 100_000_000;

    // More silos of one process would share its processors and gain nothing.
    private const int MostSilos = 16;
    private const int MostThreads = 1024;

    private readonly Option<int> _draws = OptionKinds.Whole("--draws", 1024, 1, MostDraws, alias: "-n");
    private readonly Option<ulong> _seed = OptionKinds.Seed();
    private readonly Option<Quarter> _horizon = OptionKinds.Horizon();
    private readonly Option<int> _silos = Silos();
    private readonly Option<DirectoryInfo?> _out = new("--out", "-o") { HelpName = "DIR" };
    private readonly Option<bool> _quiet = new("--quiet", "-q");
    private readonly Option<bool> _verbose = new("--verbose");
    private readonly Option<bool> _all = new("--all");
    private readonly Option<bool> _force = new("--force");
    private readonly Option<string> _host = OptionKinds.Choice("--host", "world", "batch");
    private readonly Option<int> _batch = OptionKinds.Whole("--batch", 1024, 64, 16384, step: 64);
    private readonly Option<int> _threads = Threads();
    private readonly Option<string> _width = OptionKinds.Choice("--width", "0", "1", "2", "4", "8");

    /// <summary>Silos of this process.</summary>
    internal static Option<int> Silos() => OptionKinds.Whole("--silos", 1, 1, MostSilos, help: "K");

    /// <summary>Compute threads of this process.</summary>
    internal static Option<int> Threads() => OptionKinds.Whole("--threads", Environment.ProcessorCount, 1, MostThreads);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _width.Hidden = true;
        foreach (Option option in new Option[] { _draws, _seed, _horizon, _silos, _out, _quiet, _verbose, _all, _force, _host, _batch, _threads, _width })
            command.Options.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public RunSettings Read(ParseResult result) => new()
    {
        Draws = result.GetValue(_draws),
        Seed = result.GetValue(_seed),
        Horizon = result.GetValue(_horizon),
        Silos = result.GetValue(_silos),
        Out = result.GetValue(_out)?.FullName,
        Quiet = result.GetValue(_quiet),
        Verbose = result.GetValue(_verbose),
        All = result.GetValue(_all),
        Force = result.GetValue(_force),
        Batches = result.GetValue(_host) == "batch",
        BatchSize = result.GetValue(_batch),
        Threads = result.GetValue(_threads),
        Width = int.Parse(result.GetRequiredValue(_width), System.Globalization.CultureInfo.InvariantCulture),
    };
}
