using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;

namespace Beichen.Sim.Workbench.Telemetry;

/// <summary>
/// The Orleans dashboard of the world behind the page, as a branch of the page's server. It lives in the world's silo, whose services it looks at; the silo
/// starts when somebody first opens it or asks an entity.
/// </summary>
internal sealed class Dashboard
{
    /// <summary>Where it stands.</summary>
    public const string Place = "/dashboard";

    private readonly TaskCompletionSource<Branch> _branch = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Adds it to a silo.</summary>
    public void AddTo(ISiloBuilder silo)
    {
        silo.AddDashboard();
        silo.Services.AddRoutingCore();
        silo.Services.TryAddSingleton(_ => new DiagnosticListener("Beichen.Sim.Dashboard"));
        silo.Services.TryAddSingleton<DiagnosticSource>(services => services.GetRequiredService<DiagnosticListener>());
        silo.Services.AddSingleton<IHostedService>(services => new Opening(services, _branch));
    }

    /// <summary>Answers a request once the silo is up.</summary>
    /// <param name="context">The request.</param>
    /// <param name="up">Starts the silo where it does not run yet.</param>
    public async Task Answer(HttpContext context, Func<Task> up)
    {
        await up().WaitAsync(context.RequestAborted);
        Branch branch = await _branch.Task.WaitAsync(context.RequestAborted);
        IServiceProvider own = context.RequestServices;
        await using AsyncServiceScope scope = branch.Services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await branch.Answer(context);
        }
        finally
        {
            context.RequestServices = own;
        }
    }

    private sealed record Branch(IServiceProvider Services, RequestDelegate Answer);

    // Called with the silo's services when it starts.
    private sealed class Opening(IServiceProvider services, TaskCompletionSource<Branch> branch) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            var app = new ApplicationBuilder(services);
            app.UseRouting();
            app.UseEndpoints(routes => routes.MapOrleansDashboard(routePrefix: Place));
            branch.TrySetResult(new Branch(services, app.Build()));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
