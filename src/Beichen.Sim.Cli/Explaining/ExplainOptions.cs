using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>The options that the commands share which run many plans near a scenario.</summary>
/// <param name="draws">Draws of each plan when none are given.</param>
public sealed class ExplainOptions(int draws)
{
    private readonly Option<string> _target = new("--target") { Description = "指标 target", DefaultValueFactory = _ => "gdp", HelpName = "ID" };
    private readonly Option<int> _draws = Whole("--draws", "每个方案的抽样次数 draws of each plan", draws, 3, 65536, "-n");
    private readonly Option<ulong> _seed = new("--seed") { Description = "随机种子 seed", DefaultValueFactory = _ => Sampling.DefaultSeed, HelpName = "N", CustomParser = Seed };
    private readonly Option<Quarter> _horizon = new("--horizon") { Description = "最后一季 last quarter", DefaultValueFactory = _ => new Quarter(2022, 4), HelpName = "YYYYQn", CustomParser = Horizon };
    private readonly Option<Language> _language = new("--lang") { Description = "语言 zh, en or both", DefaultValueFactory = _ => Language.Both, HelpName = "zh|en|both", CustomParser = Speech };
    private readonly Option<bool> _json = new("--json") { Description = "以 JSON 输出 print JSON and nothing else" };

    /// <summary>Adds the options to a command; without the target to one that names its number otherwise.</summary>
    public void AddTo(Command command, bool target = true)
    {
        foreach (Option option in new Option[] { _target, _draws, _seed, _horizon, _language, _json })
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
        Language = result.GetValue(_language),
        Json = result.GetValue(_json),
    };

    /// <summary>A whole number within limits; parsed here and not by the library, whose message names a type of the program.</summary>
    internal static Option<int> Whole(string name, string description, int otherwise, int least, int most, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most) return value;
            return Refuse(result, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), otherwise);
        },
    };

    private static ulong Seed(ArgumentResult result) => ulong.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
        ? value
        : Refuse(result, "--seed", "a whole number from 0 to 18446744073709551615", Sampling.DefaultSeed);

    private static Quarter Horizon(ArgumentResult result) => Quarter.TryParse(Token(result), out Quarter value) ? value : Refuse(result, "--horizon", "a quarter such as 2022Q4", new Quarter(2022, 4));

    private static Language Speech(ArgumentResult result) => Token(result).ToLowerInvariant() switch
    {
        "zh" => Language.Zh,
        "en" => Language.En,
        "both" => Language.Both,
        _ => Refuse(result, "--lang", "zh, en or both", Language.Both),
    };

    private static string Token(SymbolResult result) => string.Join(' ', result.Tokens.Select(token => token.Value));

    private static T Refuse<T>(ArgumentResult result, string name, string expected, T otherwise)
    {
        result.AddError($"{name}: found '{Token(result)}', expected {expected}");
        return otherwise;
    }
}
