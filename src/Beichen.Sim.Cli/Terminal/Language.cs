namespace Beichen.Sim.Cli.Terminal;

/// <summary>Which languages the output speaks.</summary>
public enum Language
{
    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>Picks words by language.</summary>
public static class LanguageWords
{
    /// <summary>The Chinese text, the English one, or both with a space between.</summary>
    public static string Pick(this Language language, string chinese, string english) => language switch
    {
        Language.Zh => chinese,
        Language.En => english,
        _ => $"{chinese} {english}",
    };
}
