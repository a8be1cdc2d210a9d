using System.Net;
using System.Text;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Guards;
using Beichen.Sim.Workbench.Telemetry;
using Xunit;

namespace Beichen.Sim.Workbench.Tests.Telemetry;

/// <summary>Metrics and traces: sent where the standard variables say, and nowhere otherwise.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Grain_calls_draws_jobs_and_errors_reach_the_collector()
    {
        await using OtlpCollector collector = await OtlpCollector.Start();
        string folder = Path.Combine(Path.GetTempPath(), $"beichen-measured-{Guid.NewGuid():N}");
        await using (WorkbenchServer server = await WorkbenchServer.StartAsync(
            new WorkbenchOptions
            {
                Scenarios = OneWorkbench.Scenarios,
                Links = folder,
                Jobs = Path.Combine(folder, "jobs"),
                Port = 0,
                Threads = 2,
                Telemetry = TelemetrySettings.Of(
                [
                    ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                    ("OTEL_METRIC_EXPORT_INTERVAL", "300"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_BSP_MAX_QUEUE_SIZE", "20000"),
                ]),
            }, Cancellation))
        {
            using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
            Assert.Equal(HttpStatusCode.OK, await Ask(client, "evaluate", """{"state":{"scenario":"baseline","draws":256}}"""));
            Assert.Equal(HttpStatusCode.OK, await Ask(client, "entity", """{"state":{"scenario":"baseline","draws":64},"entity":"smc-2"}"""));
            Assert.Equal(HttpStatusCode.BadRequest, await Ask(client, "evaluate", """{"state":{"scenario":"nowhere"}}"""));
            await Come(collector, () => collector.Sum("beichen.draws") >= 256 + 64);
            await Come(collector, () => collector.Sum("beichen.errors") >= 1);
            await Come(collector, () => collector.Metrics.ContainsKey(("Beichen.Sim.Workbench", "beichen.jobs")));
            await Come(collector, () => collector.Metrics.ContainsKey(("Beichen.Sim.Workbench", "beichen.calls")));
            await Come(collector, () => collector.Metrics.ContainsKey(("Beichen.Sim", "beichen.queue")));
            await Come(collector, () => collector.Metrics.ContainsKey(("Beichen.Sim", "beichen.run.duration")));
            await Come(collector, () => collector.Metrics.Keys.Any(metric =>
                metric.Scope == "Microsoft.Orleans" && metric.Name.StartsWith("orleans-app-requests", StringComparison.Ordinal)));
            await Come(collector, () => collector.Spans.Any(span => span is { Scope: "Beichen.Sim", Name: "run" }));

            // A call of a grain stands in the trace of the request that asked for it.
            await Come(collector, () => collector.Spans.Where(span => span.Scope == "Microsoft.AspNetCore")
                .Any(request => collector.Spans.Any(call => call.Scope == "Microsoft.Orleans.Application" && call.Trace == request.Trace)));
        }

        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Without_an_address_there_is_nothing_to_measure()
    {
        Assert.Empty(TelemetrySettings.Of([]));
        Assert.Empty(TelemetrySettings.Of([("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"), ("PATH", "/bin")]));
        Assert.Empty(TelemetrySettings.Of([("OTEL_EXPORTER_OTLP_ENDPOINT", "")]));
        Assert.Empty(TelemetrySettings.Of([("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318"), ("OTEL_SDK_DISABLED", "true")]));
        Assert.Equal(2, TelemetrySettings.Of(
            [("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/v1/traces"), ("OTEL_SERVICE_NAME", "district"), ("HOME", "/")]).Count);
    }

    [Fact]
    public void An_address_that_is_none_is_refused_in_words()
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() => TelemetrySettings.Of([("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]));
        Assert.StartsWith("OTEL_EXPORTER_OTLP_ENDPOINT: found 'collector:4317', expected the address of a collector",
            Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client, string call, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{call}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(RequestGuard.Header, "test");
        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private static Task Come(OtlpCollector collector, Func<bool> come) => OtlpCollector.Until(come, () =>
        $"draws {collector.Sum("beichen.draws")}, errors {collector.Sum("beichen.errors")}; "
        + $"{string.Join(", ", collector.Metrics.Keys.Select(metric => $"{metric.Scope}:{metric.Name}"))}; "
        + $"{string.Join(", ", collector.Spans.Select(span => $"{span.Scope}:{span.Name}").Distinct(StringComparer.Ordinal))}");
}
