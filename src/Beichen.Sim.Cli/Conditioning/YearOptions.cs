using System.CommandLine;
using Beichen.Sim.Cli.Parsing;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Conditioning;

/// <summary>The options that the verbs of the running year share.</summary>
internal sealed class YearOptions
{
    private readonly Option<int> _draws;
    private readonly Option<ulong> _seed;
    private readonly Option<Quarter> _horizon;
    private readonly Option<bool> _json;

    /// <summary>Adds the options to a verb.</summary>
    public YearOptions(Command command, int draws)
    {
        _draws = OptionKinds.Whole("--draws", draws, 16, 262_144, alias: "-n");
        _seed = OptionKinds.Seed();
        _horizon = OptionKinds.Horizon();
        _json = new Option<bool>("--json");
        foreach (Option option in new Option[] { _draws, _seed, _horizon, _json }) command.Options.Add(option);
    }

    /// <summary>Which draws.</summary>
    public Sampling Sampling(ParseResult result) => new(result.GetValue(_seed), result.GetValue(_draws));

    /// <summary>Last quarter of the run.</summary>
    public Quarter Horizon(ParseResult result) => result.GetValue(_horizon);

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult result) => result.GetValue(_json);
}
