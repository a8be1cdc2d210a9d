using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.Cli.Parsing;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Deciding;

/// <summary>The options that the verbs share which answer what to decide: draws, seed, horizon, JSON.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<int> _draws;
    private readonly Option<ulong> _seed;
    private readonly Option<Quarter> _horizon;
    private readonly Option<bool> _json;

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="draws">Draws of each plan when none are given.</param>
    public DecisionOptions(Command command, int draws)
    {
        _draws = OptionKinds.Whole("--draws", draws, 64, 65536, alias: "-n");
        _seed = OptionKinds.Seed();
        _horizon = OptionKinds.Horizon();
        _json = new Option<bool>("--json");
        foreach (Option option in new Option[] { _draws, _seed, _horizon, _json }) command.Options.Add(option);
    }

    /// <summary>Which draws.</summary>
    public Sampling Sampling(ParseResult result) => new(result.GetValue(_seed), result.GetValue(_draws));

    /// <summary>Last quarter.</summary>
    public Quarter Horizon(ParseResult result) => result.GetValue(_horizon);

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult result) => result.GetValue(_json);

    /// <summary>A chance above 0 and below 1, also written as 70%.</summary>
    public static Option<double> Chance(string name, string description) => new(name, "-p")
    {
        Description = description,
        HelpName = "P",
        Required = true,
        CustomParser = result => TryChance(Found(result), out double value) ? value
            : Refuse<double>(result, name, "a chance above 0 and below 1, such as 0.7 or 70%"),
    };

    /// <summary>Reads 0.7 or 70%.</summary>
    public static bool TryChance(string text, out double chance)
    {
        bool percent = text.EndsWith('%');
        bool read = double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out chance);
        if (percent) chance /= 100;
        return read && chance is > 0 and < 1;
    }

    /// <summary>What was written for an option.</summary>
    public static string Found(SymbolResult result) => string.Join(' ', result.Tokens.Select(token => token.Value));

    /// <summary>Notes what is wrong with an option.</summary>
    public static T? Refuse<T>(ArgumentResult result, string name, string expected)
    {
        result.AddError($"{name}: found '{Found(result)}', expected {expected}");
        return default;
    }
}
