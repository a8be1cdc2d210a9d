using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>A scenario with all that it extends, the root first.</summary>
internal sealed record ScenarioChain(IReadOnlyList<ScenarioFile> Files)
{
    private const int MostFiles = 20;

    public ScenarioFile Last => Files[^1];

    public ScenarioFile Root => Files[0];

    /// <summary>True when the scenario or one that it extends is a stress.</summary>
    public bool IsStress => Files.Any(file => file.Kind is { Text: ScenarioKeys.Stress } || file.Then?.Chain?.IsStress is true);

    /// <summary>Settings of levers: a child's replace its parents' on the same lever and target.</summary>
    public IReadOnlyList<LeverSetting> Levers
    {
        get
        {
            var settings = new List<LeverSetting>();
            foreach (ScenarioFile file in Files)
            {
                HashSet<(string, string)> replaced = [.. file.Levers.Select(setting => (setting.Lever, setting.On))];
                settings.RemoveAll(setting => replaced.Contains((setting.Lever, setting.On)));
                settings.AddRange(file.Levers);
                if (file.Then is { } then) settings = [.. then.Levers(settings)];
            }

            return settings;
        }
    }

    /// <summary>Shocks: a child's replace its parents' of the same name.</summary>
    public IReadOnlyList<ShockSetting> Shocks
    {
        get
        {
            var shocks = new List<ShockSetting>();
            foreach (ScenarioFile file in Files)
            {
                HashSet<string> replaced = [.. file.Shocks.Select(shock => shock.Shock)];
                shocks.RemoveAll(shock => replaced.Contains(shock.Shock));
                shocks.AddRange(file.Shocks);
                if (file.Then is { } then) shocks = [.. then.Shocks(shocks)];
            }

            return shocks;
        }
    }

    /// <summary>
    /// The same levers and shocks, all said by the last file: what a variant changes holds for the whole run, whatever policy follows on another.
    /// </summary>
    public ScenarioChain WithPoliciesApplied()
    {
        if (Files.All(file => file.Then is null)) return this;
        ScenarioFile[] files = [.. Files.Select(file =>
            file with { Levers = [], Shocks = [], Then = file.Then is { } then ? then with { Applied = true } : null })];
        files[^1] = files[^1] with { Levers = Levers, Shocks = Shocks };
        return new ScenarioChain(files);
    }

    /// <summary>Every file that it is read from, in full: those of policies that follow, then what it extends, root first, and itself last.</summary>
    public IEnumerable<string> Paths =>
        Files.Select(file => file.Then?.Chain).OfType<ScenarioChain>().SelectMany(chain => chain.Paths)
            .Concat(Files.Select(file => Path.GetFullPath(file.Map.Place.File))).Distinct(StringComparer.Ordinal);

    /// <summary>Dates: a child's replace its parents' of the same project.</summary>
    public IReadOnlyList<DateSetting> Dates
    {
        get
        {
            var dates = new List<DateSetting>();
            foreach (ScenarioFile file in Files)
            {
                HashSet<string> replaced = [.. file.Dates.Select(date => date.Project.Text)];
                dates.RemoveAll(date => replaced.Contains(date.Project.Text));
                dates.AddRange(file.Dates);
            }

            return dates;
        }
    }

    public ScenarioText Text => new()
    {
        Id = Last.Id,
        Chinese = Last.Name.Chinese,
        English = Last.Name.English,
        ChineseQuestion = Last.Question.Chinese,
        EnglishQuestion = Last.Question.English,
        IsStress = IsStress,
        Borrows = [.. Files.SelectMany(file => file.Borrows).Distinct(StringComparer.Ordinal)],
        Lineage = [.. Files.Select(file => file.Id)],
        Policies = [.. Policies.Distinct(StringComparer.Ordinal)],
    };

    private IEnumerable<string> Policies =>
        Files.Select(file => file.Then?.Chain).OfType<ScenarioChain>().SelectMany(chain => chain.Files.Select(file => file.Id).Concat(chain.Policies));

    /// <summary>No scenario: the seeds of a folder as they stand.</summary>
    public static ScenarioChain None(string folder) => new(
    [
        new ScenarioFile
        {
            Map = new MapNode([], new Place(Path.Combine(folder, "district.yaml"), 1, 1)),
            Id = "seeds", Name = (string.Empty, string.Empty), Question = (string.Empty, string.Empty),
            District = null, Extends = null, Kind = null, Borrows = [], Levers = [], Shocks = [], Changes = [], Removed = [],
        },
    ]);

    /// <summary>Reads a scenario and what it extends; null, with the problems noted, when the chain has no sound root.</summary>
    /// <param name="path">The scenario's file.</param>
    /// <param name="seeds">Folder of the districts' seeds; the folder <c>scenarios</c>
    /// beside it holds what a scenario of another place may extend. Null for none.</param>
    /// <param name="problems">Where problems are noted.</param>
    public static ScenarioChain? Read(string path, string? seeds, ProblemList problems) => Read(path, seeds, problems, 0);

    private static ScenarioChain? Read(string path, string? seeds, ProblemList problems, int depth)
    {
        var reader = new ScenarioReader(problems);
        var files = new List<ScenarioFile>();
        ScenarioFile? file = reader.Read(path);
        while (file is not null)
        {
            files.Insert(0,
                file.Then is { } then ? file with { Then = then with { Chain = Policy(file.Map.Place.File, seeds, then, problems, depth + 1) } } : file);
            if (file.Extends is not { } parent)
            {
                var chain = new ScenarioChain(files);
                chain.Check(problems);
                return chain;
            }

            if (file.District is { } district)
                problems.Add(district.Place, $"district '{district.Text}' in a scenario that extends another", "district only in the root scenario");
            if (files.Exists(known => string.Equals(known.Id, parent.Text, StringComparison.Ordinal)))
            {
                problems.Add(parent.Place, $"a cycle: {string.Join(" → ", files.Select(known => known.Id).Reverse())} → {parent.Text}",
                    "a chain of extends that ends in a root scenario");
                return null;
            }

            if (files.Count == MostFiles)
            {
                problems.Add(parent.Place, $"a chain of more than {MostFiles} scenarios", "fewer, each extending the next");
                return null;
            }

            file = Parent(file.Map.Place.File, seeds, parent, reader, problems);
        }

        return null;
    }

    private static ScenarioFile? Parent(string path, string? seeds, ScalarNode parent, ScenarioReader reader, ProblemList problems) =>
        Find(path, seeds, parent, "extends", problems) is { } file ? reader.Read(file) : null;

    // Beside the scenario first: there its author looks.
    private static string? Find(string path, string? seeds, ScalarNode named, string word, ProblemList problems)
    {
        string beside = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string? common = seeds is null ? null : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(seeds))!, "scenarios");
        string[] folders = common is null || common == beside || !Directory.Exists(common) ? [beside] : [beside, common];
        if (PathName.IsOne(named.Text) && folders.Select(folder => Path.Combine(folder, named.Text + ".yaml")).FirstOrDefault(File.Exists) is { } file)
            return file;
        IEnumerable<string> known = folders.SelectMany(folder => TextFile.NamesIn(folder, "*.yaml")).Select(name => Path.GetFileNameWithoutExtension(name));
        string expected = folders.Length == 1
            ? "the id of a scenario file beside it"
            : "the id of a scenario file beside it or in the folder 'scenarios' beside the seeds";
        problems.Add(named.Place, $"{word} '{named.Text}'", expected, NearestWord.To(named.Text, known));
        return null;
    }

    private static ScenarioChain? Policy(string path, string? seeds, PolicyChange then, ProblemList problems, int depth)
    {
        if (depth > MostFiles)
        {
            problems.Add(then.Policy.Place, $"more than {MostFiles} changes of policy one inside the other", "fewer");
            return null;
        }

        return Find(path, seeds, then.Policy, "policy", problems) is { } file ? Read(file, seeds, problems, depth) : null;
    }

    private void Check(ProblemList problems)
    {
        if (Root.District is null) problems.Add(Root.Map.Place, $"the root scenario '{Root.Id}' has no 'district'", "district: the name of a folder of seeds");
        for (int i = 1; i < Files.Count; i++)
        {
            if (Files[i].Kind is { Text: ScenarioKeys.ExAnte } kind && Files.Take(i).Any(file => file.Kind is { Text: ScenarioKeys.Stress }))
                problems.Add(kind.Place, $"ex-ante scenario '{Files[i].Id}' extends a stress", "kind: stress, for it borrows what its parent borrows");
        }

        foreach (ScenarioFile file in Files)
        {
            if (file.Kind is { Text: ScenarioKeys.Stress } kind && file.Map.Get("borrows") is null)
                problems.Add(kind.Place, $"stress '{file.Id}' does not say what it borrows",
                    "borrows: a list of the evidence from after January 2022, empty if none");
        }
    }
}
