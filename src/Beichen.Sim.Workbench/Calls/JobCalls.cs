using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Jobs;
using Beichen.Sim.Workbench.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>Long work beside the page: start, watch, stop, go on, forget.</summary>
internal static class JobCalls
{
    /// <summary>Adds the calls.</summary>
    public static void Map(IEndpointRouteBuilder routes, JobShelf jobs)
    {
        routes.MapGet("/api/jobs", () => Answer(jobs.List));
        routes.MapPost("/api/jobs", (JobRequest asked) => Answer(jobs.Start(asked).View(withAnswer: false)));
        routes.MapGet("/api/jobs/{id}", (string id) => Answer(jobs.Named(id).View(withAnswer: true)));
        routes.MapGet("/api/jobs/{id}/chances", (string id) => Answer(ManyDraws.Of(
            jobs.Named(id).View(withAnswer: true) is { Question: "ensemble", Answer: { } answer }
                ? answer
                : throw RefusedException.Of("job", id, "an ensemble that is done"))));
        routes.MapPost("/api/jobs/{id}/stop", async (string id) => Answer((await jobs.Stop(id)).View(withAnswer: false)));
        routes.MapPost("/api/jobs/{id}/start", (string id) => Answer(jobs.Resume(id).View(withAnswer: false)));
        routes.MapDelete("/api/jobs/{id}", async (string id) =>
        {
            await jobs.Forget(id);
            return TypedResults.Ok();
        });
        routes.MapGet("/api/jobs/{id}/events", async (string id, HttpContext context, CancellationToken cancellation) =>
        {
            Job job = jobs.Named(id);
            EventStream.Begin(context.Response);
            while (true)
            {
                Task changed = job.Changed;
                bool ends = !job.IsUnderWay;
                await EventStream.Send(context.Response, ends ? "end" : "progress", job.View(withAnswer: ends), Question.Json, cancellation);
                if (ends) return;
                await changed.WaitAsync(cancellation);
            }
        });
    }

    private static IResult Answer<T>(T value) => TypedResults.Json(value, Question.Json);
}
