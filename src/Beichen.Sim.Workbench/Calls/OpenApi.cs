using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Guards;
using Beichen.Sim.Workbench.Jobs;
using Beichen.Sim.Workbench.Questions;
using Beichen.Sim.Workbench.Refusals;
using Beichen.Sim.Workbench.Shelves;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>The interface as an OpenAPI 3.1 document, made from the records that the calls themselves read and write.</summary>
internal static class OpenApi
{
    /// <summary>The document as JSON.</summary>
    public static string Document { get; } = Make().ToJsonString(Question.Json);

    /// <summary>Schema of a record, JSON Schema 2020-12.</summary>
    public static JsonNode SchemaOf(Type type) =>
        Question.Json.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });

    private static JsonObject Make()
    {
        var paths = new JsonObject();
        foreach (Question question in QuestionTable.All.Where(question => !question.NeedsFolder))
        {
            paths[$"/api/questions/{question.Name}"] = new JsonObject
            {
                ["post"] = Operation(question.Name, question.Words.En, Body(question), SchemaOf(question.AnswerType),
                    "The answer record; with Accept: text/event-stream, events 'progress' ({done, all}) and then 'answer' or 'refused'."),
            };
        }

        JsonNode job = SchemaOf(typeof(JobView));
        paths["/api/jobs"] = new JsonObject
        {
            ["get"] = Operation("listJobs", "The jobs, newest first.", null, new JsonObject { ["type"] = "array", ["items"] = job.DeepClone() }, "Jobs."),
            ["post"] = Operation("startJob", "Start a question as a job: it goes on when the caller has gone, and after a restart of the server.",
                JobBody(), job.DeepClone(), "The job."),
        };
        paths["/api/jobs/{id}"] = new JsonObject
        {
            ["parameters"] = Id(),
            ["get"] = Operation("job", "A job, with its answer when it is done.", null, job.DeepClone(), "The job."),
            ["delete"] = Operation("forgetJob", "Stop a job and forget it with all that it wrote.", null, null, "It is gone."),
        };
        paths["/api/jobs/{id}/stop"] = new JsonObject
        {
            ["parameters"] = Id(),
            ["post"] = Operation("stopJob", "Stop a job; what it wrote stays, and starting it again goes on from there.", null, job.DeepClone(), "The job."),
        };
        paths["/api/jobs/{id}/start"] = new JsonObject
        {
            ["parameters"] = Id(),
            ["post"] = Operation("resumeJob", "Go on with a job that was stopped or failed.", null, job.DeepClone(), "The job."),
        };
        paths["/api/runs"] = new JsonObject
        {
            ["get"] = Operation("runs", "The stored runs that can be compared.", null, SchemaOf(typeof(StoredRunName[])), "The runs."),
        };
        paths["/api/compare"] = new JsonObject
        {
            ["post"] = Operation("compareSides", "Two states or stored runs on the same draws, in words, with the command that says the same.",
                SchemaOf(typeof(CompareRequest)), SchemaOf(typeof(PanelAnswer)), "Sentences and tables in both languages."),
        };
        paths["/health"] = new JsonObject
        {
            ["get"] = Operation(
            "health", "Whether the server answers, and how much waits.", null, new JsonObject { ["type"] = "object" }, "It does.")
        };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Beichen.Sim",
                ["version"] = typeof(OpenApi).Assembly.GetName().Version?.ToString(3),
                ["description"] = $"Each question of the program as a POST. A POST or DELETE carries the header {RequestGuard.Header} with any value; "
                    + "beyond this machine also Authorization: Bearer KEY. Money is in 100m CNY, rates are fractions.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { ["Problems"] = SchemaOf(typeof(Problems)) },
                ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
        };
    }

    private static JsonObject Body(Question question) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("scenario", "request"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["scenario"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "Name of a scenario of the folder.",
                ["examples"] = new JsonArray("baseline")
            },
            ["request"] = SchemaOf(question.Request),
            ["levers"] = SchemaOf(typeof(LeverMove[])),
            ["dates"] = SchemaOf(typeof(DateMove[])),
            ["added"] = SchemaOf(typeof(AddedProject[])),
        },
    };

    private static JsonObject JobBody() => new()
    {
        ["oneOf"] = new JsonArray([.. QuestionTable.All.Select(question =>
        {
            JsonObject body = Body(question);
            body["required"] = new JsonArray("question", "scenario", "request");
            body["properties"]!["question"] = new JsonObject { ["const"] = question.Name };
            return (JsonNode)body;
        })]),
    };

    private static JsonArray Id() =>
        new(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } });

    private static JsonObject Operation(string id, string summary, JsonNode? body, JsonNode? answer, string described)
    {
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["responses"] = new JsonObject
            {
                ["200"] = answer is null
                    ? new JsonObject { ["description"] = described }
                    : new JsonObject { ["description"] = described, ["content"] = Json(answer) },
                ["4XX"] = new JsonObject
                {
                    ["description"] = "Refused, and why.",
                    ["content"] = Json(new JsonObject { ["$ref"] = "#/components/schemas/Problems" })
                },
            },
        };
        if (body is not null) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(body) };
        return operation;
    }

    private static JsonObject Json(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };
}
