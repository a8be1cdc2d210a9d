using System.Collections;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Workbench.Telemetry;

/// <summary>
/// The standard environment variables of OpenTelemetry (specification 1.x, "OTLP exporter" and "SDK configuration"): where an address is named, metrics and
/// traces go there; where none is, nothing is measured and nothing is sent.
/// </summary>
public static class TelemetrySettings
{
    private const string Prefix = "OTEL_", Disabled = "OTEL_SDK_DISABLED";

    private static readonly string[] Addresses =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    /// <summary>The variables of this process; empty where none of them names an address.</summary>
    /// <exception cref="RefusedException">An address is none.</exception>
    public static IReadOnlyDictionary<string, string> FromEnvironment() => Of(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(one => ((string)one.Key, one.Value as string ?? "")));

    /// <summary>Those of the variables that matter; empty where none of them names an address.</summary>
    /// <exception cref="RefusedException">An address is none.</exception>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<(string Name, string Value)> variables)
    {
        var set = variables.Where(one => one.Name.StartsWith(Prefix, StringComparison.Ordinal) && one.Value.Length > 0)
            .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        string[] named = [.. Addresses.Where(set.ContainsKey)];
        if (named.Length == 0 || (set.TryGetValue(Disabled, out string? off) && off.Equals("true", StringComparison.OrdinalIgnoreCase)))
            return new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in named)
        {
            if (!Uri.TryCreate(set[name], UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
                throw new RefusedException($"{name}: found '{set[name]}', expected the address of a collector, such as http://127.0.0.1:4318");
        }

        return set;
    }
}
