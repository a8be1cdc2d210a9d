namespace Beichen.Sim.Wording;

/// <summary>Names in a headline: all of them up to two, otherwise the first two and how many there are.</summary>
public static class NameList
{
    /// <summary>甲、乙 or 甲、乙等五个; A and B or A, B and 3 more.</summary>
    /// <param name="names">The names, most telling first; not empty.</param>
    /// <param name="measure">The Chinese measure word, 个 or 项.</param>
    public static Bilingual Of(IReadOnlyList<Bilingual> names, string measure) => names.Count switch
    {
        1 => names[0],
        2 => new($"{names[0].Zh}、{names[1].Zh}", $"{names[0].En} and {names[1].En}"),
        int count => new(
            $"{names[0].Zh}、{names[1].Zh}等{Numerals.Chinese(count)}{measure}",
            $"{names[0].En}, {names[1].En} and {count - 2} more"),
    };
}
