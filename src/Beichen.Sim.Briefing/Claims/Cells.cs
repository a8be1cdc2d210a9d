using System.Globalization;
using System.Text.Json.Nodes;

namespace Beichen.Sim.Briefing.Claims;

/// <summary>The cells of an answer, and claims written from them: a claim takes its value from the cell that it names, never from beside it.</summary>
/// <param name="root">The answer as JSON. Within an array a step of a path is the id, target, quarter or scenario of an element, or its index.</param>
/// <param name="language">Language of the claims.</param>
public sealed class Cells(JsonNode root, Language language)
{
    private static readonly string[] Keys = ["id", "target", "quarter", "scenario"];

    /// <summary>Language of the claims.</summary>
    public Language Language => language;

    /// <summary>A chance as a sentence says it.</summary>
    public Claim Chance(string cell) => new("chance", cell, SentenceNumbers.Chance(Number(cell), language));

    /// <summary>A chance as a table prints it.</summary>
    public Claim ChanceCell(string cell) => new("chance", cell, ProbabilityWords.Text(Number(cell)));

    /// <summary>An interval of chances with one decimal.</summary>
    public Claim ChanceRange(string low, string high) => new("chance", $"{low}..{high}", SentenceNumbers.ChanceRange(Number(low), Number(high), language));

    /// <summary>An interval of chances as a table prints it: whole per cent, the sign once.</summary>
    public Claim ChanceInterval(string low, string high) => new("chance", $"{low}..{high}", ProbabilityWords.Interval(Number(low), Number(high)));

    /// <summary>A value in its unit.</summary>
    public Claim Value(string cell, string unit) => new("value", cell, SentenceNumbers.Value(Number(cell), unit, language));

    /// <summary>A range of values.</summary>
    public Claim Range(string low, string high, string unit) =>
        new("range", $"{low}..{high}", SentenceNumbers.Range(Number(low), Number(high), unit, language));

    /// <summary>The size of a difference.</summary>
    public Claim Size(string cell, string unit) => new("size", cell, SentenceNumbers.Size(Number(cell), unit, language));

    /// <summary>A whole number of things.</summary>
    public Claim Count(string cell) => new("count", cell, Numerals.Fixed(Number(cell), 0));

    /// <summary>A share in whole per cent, or with decimals.</summary>
    public Claim Share(string cell, int decimals = 0) => new("share", cell, NumberWords.Share(Number(cell), decimals));

    /// <summary>An amount of money, 亿元, with as many decimals as tell it: 0.25亿元, 1.8亿元, 24亿元.</summary>
    public Claim Money(string cell) => new("money", cell, SentenceNumbers.Money(Number(cell), language));

    /// <summary>An amount of money more or less, 亿元, with its sign: +0.25亿元, −1.8亿元; 0 for none.</summary>
    public Claim MoneyMore(string cell) => new("money", cell, Number(cell) switch
    {
        0 => "0",
        > 0 => "+" + SentenceNumbers.Money(Number(cell), language),
        _ => "−" + SentenceNumbers.Money(-Number(cell), language),
    });

    /// <summary>A setting of a lever in its own unit.</summary>
    public Claim Level(string cell) => new("value", cell, NumberWords.Number(Number(cell), 3));

    /// <summary>A signed number.</summary>
    public Claim Signed(string cell, int decimals) => new("value", cell, Numerals.Signed(Number(cell), decimals));

    /// <summary>The direction of a difference: 提高 or 降低; rises or falls; 不变 for none.</summary>
    public Claim Direction(string cell) => new("direction", cell, Number(cell) switch
    {
        > 0 => language.Pick("提高", "rises by"),
        < 0 => language.Pick("降低", "falls by"),
        _ => language.Pick("不变", "does not change"),
    });

    /// <summary>The direction of a chance: 升至 or 降至; rises to or falls to.</summary>
    public Claim Towards(string cell) => new("direction", cell, Number(cell) switch
    {
        > 0 => language.Pick("升至", "rises to"),
        < 0 => language.Pick("降至", "falls to"),
        _ => language.Pick("仍为", "stays at"),
    });

    /// <summary>The direction of a chance in a table: ↑ or ↓.</summary>
    public Claim Arrow(string cell) => new("direction", cell, Number(cell) > 0 ? "↑" : "↓");

    /// <summary>The word of certainty of a chance with its interval, in the object at a path.</summary>
    public Claim Word(string cell) => new("word", cell, Certainty(cell).Word.In(language));

    /// <summary>The mark and the word.</summary>
    public Claim MarkedWord(string cell)
    {
        CertaintyThreshold certainty = Certainty(cell);
        return new Claim("word", cell, $"{certainty.Mark} {certainty.Word.In(language)}");
    }

    /// <summary>The name of the object at a path.</summary>
    public Claim Name(string cell) => new("name", cell, Text($"{cell}/{(language == Language.En ? "en" : "zh")}"));

    /// <summary>A text that is the same in both languages: an id, a fingerprint, a version.</summary>
    public Claim Identity(string cell) => new("identity", cell, Text(cell));

    /// <summary>The first characters of a fingerprint.</summary>
    public Claim Fingerprint(string cell, int length = 8) => new("identity", cell, Text(cell)[..length]);

    /// <summary>A quarter: 2022年四季度; the fourth quarter of 2022.</summary>
    public Claim Quarter(string cell) => new("date", cell, QuarterWords.Of(Text(cell), language));

    /// <summary>A year in four digits.</summary>
    public Claim Year(string cell) => new("date", cell, Number(cell).ToString("0", CultureInfo.InvariantCulture));

    /// <summary>A constant of the method, in per cent.</summary>
    public Claim Rule(string name) => new("rule", $"rules/{name}", Numerals.Fixed(Number($"rules/{name}"), 0) + "%");

    /// <summary>A constant of the method, in points.</summary>
    public Claim RulePoints(string name) => new("rule", $"rules/{name}", Numerals.Fixed(Number($"rules/{name}"), 0) + language.Pick("个百分点", " points"));

    /// <summary>A reference to a figure.</summary>
    public Claim Figure(string name) => new("reference", $"figures/{name}", language.Pick("图", "Figure ") + Numerals.Fixed(Number($"figures/{name}"), 0));

    /// <summary>A reference to a table.</summary>
    public Claim Table(string name) => new("reference", $"tables/{name}", language.Pick("表", "Table ") + Numerals.Fixed(Number($"tables/{name}"), 0));

    /// <summary>Whether there is a number at a path.</summary>
    public bool Has(string cell) => At(cell) is JsonValue value && value.TryGetValue(out double _);

    /// <summary>Whether there is anything at a path.</summary>
    public bool Says(string cell) => At(cell) is not null;

    /// <summary>A number of the answer.</summary>
    /// <exception cref="KeyNotFoundException">The answer has no such cell, or none with a number.</exception>
    public double Number(string cell) => At(cell) is JsonValue value && value.TryGetValue(out double number)
        ? number
        : throw new KeyNotFoundException($"the answer has no number at {cell}");

    /// <summary>A text of the answer.</summary>
    /// <exception cref="KeyNotFoundException">The answer has no such cell.</exception>
    public string Text(string cell) => At(cell)?.ToString() ?? throw new KeyNotFoundException($"the answer has no text at {cell}");

    private CertaintyThreshold Certainty(string cell) =>
        CertaintyWords.Of(Number($"{cell}/probability"), Number($"{cell}/low"), Number($"{cell}/high"));

    private JsonNode? At(string cell)
    {
        JsonNode? node = root;
        foreach (string step in cell.Split('/'))
        {
            node = node switch
            {
                JsonObject fields => fields[step],
                JsonArray list => list.FirstOrDefault(element =>
                    Keys.Any(key => element is JsonObject fields && string.Equals(fields[key]?.ToString(), step, StringComparison.Ordinal)))
                    ?? (int.TryParse(step, CultureInfo.InvariantCulture, out int index) && index < list.Count ? list[index] : null),
                _ => null,
            };
        }

        return node;
    }
}
