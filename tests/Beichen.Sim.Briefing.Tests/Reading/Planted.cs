using System.Text.RegularExpressions;
using Beichen.Sim.Briefing.Reading;

namespace Beichen.Sim.Briefing.Tests.Reading;

/// <summary>Errors of one kind, planted into a document at a place that a number draws.</summary>
internal sealed record Planted(string Kind, Func<ReadDocument, Random, ReadDocument?> Plant)
{
    private static readonly string[] WordsZh = ["几无可能", "极难", "偏难", "五五开", "略偏难", "略占优", "有望", "基本稳妥"];
    private static readonly string[] WordsEn = ["almost never", "very unlikely",
        "unlikely", "even", "rather unlikely", "rather likely", "likely", "very likely"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The kinds that stand in the text or in a figure.</summary>
    public static IReadOnlyList<Planted> Kinds(IReadOnlyList<string> names, Language language) =>
    [
        Replaced("digit", "[0-9]", (text, random) => ((char)('0' + ((text[0] - '0' + 1 + random.Next(9)) % 10))).ToString()),
        Replaced("sign", "[−+](?=[0-9])", (text, _) => text == "−" ? "+" : "−"),
        Replaced("sign lost", "−(?=[0-9])", (_, _) => ""),
        Replaced("sign won", "(?<![0-9.,−+～–Q])(?=[0-9]+\\.[0-9]%)", (_, _) => "−"),
        Swapped("direction", ("提高", "降低"), ("升至", "降至"), ("高于", "低于"), ("越易", "越难"),
            ("rises", "falls"), ("more than", "less than"), ("more often", "less often")),
        Replaced("points for per cent", "(?<=[0-9])(个百分点|%| points)", (text, _) => text == "%" ? language.Pick("个百分点", " points") : "%"),
        Swapped("hundred million for ten thousand", ("亿元", "万元"), ("hundred million yuan", "million yuan")),
        Replaced("unit", "(?<=[0-9])(家|人|个(?!百)| firms| people| projects)",
            (text, _) => text switch { "家" => "人", "人" => "个", "个" => "家", " firms" => " people", " people" => " projects", _ => " firms" }),
        Replaced("total", "(?<=的|有|中|over |number |all |Of |of |together |（)[0-9,]+(?=项|个|次|对| )", (text, random) => Numerals.Fixed(
            double.Parse(text.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) + 1 + random.Next(3), 0)),
        Names(names),
        Figure("stale figure", (figure, random) => figure with { Data = Digit(figure.Data, random) }),
        Figure("stale picture", (figure, random) => figure with
        {
            PngData = figure.PngData is { } png ? Digit(png, random) : null, Data = figure.PngData is null ? Digit(figure.Data, random) : figure.Data
        }),
        Figure("text of another figure",
            (figure, _) => figure with { Title = figure.Title.Replace("降", "升", StringComparison.Ordinal)
                .Replace("falls", "rises", StringComparison.Ordinal) is var turned && turned != figure.Title ? turned : "?" }),
        Replaced("rounded", "[0-9]+\\.[0-9](?=%|个百|亿| p| h)", (text, _) => text[..text.IndexOf('.', StringComparison.Ordinal)]),
        Replaced("decimal point", "[0-9]+\\.[0-9]", (text, _) => text.Replace(".", "", StringComparison.Ordinal)),
        Replaced("word of certainty", $"{string.Join('|', (language == Language.En ? WordsEn : WordsZh).OrderByDescending(word => word.Length))}",
            (text, random) => Other(language == Language.En ? WordsEn : WordsZh, text, random)),
        Replaced("date", "20[0-9][0-9](?=年| )|[一二三四](?=季度)|first|second|third|fourth(?= quarter)", Date),
        Replaced("reference", "(?<=[图表]|Figure |Table )[0-9]", (text, _) => ((char)(text[0] + 1)).ToString()),
        Replaced("fingerprint", "[0-9a-f]{8,16}", Digit),
        Replaced("cost", "[−+]?[0-9][0-9.,]*(?=亿元| million yuan| billion yuan)|不详|not known", (text, random) => char.IsAsciiDigit(text[^1])
            ? (text[0] is '−' or '+' ? text[..1] : "") + Numerals.Fixed(random.Next(1, 400) / 4.0 + 0.125, 2) : language.Pick("+1.8亿元", "+180 million yuan")),
        Cells("swapped cells"),
        Another("another value of the text", "[−+]?[0-9,]+\\.[0-9]%"),
    ];

    private static Planted Replaced(string kind, string pattern, Func<string, Random, string> other) => new(kind, (document, random) =>
    {
        (int Block, int Cell, Match Match)[] places = Places(document, pattern);
        if (places.Length == 0) return null;
        (int block, int cell, Match match) = places[random.Next(places.Length)];
        string text = document.Blocks[block].Cells[cell];
        return With(document, block, cell, text[..match.Index] + other(match.Value, random) + text[(match.Index + match.Length)..]);
    });

    private static Planted Swapped(string kind, params (string First, string Second)[] pairs) =>
        Replaced(kind, string.Join('|', pairs.SelectMany(pair => new[] { pair.First, pair.Second })), (text, _) =>
            pairs.Where(pair => pair.First == text).Select(pair => pair.Second).FirstOrDefault() ?? pairs.First(pair => pair.Second == text).First);

    private static Planted Names(IReadOnlyList<string> names) =>
        Replaced("name", string.Join('|', names.Select(Regex.Escape)), (text, random) => Other(names, text, random));

    private static Planted Figure(string kind, Func<ReadFigure, Random, ReadFigure> change) => new(kind, (document, random) =>
    {
        if (document.Figures.Count == 0) return null;
        ReadFigure[] figures = [.. document.Figures];
        int at = random.Next(figures.Length);
        figures[at] = change(figures[at], random);
        return document with { Figures = figures };
    });

    private static Planted Cells(string kind) => new(kind, (document, random) =>
    {
        int[] rows = [.. Enumerable.Range(0, document.Blocks.Count).Where(at => document.Blocks[at].IsRow && document.Blocks[at].Cells.Count == 7)];
        for (int attempt = 0; attempt < 50 && rows.Length > 1; attempt++)
        {
            (int first, int second, int cell) = (rows[random.Next(rows.Length)], rows[random.Next(rows.Length)], random.Next(7));
            (string a, string b) = (document.Blocks[first].Cells[cell], document.Blocks[second].Cells[cell]);
            if (a != b) return With(With(document, first, cell, b), second, cell, a);
        }

        return null;
    });

    // The case of the Office for National Statistics in 2011: a true figure of the release in the place of another.
    private static Planted Another(string kind, string pattern) => new(kind, (document, random) =>
    {
        (int Block, int Cell, Match Match)[] places = Places(document, pattern);
        if (places.Length < 2) return null;
        (int block, int cell, Match match) = places[random.Next(places.Length)];
        string[] others = [.. places.Select(place => place.Match.Value).Where(value => value != match.Value).Distinct(StringComparer.Ordinal)];
        if (others.Length == 0) return null;
        string text = document.Blocks[block].Cells[cell];
        return With(document, block, cell, text[..match.Index] + others[random.Next(others.Length)] + text[(match.Index + match.Length)..]);
    });

    private static (int Block, int Cell, Match Match)[] Places(ReadDocument document, string pattern) =>
    [
        .. Enumerable.Range(0, document.Blocks.Count).SelectMany(block => Enumerable.Range(0, document.Blocks[block].Cells.Count)
            .SelectMany(cell => Regex.Matches(document.Blocks[block].Cells[cell], pattern, RegexOptions.None, Patience).Select(match => (block, cell, match)))),
    ];

    private static ReadDocument With(ReadDocument document, int block, int cell, string text)
    {
        ReadBlock[] blocks = [.. document.Blocks];
        string[] cells = [.. blocks[block].Cells];
        cells[cell] = text;
        blocks[block] = blocks[block] with { Cells = cells };
        return document with { Blocks = blocks };
    }

    private static string Other(IReadOnlyList<string> all, string text, Random random)
    {
        string other = all[random.Next(all.Count)];
        return other == text ? Other(all, text, random) : other;
    }

    private static string Date(string text, Random random) => text switch
    {
        ['2', '0', ..] => (int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        { Length: 1 } => Other(["一", "二", "三", "四"], text, random),
        _ => Other(["first", "second", "third", "fourth"], text, random),
    };

    private static string Digit(string text, Random random)
    {
        if (text.Length == 0) return "0";
        int[] digits = [.. Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at]))];
        // The last digits of a double are below what a figure can show.
        int[] leading = [.. digits.Where(at => at == 0 || !char.IsAsciiDigit(text[at - 1]) || text.LastIndexOfAny(['.', ','], at) >= at - 6)];
        int place = (leading.Length > 0 ? leading : digits) is { Length: > 0 } places ? places[random.Next(places.Length)] : 0;
        return text[..place] + (char)('0' + ((text[place] - '0' + 1 + random.Next(9)) % 10)) + text[(place + 1)..];
    }
}
