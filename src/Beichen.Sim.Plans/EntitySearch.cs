using System.Globalization;
using System.Text;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans;

/// <summary>
/// Finds entities by what people call them: id, Chinese or English name, or a part of one, whatever its case, spaces, width and quotation marks.
/// </summary>
public static class EntitySearch
{
    /// <summary>
    /// The entities whose id or name the word is, the one with that very id first; without one, those whose id or a name holds it, in the plan's order.
    /// </summary>
    public static IReadOnlyList<SeedEntity> Find(IReadOnlyList<SeedEntity> entities, string word)
    {
        string asked = Plain(word);
        if (asked.Length == 0) return [];
        SeedEntity[] same = [.. entities.Where(entity => Names(entity).Any(name => Plain(name) == asked)).OrderBy(entity => entity.Id == word ? 0 : 1)];
        return same.Length > 0 ? same : [.. entities.Where(entity => Names(entity).Any(name => Plain(name).Contains(asked, StringComparison.Ordinal)))];
    }

    /// <summary>The refusal of a word that no entity has, with the nearest id or name where one is near.</summary>
    /// <param name="argument">What the word was given as.</param>
    /// <param name="entities">Those that there are.</param>
    /// <param name="word">The word.</param>
    public static RefusedException Unknown(string argument, IReadOnlyList<SeedEntity> entities, string word)
    {
        string problem = $"{argument}: found '{word}', expected an entity of 'list entities'";
        return new RefusedException(NearestWord.To(word, entities.SelectMany(Names)) is { } near ? $"{problem}, did you mean {near}?" : problem);
    }

    private static IEnumerable<string> Names(SeedEntity entity) => [entity.Id, entity.Chinese, entity.English];

    // Letters and digits in lower case, those of full width as the narrow ones they stand for.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char narrow = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            if (char.IsLetterOrDigit(narrow)) plain.Append(char.ToLower(narrow, CultureInfo.InvariantCulture));
        }

        return plain.ToString();
    }
}
