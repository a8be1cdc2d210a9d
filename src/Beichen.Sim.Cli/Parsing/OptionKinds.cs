using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Parsing;

/// <summary>Options of the kinds that several verbs have. Parsed here and not by the library, whose messages name types of the program.</summary>
internal static class OptionKinds
{
    /// <summary>A whole number within limits.</summary>
    public static Option<int> Whole(string name, int otherwise, int least, int most, int step = 1, string help = "N", string? alias = null)
    {
        string steps = step == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" in steps of {step}");
        return new Option<int>(name, alias is null ? [] : [alias])
        {
            DefaultValueFactory = _ => otherwise,
            HelpName = help,
            CustomParser = result => int.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most && value % step == 0
                ? value
                : Refuse(result, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}{steps}"), otherwise),
        };
    }

    /// <summary>The seed of the draws.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        DefaultValueFactory = _ => Sampling.DefaultSeed,
        HelpName = "N",
        CustomParser = result => ulong.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : Refuse(result, "--seed", "a whole number from 0 to 18446744073709551615", Sampling.DefaultSeed),
    };

    /// <summary>The last quarter of a run.</summary>
    public static Option<Quarter> Horizon() => new("--horizon")
    {
        DefaultValueFactory = _ => new Quarter(2022, 4),
        HelpName = "YYYYQn",
        CustomParser = result => Quarter.TryParse(Token(result), out Quarter value) ? value : Refuse(result, "--horizon", "a quarter such as 2022Q4", new Quarter(2022, 4)),
    };

    /// <summary>One word of several.</summary>
    public static Option<string> Choice(string name, params IReadOnlyList<string> words)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.Validators.Add(result =>
        {
            if (result.IdentifierToken is not null && !words.Contains(Token(result), StringComparer.Ordinal))
                result.AddError($"{name}: found '{Token(result)}', expected {string.Join(", ", words.SkipLast(1))} or {words[^1]}");
        });
        return option;
    }

    /// <summary>The language of everything that is printed, before or after any verb.</summary>
    public static Option<string> Language() => new("--lang")
    {
        HelpName = "zh|en",
        Recursive = true,
        CustomParser = result => Token(result).ToUpperInvariant() is "ZH" or "EN" ? Token(result) : Refuse(result, "--lang", "zh or en", "zh"),
    };

    private static string Token(SymbolResult result) => string.Join(' ', result.Tokens.Select(token => token.Value));

    private static T Refuse<T>(ArgumentResult result, string name, string expected, T otherwise)
    {
        result.AddError($"{name}: found '{Token(result)}', expected {expected}");
        return otherwise;
    }
}
