using System.CommandLine;
using Beichen.Sim.Cli.Parsing;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>The options that the commands share which run many plans near a scenario.</summary>
/// <param name="draws">Draws of each plan when none are given.</param>
public sealed class ExplainOptions(int draws)
{
    private readonly Option<string> _target = new("--target") { DefaultValueFactory = _ => "gdp", HelpName = "ID" };
    private readonly Option<int> _draws = OptionKinds.Whole("--draws", draws, 3, 65536, alias: "-n");
    private readonly Option<ulong> _seed = OptionKinds.Seed();
    private readonly Option<Quarter> _horizon = OptionKinds.Horizon();
    private readonly Option<bool> _json = new("--json");

    /// <summary>Adds the options to a command; without the target to one that names its number otherwise.</summary>
    public void AddTo(Command command, bool target = true)
    {
        foreach (Option option in new Option[] { _target, _draws, _seed, _horizon, _json })
        {
            if (target || option != _target) command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public ExplainSettings Read(ParseResult result) => new()
    {
        Target = result.GetValue(_target) ?? "gdp",
        Draws = result.GetValue(_draws),
        Seed = result.GetValue(_seed),
        Horizon = result.GetValue(_horizon),
        Json = result.GetValue(_json),
    };
}
