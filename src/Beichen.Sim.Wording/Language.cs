namespace Beichen.Sim.Wording;

/// <summary>Which languages the output speaks.</summary>
public enum Language
{
    /// <summary>Chinese and nothing beside.</summary>
    Zh,

    /// <summary>English and nothing beside.</summary>
    En,

    /// <summary>Chinese, then English beside it.</summary>
    Both,
}

/// <summary>Picks words by language.</summary>
public static class LanguageWords
{
    /// <summary>The Chinese text, the English one, or both with a space between.</summary>
    public static string Pick(this Language language, string chinese, string english) => language switch
    {
        Language.Zh => Quotes.Nested(chinese),
        Language.En => english,
        _ => $"{Quotes.Nested(chinese)} {english}",
    };

    /// <summary>The same for a cell of a table: in both, one language a line, which keeps the column narrow.</summary>
    public static string Lines(this Language language, string chinese, string english) =>
        language == Language.Both ? $"{chinese}\n{english}" : language.Pick(chinese, english);
}
