using System.Text.Json;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Workbench.Questions;

/// <summary>A question of the program as a call: its request record comes in, its answer record goes out.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Words">What it asks, in a sentence.</param>
/// <param name="Request">Type of the request record.</param>
/// <param name="AnswerType">Type of the answer record.</param>
internal abstract record Question(string Name, Bilingual Words, Type Request, Type AnswerType)
{
    /// <summary>How requests are read and answers written: names in camel case, nothing unknown, nothing missing, numbers as numbers.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Whether it needs a folder of its own, and so can only be asked as a job.</summary>
    public bool NeedsFolder { get; init; }

    /// <summary>Reads the request and asks.</summary>
    /// <param name="asking">What it is asked with.</param>
    /// <param name="request">The request record as JSON.</param>
    /// <returns>The answer record.</returns>
    /// <exception cref="RefusedException">The request is not of its form, or makes no sense.</exception>
    public abstract Task<object> Answer(Asking asking, JsonElement request);

    /// <summary>The request record.</summary>
    /// <param name="request">The request record as JSON.</param>
    /// <exception cref="RefusedException">It is not of its form.</exception>
    public abstract object Read(JsonElement request);

    /// <summary>Answers the request with its answer record as JSON.</summary>
    public async Task<JsonElement> Ask(Asking asking, JsonElement request) =>
        JsonSerializer.SerializeToElement(await Answer(asking, request), AnswerType, Json);
}

/// <inheritdoc/>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TAnswer">The answer record.</typeparam>
internal sealed record Question<TRequest, TAnswer>(string Name, Bilingual Words, Answering<TRequest, TAnswer> Answering)
    : Question(Name, Words, typeof(TRequest), typeof(TAnswer))
{
    /// <inheritdoc/>
    public override async Task<object> Answer(Asking asking, JsonElement request)
    {
        if (NeedsFolder && asking.Folder.Length == 0) throw RefusedException.Of("question", Name, "a job: POST /api/jobs");
        return (await Answering(asking, (TRequest)Read(request)))!;
    }

    /// <inheritdoc/>
    public override object Read(JsonElement request)
    {
        try
        {
            return (object?)request.Deserialize<TRequest>(Json) ?? throw RefusedException.Of("request", "null", $"the request record of '{Name}'");
        }
        catch (JsonException wrong)
        {
            throw RefusedException.Of("request", wrong.Path ?? "$", $"what '{Name}' takes; GET /api/openapi.json says what that is");
        }
    }
}

/// <summary>How a question is answered.</summary>
internal delegate Task<TAnswer> Answering<in TRequest, TAnswer>(Asking asking, TRequest request);
