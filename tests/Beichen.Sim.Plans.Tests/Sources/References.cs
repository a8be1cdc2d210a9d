using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Beichen.Sim.Plans.Tests.Sources;

/// <summary>
/// What refers to what in the sources: projects by their project references, the folders of a project by the namespaces and types that their files use.
/// A folder is its path below the project; files that stand beside the project file are the folder <c>.</c>.
/// </summary>
internal static partial class References
{
    private static string Sources => Path.Combine(Repository.Root, "src");

    private static string Tests => Path.Combine(Repository.Root, "tests");

    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Sources, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Projects of tests and measurements.</summary>
    public static IReadOnlyList<string> TestProjects { get; } =
        [.. Directory.EnumerateFiles(Tests, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static SortedDictionary<string, SortedSet<string>> OfProjects()
    {
        var graph = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (string project in Projects)
        {
            XDocument file = XDocument.Load(Path.Combine(Sources, project, project + ".csproj"));
            IEnumerable<string> paths = file.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
            graph[project] = new SortedSet<string>(paths.Select(path => Path.GetFileNameWithoutExtension(path)), StringComparer.Ordinal);
        }

        return graph;
    }

    /// <summary>The folders of a project, each with those of the same project that its code refers to; comments and texts do not count.</summary>
    public static SortedDictionary<string, SortedSet<string>> OfFolders(string project) => OfFolders(project, Texts(project));

    /// <summary>The same from files given as text, by their paths below the project.</summary>
    public static SortedDictionary<string, SortedSet<string>> OfFolders(string project, IReadOnlyList<(string Path, string Text)> files)
    {
        (string Folder, string Code)[] sources = [.. files.Select(file => (FolderOf(file.Path), Ignored().Replace(file.Text, " ")))];
        string[] folders = [.. sources.Select(source => source.Folder).Distinct(StringComparer.Ordinal)];
        ILookup<string, string> types = sources.SelectMany(source => Declared().Matches(source.Code).Select(m => (source.Folder, Name: m.Groups["name"].Value)))
            .ToLookup(pair => pair.Folder, pair => pair.Name, StringComparer.Ordinal);
        var graph = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (string folder in folders) graph[folder] = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string own, string code) in sources)
        {
            graph[own].UnionWith(folders.Where(folder =>
                !string.Equals(folder, own, StringComparison.Ordinal) && Uses(code, project, folder, [.. types[folder].Distinct(StringComparer.Ordinal)])));
        }

        return graph;
    }

    // A namespace that is used, or a type named with the end of its namespace before it; what stands beside the project file
    // is seen from every folder by its bare name, which a member may bear too: followed by what follows a type.
    private static bool Uses(string code, string project, string folder, string[] types)
    {
        if (types.Length == 0) return false;
        string names = string.Join('|', types.Select(Regex.Escape));
        if (folder is ".") return Found(code, $@"(?<![\w.])(?:{names})(?=\s+\w|[.(<>?\[])");
        string space = Regex.Escape(folder.Replace('/', '.'));
        return Found(code, $@"using (?:static )?(?:\w+ = )?{Regex.Escape(project)}\.{space}(?:;|\.(?:{names})\b)") || Found(code, $@"\b{space}\.(?:{names})\b");
    }

    private static bool Found(string code, string pattern) => Regex.IsMatch(code, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>The files of a project, of the sources or the tests, by their paths below it.</summary>
    public static IReadOnlyList<(string Path, string Text)> Texts(string project)
    {
        string root = Path.Combine(Projects.Contains(project, StringComparer.Ordinal) ? Sources : Tests, project);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(Path.Combine(root, path)))),
        ];
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";

    [GeneratedRegex("""//[^\n]*|\"{3}.*?\"{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline, 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"^(?:public|internal)\s[^;{}()=\n]*?\b(?:record struct|record|class|struct|interface|enum)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();
}
