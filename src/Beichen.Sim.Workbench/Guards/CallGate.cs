using System.Text.Json;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Refusals;
using Beichen.Sim.Workbench.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Beichen.Sim.Workbench.Guards;

/// <summary>
/// Lets so many calls in at a time, and turns what they are refused for into words: 400 what was asked wrongly, 413 what is too large, 503 when too many ask.
/// </summary>
/// <param name="next">What comes after it.</param>
/// <param name="meters">Told what calls were not answered for.</param>
internal sealed class CallGate(RequestDelegate next, WorkbenchMeters meters)
{
    private const int MostWaiting = 256;
    private int _inside;

    /// <summary>Lets a request through or answers why not.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        try
        {
            meters.Calls(1);
            if (Interlocked.Increment(ref _inside) > MostWaiting)
            {
                meters.Error("busy");
                context.Response.Headers.RetryAfter = "1";
                await Answer(context, StatusCodes.Status503ServiceUnavailable, Problems.Of("too many questions at once: ask again in a second"));
                return;
            }

            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
                await Answer(context, StatusCodes.Status404NotFound, Problems.Of($"no such call: {context.Request.Method} {context.Request.Path}"));
        }
        catch (RefusedException refusal)
        {
            meters.Error("refused");
            await Answer(context, StatusCodes.Status400BadRequest, Problems.Of(refusal));
        }
        catch (BadHttpRequestException bad)
        {
            meters.Error("refused");
            string reason = bad.InnerException is JsonException json ? $"{json.Path ?? "$"}: not what this call takes"
                : bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "the body is larger than 256 KB"
                : "the request is not what this call takes";
            await Answer(context, bad.StatusCode, Problems.Of(reason));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody waits for an answer.
        }
        catch (Exception failure)
        {
            // A fault of the program: whoever asked is told what it was, the others are not harmed.
            meters.Error("fault");
            await Answer(context, StatusCodes.Status500InternalServerError, Problems.Of(failure));
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
            meters.Calls(-1);
        }
    }

    private static Task Answer(HttpContext context, int status, Problems problems)
    {
        if (context.Response.HasStarted) return Task.CompletedTask;
        context.Response.Clear();
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problems, CancellationToken.None);
    }
}
