using Beichen.Sim.Grains.Batches;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace Beichen.Sim.Workbench.Telemetry;

/// <summary>Sends metrics and traces by OTLP: grain calls as Orleans itself tells them, draws, jobs, errors, calls of the page, the runtime.</summary>
internal static class TelemetryExport
{
    private static readonly string[] Meters =
        [MeterName.Value, WorkbenchMeters.Name, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private static readonly string[] Sources = [MeterName.Value, "Microsoft.Orleans.Application", "Microsoft.AspNetCore"];

    /// <summary>Adds the exporter to a server.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="settings">The standard variables; one of them names an address.</param>
    public static void AddTo(WebApplicationBuilder builder, IReadOnlyDictionary<string, string> settings)
    {
        builder.Configuration.AddInMemoryCollection(settings.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)));
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "beichen", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithTracing(traces => traces.AddSource(Sources))
            .UseOtlpExporter();
    }
}
