using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Beichen.Sim.Results.Runs;

/// <summary>JSON of the stored files: camel case, two spaces, line feeds, Chinese as it is.</summary>
[JsonSerializable(typeof(RunManifest))]
internal sealed partial class ResultsJson : JsonSerializerContext
{
    /// <summary>The context that writes and reads <c>manifest.json</c>.</summary>
    public static ResultsJson Files { get; } = new(Layout());

    /// <summary>How every stored file is laid out; each context takes its own.</summary>
    public static JsonSerializerOptions Layout() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        // What a file lacks is told, not read as zero.
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
