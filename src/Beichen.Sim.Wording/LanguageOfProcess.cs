using System.Globalization;

namespace Beichen.Sim.Wording;

/// <summary>Which language a process speaks: what its command line asks for, else what its locale says.</summary>
public static class LanguageOfProcess
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language of these arguments, else of the environment, else of the culture.</summary>
    /// <param name="arguments">The command line; read for <c>--lang</c> alone, whose validity the verb itself checks.</param>
    public static Language Of(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Asked(arguments) ?? OfLocale(
            Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? CultureInfo.CurrentUICulture.Name);
    }

    /// <summary>The language of a locale's name: English for every place that is not Chinese; a place without a language is at home, in Chinese.</summary>
    /// <param name="locale">Such as <c>zh_CN.UTF-8</c>, <c>en-GB</c>, <c>C.UTF-8</c> or nothing.</param>
    public static Language OfLocale(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        string name = locale.Split('_', '-', '.', '@')[0];
        return name.ToUpperInvariant() is "" or "C" or "POSIX" or "ZH" ? Language.Zh : Language.En;
    }

    private static Language? Asked(IReadOnlyList<string> arguments)
    {
        const string Option = "--lang";
        for (int i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            string? value = arguments[i] == Option && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith(Option + "=", StringComparison.Ordinal) || arguments[i].StartsWith(Option + ":", StringComparison.Ordinal)
                    ? arguments[i][(Option.Length + 1)..]
                : null;
            if (value is not null) return Named(value);
        }

        return null;
    }

    private static Language? Named(string value) => value.ToUpperInvariant() switch
    {
        "ZH" => Language.Zh,
        "EN" => Language.En,
        _ => null,
    };
}
