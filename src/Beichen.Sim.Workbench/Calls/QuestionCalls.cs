using System.Text.Json;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Questions;
using Beichen.Sim.Workbench.Refusals;
using Beichen.Sim.Workbench.Shelves;
using Beichen.Sim.Workbench.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>Every question as a POST, and the document that describes them.</summary>
internal static class QuestionCalls
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    /// <summary>Adds the calls.</summary>
    public static void Map(IEndpointRouteBuilder routes, Evaluator evaluator, ScenarioShelf scenarios, WorldShelf world, FigureShelf figures)
    {
        routes.MapGet("/api/openapi.json", () => TypedResults.Text(OpenApi.Document, "application/json"));
        routes.MapPost("/api/questions/{name}", async (string name, AskRequest asked, HttpContext context, CancellationToken cancellation) =>
        {
            Question question = QuestionTable.Named(name);
            using var about = AskedScenario.Of(scenarios, asked.State());
            var asking = new Asking(evaluator, scenarios, about.Scenario, string.Empty, new Latest(), cancellation);
            if (!EventStream.IsAskedBy(context.Request)) return (IResult)TypedResults.Json(await question.Ask(asking, asked.Request));
            await Tell(context.Response, progress => question.Ask(asking with { Progress = progress }, asked.Request), cancellation);
            return TypedResults.Empty;
        });

        // The same question, its answer in the page's words: sentences, a table, the command that asks it.
        routes.MapPost("/api/panels/{name}", async (string name, AskRequest asked, HttpContext context, CancellationToken cancellation) =>
        {
            Question question = QuestionTable.Named(name);
            using var about = AskedScenario.Of(scenarios, asked.State());
            object request = question.Read(asked.Request);
            string named = Named(asked.State(), request);
            await Tell(context.Response, async progress =>
            {
                object answer = await question.Answer(new Asking(evaluator, scenarios, about.Scenario, string.Empty, progress, cancellation), asked.Request);
                PanelAnswer panel = PanelWriter.Of(answer, request, about.Scenario.Plan, named);
                if (DrawnAnswer.Of(answer, request, about.Scenario.Plan) is { } draw) panel = panel with { Figure = figures.Keep(draw) };
                return JsonSerializer.SerializeToElement(panel, Question.Json);
            }, cancellation);
        });
        routes.MapPost("/api/drawn", (DrawnRequest request, CancellationToken cancellation) =>
            Task.Run(() => FileCalls.Drawn(figures.Draw(request.Id, FileCalls.LanguageOf(request.Language)), request.Format), cancellation));
        routes.MapPost("/api/entity", async (EntityRequest request, CancellationToken cancellation) =>
        {
            (CompiledPlan plan, int draws, LaneBlock[] quarters) = await world.Ask(request.State, request.Entity, cancellation);
            return TypedResults.Json(EntityCard.Of(plan, request.Entity, draws, quarters), Question.Json);
        });
        routes.MapPost("/api/actuals", (ActualsRequest request) =>
        {
            request.Actuals.Of(scenarios.Of(request.State).Plan);
            return TypedResults.Text(ActualsYaml.Of(request.Actuals), "application/yaml", System.Text.Encoding.UTF8);
        });
    }

    // As a command names what a question is about: two that are held against each other have files of their own.
    private static string Named(WorkbenchState state, object request)
    {
        if (request is not AttributionQuestionRequest { Against: { } against }) return Of(state, ExportedScenario.Name);
        return $"{Of(state, ExportedScenario.NameOf("a"))} --against {Of(against, ExportedScenario.NameOf("b"))}";

        static string Of(WorkbenchState state, string file) => state.IsMoved ? file : state.Scenario;
    }

    // Progress at most so often, then the answer, or why there is none.
    private static async Task Tell(HttpResponse response, Func<IProgress<QuestionProgress>, Task<JsonElement>> ask, CancellationToken cancellation)
    {
        EventStream.Begin(response);
        var latest = new Latest();
        Task<JsonElement> answering = ask(latest);
        while (await Task.WhenAny(answering, Task.Delay(Between, cancellation)) != answering)
        {
            if (latest.Taken() is { } progress) await EventStream.Send(response, "progress", progress, Question.Json, cancellation);
        }

        try
        {
            await EventStream.Send(response, "answer", await answering, Question.Json, cancellation);
        }
        catch (RefusedException refusal)
        {
            await EventStream.Send(response, "refused", Problems.Of(refusal), Question.Json, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The answer has begun, so that no status can say it any more.
            await EventStream.Send(response, "refused", Problems.Of(fault), Question.Json, cancellation);
        }
    }

    private sealed class Latest : IProgress<QuestionProgress>
    {
        private readonly Lock _lock = new();
        private QuestionProgress? _value;

        public void Report(QuestionProgress value)
        {
            lock (_lock) _value = value;
        }

        public QuestionProgress? Taken()
        {
            lock (_lock)
            {
                QuestionProgress? value = _value;
                _value = null;
                return value;
            }
        }
    }
}
