using System.CommandLine;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>The options that every verb has which asks a question of a scenario: draws, seed, last quarter, JSON.</summary>
internal sealed class QuestionOptions
{
    private readonly Option<int> _draws;
    private readonly Option<ulong> _seed = OptionKinds.Seed();
    private readonly Option<Quarter> _horizon = OptionKinds.Horizon();
    private readonly Option<bool> _json = new("--json");

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="draws">Draws of each plan when none are given.</param>
    /// <param name="least">Fewest draws that the question can be answered from.</param>
    /// <param name="most">Most draws.</param>
    public QuestionOptions(Command command, int draws, int least = 64, int most = 65_536)
    {
        _draws = OptionKinds.Whole("--draws", draws, least, most, alias: "-n");
        foreach (Option option in new Option[] { _draws, _seed, _horizon, _json }) command.Options.Add(option);
    }

    /// <summary>Seed and number of the draws asked for.</summary>
    public Sampling Sampling(ParseResult result) => new(result.GetValue(_seed), result.GetValue(_draws));

    /// <summary>Last quarter of the run.</summary>
    public Quarter Horizon(ParseResult result) => result.GetValue(_horizon);

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult result) => result.GetValue(_json);
}
