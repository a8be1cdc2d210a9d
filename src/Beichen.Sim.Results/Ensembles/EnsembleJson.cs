using System.Text.Json.Serialization;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>JSON of an ensemble's header, laid out as every stored file is.</summary>
[JsonSerializable(typeof(EnsembleHeader))]
internal sealed partial class EnsembleJson : JsonSerializerContext
{
    /// <summary>The context that writes and reads <c>ensemble.json</c>.</summary>
    public static EnsembleJson Files { get; } = new(ResultsJson.Layout());
}
