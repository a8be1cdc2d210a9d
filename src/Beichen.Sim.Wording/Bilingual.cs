namespace Beichen.Sim.Wording;

/// <summary>A term in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public readonly record struct Bilingual(string Zh, string En)
{
    /// <summary>Chinese, its quotation marks nested as GB/T 15834 has them.</summary>
    public string Zh { get; init; } = Quotes.Nested(Zh);

    /// <summary>A number or sign before the term that is the same in both languages and said once; may be null.</summary>
    public string? Lead { get; init; }

    /// <summary>What is written differently in each language.</summary>
    /// <param name="text">The text in a language.</param>
    public static Bilingual Each(Func<Language, string> text) => new(text(Language.Zh), text(Language.En));

    /// <summary>The term as one text: Chinese, English, or both with a space between; a name equal in both is said once.</summary>
    /// <param name="language">The language of the figure.</param>
    public string In(Language language)
    {
        string words = language switch
        {
            Language.Zh => Zh,
            Language.En => En,
            _ => string.Equals(Zh, En, StringComparison.Ordinal) ? Zh : $"{Zh} {En}",
        };
        return Lead is null ? words : $"{Lead} {words}";
    }

    /// <summary>The term in one language even where the figure has both: Chinese unless the figure is English.</summary>
    /// <param name="language">The language of the figure.</param>
    public string Short(Language language) => language == Language.En ? En : Zh;
}
