using System.CommandLine;
using System.CommandLine.Parsing;
using Beichen.Sim.Cli.Parsing;
using Beichen.Sim.Cli.Terminal;
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
    public YearOptions(Command command, Output output, int draws)
    {
        Language language = output.Language;
        _draws = OptionKinds.Whole("--draws", draws, 16, 262_144, alias: "-n");
        _seed = new Option<ulong>("--seed") { Description = language.Pick("随机种子", "seed"), DefaultValueFactory = _ => Experiments.Sampling.DefaultSeed, HelpName = "N" };
        _horizon = new Option<Quarter>("--horizon") { Description = language.Pick("最后一季", "last quarter"), DefaultValueFactory = _ => new Quarter(2022, 4), HelpName = "YYYYQn", CustomParser = Horizon };
        _json = new Option<bool>("--json") { Description = language.Pick("以 JSON 输出", "print JSON and nothing else") };
        foreach (Option option in new Option[] { _draws, _seed, _horizon, _json }) command.Options.Add(option);
    }

    /// <summary>Which draws.</summary>
    public Sampling Sampling(ParseResult result) => new(result.GetValue(_seed), result.GetValue(_draws));

    /// <summary>Last quarter of the run.</summary>
    public Quarter Horizon(ParseResult result) => result.GetValue(_horizon);

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult result) => result.GetValue(_json);

    private static Quarter Horizon(ArgumentResult result)
    {
        string text = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (!Quarter.TryParse(text, out Quarter value)) result.AddError($"--horizon: found '{text}', expected a quarter such as 2022Q4");
        return value;
    }
}
