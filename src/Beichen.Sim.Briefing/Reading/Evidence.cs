using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>The results that a briefing is read against: the stored manifest as it stands on disk, the ledger, and the columns.</summary>
internal sealed class Evidence : IDisposable
{
    private readonly JsonDocument _manifest;
    private readonly BriefingRequest _request;
    private readonly StoredColumns _run;
    private readonly Lazy<IReadOnlyList<(string Target, InputInfluence Row)>> _inputs;
    private readonly Lazy<ScenarioComparison> _comparison;
    private readonly Lazy<IReadOnlyList<JsonElement>> _runs;
    private readonly Lazy<JsonElement> _answer;
    private readonly Dictionary<string, object> _worked;

    public Evidence(BriefingRequest request, Language language)
        : this(request, language, Manifest(request.Run))
    {
    }

    private Evidence(BriefingRequest request, Language language, ReadOnlyMemory<byte> manifest, Evidence? like = null)
    {
        (_request, _run, Language, Said) = (request, request.Run, language, new Said(language));
        _manifest = JsonDocument.Parse(manifest);
        _worked = like?._worked ?? new Dictionary<string, object>(StringComparer.Ordinal);
        _inputs = like?._inputs ?? new Lazy<IReadOnlyList<(string, InputInfluence)>>(Influences);
        _comparison = like?._comparison ?? new Lazy<ScenarioComparison>(() => ScenarioComparison.Of([.. request.Runs.Select(run => new ScenarioRun(
            run.Run.Manifest.Scenario, run.Run.Manifest.ScenarioZh, run.Run.Manifest.ScenarioEn, run.Run.Manifest.Seed, run.Run.Summary, run))]));
        _runs = new Lazy<IReadOnlyList<JsonElement>>(() =>
            [Root, .. request.Runs.Skip(1).Select(run => JsonDocument.Parse(Manifest(run)).RootElement)]);
        _answer = new Lazy<JsonElement>(() => request.Answer is { } given ? JsonSerializer.SerializeToElement(given)
            : JsonDocument.Parse(File.ReadAllBytes(Directory.EnumerateFiles(request.Run.Run.Folder, "release-*.json").Max(StringComparer.Ordinal)
                ?? throw new KeyNotFoundException("the run keeps no release"))).RootElement);
    }

    /// <summary>The same but for another manifest.</summary>
    public Evidence With(ReadOnlyMemory<byte> manifest) => new(_request, Language, manifest, this);

    /// <summary>The same but for another answer.</summary>
    public Evidence With(JsonObject answer) => new(_request with { Answer = answer }, Language, Manifest(_run), this);

    public Language Language { get; }

    public BriefingRequest Request => _request;

    /// <summary>Every manifest as it stands on disk, the reference first.</summary>
    public IReadOnlyList<JsonElement> Runs => _runs.Value;

    /// <summary>The runs, paired.</summary>
    public ScenarioComparison Comparison => _comparison.Value;

    /// <summary>The answer of achieve, or the release that the run keeps.</summary>
    public JsonElement Answer => _answer.Value;

    /// <summary>What is worked out from the columns and the plans once and read often, whatever the manifest or the answer says.</summary>
    public T Once<T>(string name, Func<T> work)
        where T : class
    {
        if (!_worked.TryGetValue(name, out object? done)) _worked[name] = done = work();
        return (T)done;
    }

    public Said Said { get; }

    /// <summary>The words of the language of the evidence.</summary>
    public string Pick(string zh, string en) => Language == Language.En ? en : zh;

    public JsonElement Root => _manifest.RootElement;

    public string Side => Language == Language.En ? "En" : "Zh";

    public string District => Language == Language.En ? _run.Plan.Name.English : _run.Plan.Name.Chinese;

    public int Draws => Root.GetProperty("draws").GetInt32();

    public int Uncertain => _run.Compiled.Ledger.Entries.Count(entry => entry.UncertaintyKey.HasValue);

    public IReadOnlyList<(string Target, InputInfluence Row)> Inputs => _inputs.Value;

    public IReadOnlyList<JsonElement> Targets => [.. Root.GetProperty("targets").EnumerateArray()];

    public IReadOnlyList<JsonElement> Scored =>
        [.. Targets.Where(target => target.GetProperty("probability").ValueKind == JsonValueKind.Number && !Flag(target, "setFromTarget"))];

    public IReadOnlyList<JsonElement> List(string name) =>
        Root.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    public JsonElement? Target(string name) =>
        Targets.Where(target => string.Equals(Name(target), name, StringComparison.Ordinal)).Select(target => (JsonElement?)target).FirstOrDefault();

    public JsonElement TargetOf(string id) => Targets.First(target => string.Equals(Text(target, "id"), id, StringComparison.Ordinal));

    public JsonElement? Of(string list, string id, string key = "target") =>
        List(list).Where(element => string.Equals(Text(element, key), id, StringComparison.Ordinal)).Select(element => (JsonElement?)element).FirstOrDefault();

    public string Name(JsonElement element) => Text(element, Language == Language.En ? "en" : "zh");

    public string Word(JsonElement target)
    {
        (_, string zh, string en) = Said.Word(Number(target, "probability"), Number(target, "low"), Number(target, "high"));
        return Language == Language.En ? en : zh;
    }

    public string Mark(JsonElement target) => Said.Word(Number(target, "probability"), Number(target, "low"), Number(target, "high")).Mark;

    public (string Name, string Basis, string Confidence, string Place) Input(InputInfluence row)
    {
        LedgerEntry entry = _run.Compiled.Ledger.Entries.Single(known => string.Equals(known.Path, row.Path, StringComparison.Ordinal));
        Bilingual name = InputNames.Of(row.Path, _run.Compiled), basis = EvidenceWords.Basis(row.Basis), confidence = EvidenceWords.Confidence(row.Confidence);
        return (name.Short(Language), basis.Short(Language), confidence.Short(Language),
            FormattableString.Invariant($"{Path.GetFileName(entry.File)}:{entry.Line}"));
    }

    public bool IsGivenActuals => HasActuals(Root);

    /// <summary>Whether a run was given actuals.</summary>
    public static bool HasActuals(JsonElement manifest) =>
        manifest.TryGetProperty("actuals", out JsonElement actuals) && actuals.ValueKind == JsonValueKind.Object;

    /// <summary>What is to be typed to make the run again.</summary>
    public IEnumerable<string> RunCommands() => RunCommands(Root);

    /// <summary>What is to be typed to make a run again, the folder of one given actuals called by its scenario and more.</summary>
    public static IEnumerable<string> RunCommands(JsonElement manifest, string known = "")
    {
        var forks = new Stack<string>();
        string scenario = Text(manifest, "scenario");
        for (JsonElement run = manifest; run.TryGetProperty("forkedFrom", out JsonElement from) && from.ValueKind == JsonValueKind.Object; run = from)
        {
            forks.Push($"beichen fork {Text(from, "scenario")} --at {Text(from, "quarter")} --scenario {Text(from, "policy")} --out {scenario}");
            scenario = Text(from, "scenario");
        }

        (string actuals, string folder) = HasActuals(manifest) ? (" --actuals actuals.yaml", scenario + known) : ("", scenario);
        yield return $"beichen run {scenario}{actuals} --draws {Text(manifest, "draws")} "
            + $"--seed {Text(manifest, "seed")} --horizon {Text(manifest, "horizon")} --out {folder}";
        foreach (string fork in forks) yield return fork;
    }

    public static double? Asked(JsonElement target)
    {
        JsonElement value = target.GetProperty(Flag(target, "isPace") ? "paceValue" : "target");
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() - Number(target, "tolerance") : null;
    }

    public static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement flag) && flag.ValueKind == JsonValueKind.True;

    public static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static string Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement text) ? text.ToString() : "";

    public void Dispose() => _manifest.Dispose();

    private static byte[] Manifest(StoredColumns run) => File.ReadAllBytes(Path.Combine(run.Run.Folder, RunStore.ManifestFile));

    private List<(string Target, InputInfluence Row)> Influences()
    {
        var found = new List<(string Target, InputInfluence Row)>();
        if (Draws is < 3 or > 16_384 || _run.Run.Manifest.Actuals is not null) return found;
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(_run.Compiled.Ledger, _run.Plan);
        string[] targets = [.. Scored.Select(target => Text(target, "id"))];
        double least = Answers.InputFactsWriter.Least(inputs.Count * targets.Length, Draws);
        double[][] outcomes =
        [
            .. targets.Select(id =>
            {
                var outcome = new double[Draws];
                TargetHits.ReadOutcome(_run.Plan.Targets.First(target => string.Equals(target.Id, id, StringComparison.Ordinal)), _run, outcome);
                return outcome;
            }),
        ];
        foreach ((string id, OutcomeInfluence influence) in targets.Zip(Influence.Of(inputs, _run.Run.Manifest.Seed, outcomes)))
            found.AddRange(influence.Ranked.Where(row => Math.Abs(row.Spearman) > least).Select(row => (id, row)));

        return [.. found.OrderByDescending(pair => pair.Row.ShareOfSpread)
            .ThenBy(pair => $"{pair.Target}:{pair.Row.Path.Replace('/', '.')}", StringComparer.Ordinal)];
    }
}
