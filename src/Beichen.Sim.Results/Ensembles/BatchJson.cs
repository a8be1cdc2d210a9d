using System.Text.Json.Serialization;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>JSON of a line of the index.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BatchEntry))]
internal sealed partial class BatchJson : JsonSerializerContext;
