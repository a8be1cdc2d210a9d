using System.Text.Json;
using System.Text.Json.Serialization;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>Settings kept as JSON in the folder of what is under way, so that it can be gone on with.</summary>
internal static class SettingsFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the ensemble in a folder was asked for.</summary>
    /// <exception cref="RunStoreException">There are none, or they cannot be read.</exception>
    public static T Read<T>(string folder, string name)
    {
        string file = Path.Combine(folder, name);
        if (!File.Exists(file)) throw new RunStoreException($"{folder} holds no ensemble to resume: {name} is missing");
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(file), Format) ?? throw new RunStoreException($"{file} is empty");
        }
        catch (JsonException problem)
        {
            throw new RunStoreException($"{file}:{problem.LineNumber + 1}: not the settings of an ensemble: {problem.Message}", problem);
        }
    }

    /// <summary>Writes settings, whole or not at all.</summary>
    public static void Write<T>(string folder, string name, T settings)
    {
        string file = Path.Combine(folder, name);
        WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(settings, Format));
    }
}
