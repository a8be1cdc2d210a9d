using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Answers;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>What the sections of a briefing of one run write from.</summary>
public sealed class RunPage
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The page of a run.</summary>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="figures">The figures, in the order in which they are referred to.</param>
    /// <param name="tables">Names of the tables, likewise.</param>
    /// <param name="language">Chinese or English.</param>
    public RunPage(RunManifest manifest, RunFacts facts, IReadOnlyList<Figure> figures, IReadOnlyList<string> tables, Language language)
    {
        (Manifest, Facts, Figures, Language) = (manifest, facts, figures, language);
        JsonObject root = new()
        {
            ["run"] = JsonSerializer.SerializeToNode(manifest, Format),
            ["facts"] = JsonSerializer.SerializeToNode(facts, Format),
            ["rules"] = JsonSerializer.SerializeToNode(RunRules.Published, Format),
            ["words"] = JsonSerializer.SerializeToNode(CertaintyWords.Published, Format),
            ["language"] = language == Language.En ? "en" : "zh",
            ["figures"] = Numbers(figures.Select(figure => figure.Name)),
            ["tables"] = Numbers(tables),
        };
        Cells = new Cells(root, language);
    }

    /// <summary>What was run, and what came out.</summary>
    public RunManifest Manifest { get; }

    /// <summary>What the manifest does not say: counts, groups, differences, influences.</summary>
    public RunFacts Facts { get; }

    /// <summary>Figures of the page, numbered in this order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Language of every word of the page.</summary>
    public Language Language { get; }

    /// <summary>True in English.</summary>
    public bool English => Language == Language.En;

    /// <summary>The cells that claims of the page take their values from.</summary>
    public Cells Cells { get; }

    /// <summary>A target's score.</summary>
    public TargetScore Target(string id) => Manifest.Targets.First(target => string.Equals(target.Id, id, StringComparison.Ordinal));

    /// <summary>A target's name.</summary>
    public Claim Name(string target) => Cells.Name($"run/targets/{target}");

    /// <summary>Several targets' names.</summary>
    public Sentence Names(IReadOnlyList<string> targets)
    {
        Sentence[] names = [.. targets.Select(target => (Sentence)Name(target))];
        if (!English || names.Length < 2) return Sentence.Join(names, English ? ", " : "、");
        Sentence most = Sentence.Join(names[..^1], ", ");
        return Sentence.Of($"{most} and {names[^1]}");
    }

    /// <summary>The figure of a name with its caption, or nothing where it was not drawn.</summary>
    public IEnumerable<Block> Picture(string name, Sentence caption) =>
        Figures.FirstOrDefault(figure => string.Equals(figure.Name, name, StringComparison.Ordinal)) is { } figure
        ? [new Picture(figure, Sentence.Of($"{Cells.Figure(name)}　{caption}"))]
        : [];

    /// <summary>Whether a figure is there to be referred to.</summary>
    public bool Has(string figure) => Figures.Any(known => string.Equals(known.Name, figure, StringComparison.Ordinal));

    private static JsonObject Numbers(IEnumerable<string> names)
    {
        JsonObject numbers = [];
        int at = 0;
        foreach (string name in names) numbers[name] = (double)++at;
        return numbers;
    }
}
