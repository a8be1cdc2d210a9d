using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Beichen.Sim.Results.Ensembles;

namespace Beichen.Sim.Results.Runs;

/// <summary>JSON of the stored files: camel case, two spaces, line feeds, Chinese as it is.</summary>
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(EnsembleHeader))]
internal sealed partial class ResultsJson : JsonSerializerContext
{
    /// <summary>For files.</summary>
    public static ResultsJson Files { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
