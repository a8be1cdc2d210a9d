using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>The JSON schema of a map, from what its reader takes.</summary>
public static class ImportMapSchema
{
    /// <summary>Name of the file in seeds/schema.</summary>
    public const string Name = "import-map.schema.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the schema.</summary>
    public static string Text() => new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "import map 导入对照表",
        ["type"] = "object",
        ["description"] = "what a planner has settled of beichen import 台账导入",
        ["properties"] = new JsonObject
        {
            ["year"] = new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = 1980,
                ["maximum"] = 2079,
                ["description"] = "year of dates that name none 未写年份时的年份"
            },
            ["hidden"] = Choice(["read", "skip"], "hidden sheets, rows and columns 隐藏的表、行、列"),
            ["columns"] = Named(
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["role"] = Choice(HeadWords.RoleNames, "what the column tells 含义"),
                        ["unit"] = Choice(HeadWords.AllUnits, "unit 单位")
                    },
                    ["additionalProperties"] = false,
                },
                "columns by head 列，按表头"),
            ["kinds"] = Named(Word(), "kinds by name of a project or word of a type 类别，按项目名称或类型"),
            ["chains"] = Named(Word(), "chains by name of a project; none = of no chain 产业链，按项目名称"),
            ["parks"] = Named(Word(), "parks by word of a place; none = in no park 园区，按地点"),
            ["matches"] = Named(Word(), "known projects by id of an imported one; none = a project of its own 对应的已有项目，按编号"),
            ["totals"] = Named(new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0 }, "total investments in 亿元 by name 总投资，按项目名称"),
            ["leave-out"] = List(Word(), "names left out 不导入的项目"),
            ["accept"] = List(Choice(FindingWords.Of("en").Keys.Where(key => !key.StartsWith("verb-", StringComparison.Ordinal)
                && !key.StartsWith("grade-", StringComparison.Ordinal)), "guess 推断"), "guesses accepted as taken 接受的推断"),
        },
        ["additionalProperties"] = false,
    }.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Word() => new() { ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Choice(IEnumerable<string> words, string description) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]), ["description"] = description };

    private static JsonObject Named(JsonObject value, string description) =>
        new() { ["type"] = "object", ["additionalProperties"] = value, ["description"] = description };

    private static JsonObject List(JsonObject item, string description) => new() { ["type"] = "array", ["items"] = item, ["description"] = description };
}
