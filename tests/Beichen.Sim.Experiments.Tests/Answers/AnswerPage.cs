using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Beichen.Sim.Experiments.Tests.Answers;

/// <summary>What <c>--json</c> prints, verb by verb, from the answer records themselves and what is said of them in the code.</summary>
internal static partial class AnswerPage
{
    /// <summary>Head of the part of docs/results.md that this writes.</summary>
    public const string Head = "# What `--json` prints";

    /// <summary>The page for these verbs.</summary>
    public static string Of(params IReadOnlyList<(string Verb, Type Answer)> verbs)
    {
        var page = new StringBuilder(
            $"{Head}\n\nNames are camel case; a value that may be null says so. Written from the answer records and held to them by a test.\n");
        foreach ((string verb, Type answer) in verbs)
        {
            page.Append($"\n## `beichen {verb} --json`\n");
            var written = new HashSet<Type>();
            var open = new Queue<Type>([answer]);
            while (open.TryDequeue(out Type? record))
            {
                if (!written.Add(record)) continue;
                if (record != answer) page.Append($"\n`{record.Name}`: {Summary(record)}\n");
                page.Append("\n| name | type | meaning |\n|---|---|---|\n");
                foreach (PropertyInfo property in Properties(record))
                {
                    page.Append($"| `{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}` | {Word(property)} | {Meaning(record, property)} |\n");
                    if (Element(property.PropertyType) is { } below && IsRecord(below)) open.Enqueue(below);
                }
            }
        }

        return page.ToString();
    }

    private static IEnumerable<PropertyInfo> Properties(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property =>
            property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always } && property.GetIndexParameters().Length == 0);

    private static bool IsRecord(Type type) => type.Namespace?.StartsWith("Beichen", StringComparison.Ordinal) == true && !type.IsEnum;

    private static Type? Element(Type type) => Nullable.GetUnderlyingType(type) ?? (type != typeof(string)
        && typeof(IEnumerable).IsAssignableFrom(type) ? type.IsArray ? type.GetElementType() : type.GetGenericArguments().LastOrDefault() : type);

    private static string Word(PropertyInfo property)
    {
        Type type = property.PropertyType, element = Element(type)!;
        bool list = type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
        bool mayBeNull = Nullable.GetUnderlyingType(type) is not null || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        string word = element == typeof(string) ? "text"
            : element == typeof(bool) ? "true or false"
            : element.IsPrimitive ? "number"
            : element.IsEnum ? "text"
            : $"`{element.Name}`";
        return $"{(list ? "list of " : "")}{word}{(mayBeNull ? ", or null" : "")}";
    }

    private static string Summary(Type record) => Text(Member(record, $"T:{record.FullName}")?.Element("summary"));

    private static string Meaning(Type record, PropertyInfo property)
    {
        XElement? own = Member(record, $"P:{record.FullName}.{property.Name}")?.Element("summary");
        return Text(own ?? Member(record, $"T:{record.FullName}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name));
    }

    private static XElement? Member(Type record, string name) => XDocument.Load(Path.ChangeExtension(record.Assembly.Location, ".xml"))
        .Descendants("member").FirstOrDefault(member => member.Attribute("name")?.Value == name);

    private static string Text(XElement? element) => element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.')[^1].Split('`')[0] ?? "",
        XElement other => $"`{other.Value}`",
        _ => node.ToString(),
    })), " ").Replace("|", "\\|", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
