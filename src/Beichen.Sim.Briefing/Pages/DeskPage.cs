using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>What the sections of a briefing write from: the answers as cells, the figures and tables with their numbers, one language.</summary>
public class DeskPage
{
    /// <summary>A page over its answers.</summary>
    /// <param name="answers">The answers, each under its name; the constants of the method and the numbers of figures and tables are added.</param>
    /// <param name="figures">The figures, in the order in which they are referred to.</param>
    /// <param name="tables">Names of the tables, likewise.</param>
    /// <param name="language">Chinese or English.</param>
    public DeskPage(JsonObject answers, IReadOnlyList<Figure> figures, IReadOnlyList<string> tables, Language language)
    {
        ArgumentNullException.ThrowIfNull(answers);
        (Figures, Language) = (figures, language);
        answers["rules"] = Node(RunRules.Published);
        answers["words"] = Node(CertaintyWords.Published);
        answers["language"] = language == Language.En ? "en" : "zh";
        answers["figures"] = Numbers(figures.Select(figure => figure.Name));
        answers["tables"] = Numbers(tables);
        Cells = new Cells(answers, language);
    }

    /// <summary>Figures of the page, numbered in this order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Language of every word of the page.</summary>
    public Language Language { get; }

    /// <summary>True in English.</summary>
    public bool English => Language == Language.En;

    /// <summary>The cells that claims of the page take their values from.</summary>
    public Cells Cells { get; }

    /// <summary>A value as cells of an answer.</summary>
    public static JsonNode? Node<T>(T value) => AnswerCells.Of(value);

    /// <summary>A sentence in the language of the page.</summary>
    public Sentence Say(SentenceTemplate zh, SentenceTemplate en) => Sentence.Of(English ? en : zh);

    /// <summary>Sentences of a paragraph.</summary>
    public Paragraph Write(IEnumerable<Sentence> sentences, bool small = false) => new(Sentence.Join(sentences, English ? " " : ""), small);

    /// <summary>The names at several cells, as a list of the language.</summary>
    public Sentence ListOf(IEnumerable<string> cells) => ListOf(cells.Select(cell => (Sentence)Cells.Name(cell)));

    /// <summary>Several pieces, as a list of the language.</summary>
    public Sentence ListOf(IEnumerable<Sentence> pieces)
    {
        Sentence[] all = [.. pieces];
        if (!English || all.Length < 2) return Sentence.Join(all, English ? ", " : "、");
        Sentence most = Sentence.Join(all[..^1], ", ");
        return Sentence.Of($"{most} and {all[^1]}");
    }

    /// <summary>A caption with its number.</summary>
    public Sentence Caption(Claim number, Sentence words) => Sentence.Of($"{number}　{words}");

    /// <summary>The figure of a name with its caption, or nothing where it was not drawn.</summary>
    public IEnumerable<Block> Picture(string name, Sentence caption) =>
        Figures.FirstOrDefault(figure => string.Equals(figure.Name, name, StringComparison.Ordinal)) is { } figure
        ? [new Picture(figure, Caption(Cells.Figure(name), caption))]
        : [];

    /// <summary>Whether a figure is there to be referred to.</summary>
    public bool Has(string figure) => Figures.Any(known => string.Equals(known.Name, figure, StringComparison.Ordinal));

    /// <summary>A reference to a figure in brackets; nothing where it was not drawn.</summary>
    public Sentence See(string figure) => !Has(figure) ? Sentence.Empty : Say($"（{Cells.Figure(figure)}）", $" ({Cells.Figure(figure)})");

    private static JsonObject Numbers(IEnumerable<string> names)
    {
        JsonObject numbers = [];
        int at = 0;
        foreach (string name in names) numbers[name] = (double)++at;
        return numbers;
    }
}
