using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>An answer that comes as server-sent events.</summary>
internal static class EventStream
{
    /// <summary>Whether the caller asks for events.</summary>
    public static bool IsAskedBy(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets the head of an answer that comes as events and is kept by nobody.</summary>
    public static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>Sends an event.</summary>
    public static async Task Send(HttpResponse response, string name, object? data, JsonSerializerOptions json, CancellationToken cancellation)
    {
        await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, json)}\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
