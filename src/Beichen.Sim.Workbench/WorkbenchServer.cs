using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Workbench.Calls;
using Beichen.Sim.Workbench.Guards;
using Beichen.Sim.Workbench.Jobs;
using Beichen.Sim.Workbench.Shelves;
using Beichen.Sim.Workbench.States;
using Beichen.Sim.Workbench.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Beichen.Sim.Workbench;

/// <summary>The workbench: a page, and the calls behind it, in this process.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly JobShelf _jobs;
    private readonly WorldShelf _world;
    private readonly Evaluator _evaluator;
    private readonly Evaluator _patient;
    private readonly WorkbenchMeters _meters;
    private readonly Task _ahead;

    private WorkbenchServer(WebApplication web, JobShelf jobs, WorldShelf world,
        Evaluator evaluator, Evaluator patient, WorkbenchMeters meters, Task ahead, Uri address) =>
        (_web, _jobs, _world, _evaluator, _patient, _meters, _ahead, Address) = (web, jobs, world, evaluator, patient, meters, ahead, address);

    /// <summary>Address of the page.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen and says where.</summary>
    /// <exception cref="Plans.Problems.RefusedException">It is to listen beyond this machine without a key.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkbenchServer> StartAsync(WorkbenchOptions options, CancellationToken cancellation = default)
    {
        bool loopback = IPAddress.IsLoopback(options.Address);
        if (!loopback && options.Key is null) throw new Plans.Problems.RefusedException($"address {options.Address} is open to others: a key is needed");
        WebApplicationBuilder builder =
            WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "beichen", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Services.AddRoutingCore();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => Strict(json.SerializerOptions));
        bool measured = options.Telemetry.Count > 0;
        if (measured) TelemetryExport.AddTo(builder, options.Telemetry);
        // The hand on the page has an evaluator to itself; what takes longer has another, which gives way to it.
        var hand = new RightOfWay();
        var evaluator = new Evaluator(new EvaluatorOptions { Threads = options.Threads }, cancellation);
        var patient = new Evaluator(new EvaluatorOptions { Threads = options.Threads, Before = hand }, cancellation);
        var scenarios = new ScenarioShelf(options.Scenarios);
        var runs = new RunShelf(evaluator, scenarios);
        Task ahead = Task.Run(() => Ahead(scenarios, runs), CancellationToken.None);
        var jobs = new JobShelf(options.Jobs, patient, scenarios);
        var meters = new WorkbenchMeters(jobs);
        Dashboard? dashboard = options.Dashboard ? new Dashboard() : null;
        var world = new WorldShelf(scenarios, options.Threads, silo =>
        {
            if (measured) silo.AddActivityPropagation();
            dashboard?.AddTo(silo);
        });
        WebApplication web = builder.Build();
        web.Use(next => new RequestGuard(next, options.Key, loopback).InvokeAsync);
        web.Use(next => new CallGate(next, meters).InvokeAsync);
        if (dashboard is not null)
            web.Use(next => context =>
                context.Request.Path.StartsWithSegments(Dashboard.Place, StringComparison.Ordinal) ? dashboard.Answer(context, world.Ready) : next(context));
        web.UseRouting();
        PageFiles.Map(web);
        PlanCalls.Map(web, scenarios);
        EvaluateCalls.Map(web, runs, hand);
        FileCalls.Map(web, runs, evaluator, scenarios, new LinkShelf(options.Links));
        CompareCalls.Map(web, patient, scenarios, new StoredRunShelf(options.Runs));
        LightCalls.Map(web, patient, scenarios);
        BriefingCalls.Map(web, patient, scenarios);
        QuestionCalls.Map(web, patient, scenarios, world, new FigureShelf());
        JobCalls.Map(web, jobs);
        HealthCalls.Map(web, jobs, world, meters);
        try
        {
            await web.StartAsync(cancellation);
        }
        catch
        {
            await web.DisposeAsync();
            await world.DisposeAsync();
            await jobs.DisposeAsync();
            await ahead;
            await evaluator.DisposeAsync();
            await patient.DisposeAsync();
            meters.Dispose();
            throw;
        }

        string address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new WorkbenchServer(web, jobs, world, evaluator, patient, meters, ahead, new Uri(address));
    }

    /// <summary>Stops it when its calls have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _web.StopAsync(soon.Token);
        await _web.DisposeAsync();
        await _world.DisposeAsync();
        await _jobs.DisposeAsync();
        await _ahead;
        await _evaluator.DisposeAsync();
        await _patient.DisposeAsync();
        _meters.Dispose();
    }

    // What the first page asks for is made while its files are on the way. What is refused there is refused again, in words, to whoever asks.
    private static async Task Ahead(ScenarioShelf scenarios, RunShelf runs)
    {
        try
        {
            await runs.Of(new WorkbenchState { Scenario = scenarios.First }, CancellationToken.None);
            _ = scenarios.Choices;
        }
        catch (Exception refused) when (refused is Plans.Problems.RefusedException or OperationCanceledException)
        {
        }
    }

    private static void Limit(KestrelServerOptions kestrel, WorkbenchOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        kestrel.Limits.MaxConcurrentConnections = 2048;
        kestrel.Listen(options.Address, options.Port, listen =>
        {
            if (options.Certificate is { } certificate) listen.UseHttps(certificate);
        });
    }

    // A name that is not known is a slip of the caller's. Depth is bounded for requests and answers alike: the deepest answer is the tree behind a number.
    private static void Strict(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.MaxDepth = 64;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
