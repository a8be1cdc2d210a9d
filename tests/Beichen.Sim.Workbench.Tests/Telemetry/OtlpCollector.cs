using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beichen.Sim.Workbench.Tests.Telemetry;

/// <summary>A collector of OTLP over HTTP in this process: what a server sends is read by the field numbers of opentelemetry-proto 1.x.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ConcurrentDictionary<(string Metric, string Attributes), long> _sums = [];

    private OtlpCollector(WebApplication web) => _web = web;

    /// <summary>Where it listens.</summary>
    public string Address => _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Spans that came: scope, name and trace.</summary>
    public ConcurrentQueue<(string Scope, string Name, string Trace)> Spans { get; } = [];

    /// <summary>Metrics that came: scope and name.</summary>
    public ConcurrentDictionary<(string Scope, string Name), bool> Metrics { get; } = [];

    /// <summary>Starts it on a free port.</summary>
    public static async Task<OtlpCollector> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = new OtlpCollector(builder.Build());
        collector._web.Run(collector.Take);
        await collector._web.StartAsync();
        return collector;
    }

    /// <summary>The last total of a counter, or the last value of a gauge, over all its attributes.</summary>
    public long Sum(string metric) => _sums.Where(one => one.Key.Metric == metric).Sum(one => one.Value);

    /// <summary>Waits until something has come.</summary>
    public static async Task Until(Func<bool> come, Func<string> otherwise)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!come())
        {
            Assert.False(patience.IsCancellationRequested, otherwise());
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        ReadOnlyMemory<byte> message = body.ToArray();
        foreach (ReadOnlyMemory<byte> scoped in message.Messages(1).SelectMany(resource => resource.Messages(2)))
        {
            string scope = scoped.Messages(1).FirstOrDefault().Text(1);
            foreach (ReadOnlyMemory<byte> item in scoped.Messages(2))
            {
                if (context.Request.Path == "/v1/metrics") Metric(scope, item);
                else Spans.Enqueue((scope, item.Text(5), Convert.ToHexString(item.Messages(1).First().Span)));
            }
        }

        context.Response.ContentType = "application/x-protobuf";
    }

    // A sum (7) or a gauge (5) of whole numbers: its points (1) hold the value as sfixed64 (6).
    private void Metric(string scope, ReadOnlyMemory<byte> metric)
    {
        Metrics[(scope, metric.Text(1))] = true;
        foreach (ReadOnlyMemory<byte> point in metric.Messages(7).Concat(metric.Messages(5)).SelectMany(data => data.Messages(1)))
        {
            string attributes = string.Concat(point.Messages(7).Select(attribute => Convert.ToHexString(attribute.Span)));
            foreach ((int field, ulong number, _) in Protobuf.Fields(point))
            {
                if (field == 6) _sums[(metric.Text(1), attributes)] = (long)number;
            }
        }
    }
}
