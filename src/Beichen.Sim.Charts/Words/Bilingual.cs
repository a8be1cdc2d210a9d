namespace Beichen.Sim.Charts;

/// <summary>A term in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public readonly record struct Bilingual(string Zh, string En)
{
    /// <summary>The term as one text: Chinese, English, or both with a space between; a name equal in both is said once.</summary>
    /// <param name="language">The language of the figure.</param>
    public string In(FigureLanguage language) => language switch
    {
        FigureLanguage.Chinese => Zh,
        FigureLanguage.English => En,
        _ => string.Equals(Zh, En, StringComparison.Ordinal) ? Zh : $"{Zh} {En}",
    };

    /// <summary>The term with the same text behind it in both languages.</summary>
    public static Bilingual operator +(Bilingual term, string suffix) => new(term.Zh + suffix, term.En + suffix);
}
