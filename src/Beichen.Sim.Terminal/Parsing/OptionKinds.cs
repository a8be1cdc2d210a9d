using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Terminal.Parsing;

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
            CustomParser = result => int.TryParse(Found(result), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                && value >= least && value <= most && value % step == 0
                ? value
                : Refuse(result, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}{steps}"), otherwise),
        };
    }

    /// <summary>The seed of the draws.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        DefaultValueFactory = _ => Sampling.DefaultSeed,
        HelpName = "N",
        CustomParser = result => ulong.TryParse(Found(result), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : Refuse(result, "--seed", "a whole number from 0 to 18446744073709551615", Sampling.DefaultSeed),
    };

    /// <summary>The last quarter of a run.</summary>
    public static Option<Quarter> Horizon() => new("--horizon")
    {
        DefaultValueFactory = _ => new Quarter(2022, 4),
        HelpName = "YYYYQn",
        CustomParser = result =>
            Quarter.TryParse(Found(result), out Quarter value) ? value : Refuse(result, "--horizon", "a quarter such as 2022Q4", new Quarter(2022, 4)),
    };

    /// <summary>One word of several.</summary>
    public static Option<string> Choice(string name, params IReadOnlyList<string> words)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.Validators.Add(result =>
        {
            if (result.IdentifierToken is not null && !words.Contains(Found(result), StringComparer.Ordinal))
                result.AddError($"{name}: found '{Found(result)}', expected {string.Join(", ", words.SkipLast(1))} or {words[^1]}");
        });
        return option;
    }

    /// <summary>The language of everything that is printed, before or after any verb.</summary>
    public static Option<string> Language() => new("--lang")
    {
        HelpName = "zh|en",
        Recursive = true,
        CustomParser = result => Found(result).ToUpperInvariant() is "ZH" or "EN" ? Found(result) : Refuse(result, "--lang", "zh or en", "zh"),
    };

    /// <summary>Tables without boxes, a row a line, before or after any verb.</summary>
    public static Option<bool> Plain() => new(Printing.PlainTables.Option) { Recursive = true };

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

    /// <summary>Notes what is wrong with an option, and gives back what stands for it until the command ends.</summary>
    public static T Refuse<T>(ArgumentResult result, string name, string expected, T otherwise = default!)
    {
        result.AddError($"{name}: found '{Found(result)}', expected {expected}");
        return otherwise;
    }
}
