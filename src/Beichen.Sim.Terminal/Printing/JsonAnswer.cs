using System.Text.Json;

namespace Beichen.Sim.Terminal.Printing;

/// <summary>An answer record as JSON.</summary>
internal static class JsonAnswer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A value as the bytes of a file.</summary>
    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Json);

    /// <summary>Prints a value as JSON, unwrapped.</summary>
    public static void Print<T>(Output output, T value) => output.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, Json));
}
