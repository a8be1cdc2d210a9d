using Beichen.Sim.Workbench.Refusals;
using Microsoft.AspNetCore.Http;

namespace Beichen.Sim.Workbench.Guards;

/// <summary>
/// What every request passes first. Another page cannot make the reader's browser ask in his name: a call has to carry a header that a
/// browser lets only the page itself set, and an Origin, where there is one, has to be this server's. A name that was pointed at this machine
/// (DNS rebinding) is refused on loopback.
/// </summary>
/// <param name="next">What comes after it.</param>
/// <param name="key">Asked of every call under <c>/api</c> and of the dashboard; null for none.</param>
/// <param name="loopback">Whether only this machine is served.</param>
public sealed class RequestGuard(RequestDelegate next, AccessKey? key, bool loopback)
{
    /// <summary>Header that the page, or a script by hand, sends with each call.</summary>
    public const string Header = "X-Beichen";

    private const string Dashboard = Telemetry.Dashboard.Place;

    /// <summary>Lets a request through or answers why not.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool dashboard = request.Path.StartsWithSegments(Dashboard, StringComparison.Ordinal);
        SetHeaders(context.Response.Headers, dashboard);
        if (loopback && !IsLocal(request.Host.Host))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest, "this workbench answers to localhost alone");
        }
        else if (request.Headers.Origin is [{ } origin] && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "the request comes from a page of another origin");
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !request.Headers.ContainsKey(Header))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, $"a call carries the header {Header}");
        }
        else if (key is not null && (dashboard || request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            && !key.Opens(request.Headers.Authorization) && !(dashboard && key.OpensAsPassword(request.Headers.Authorization)))
        {
            context.Response.Headers.WWWAuthenticate = dashboard ? "Basic realm=\"Beichen.Sim\"" : "Bearer";
            await Refuse(context, StatusCodes.Status401Unauthorized,
                "the key is missing or wrong: open the address that was printed at the start, or send Authorization: Bearer KEY");
        }
        else
        {
            await next(context);
        }
    }

    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    // The dashboard has styles and typefaces within its files; the page has none.
    private static void SetHeaders(IHeaderDictionary headers, bool dashboard)
    {
        string within = dashboard ? "style-src 'self' 'unsafe-inline'; font-src 'self' data:; " : "style-src 'self'; font-src 'self'; ";
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self'; {within}"
            + "img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static Task Refuse(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Problems.Of(reason), context.RequestAborted);
    }
}
