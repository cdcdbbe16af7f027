using System.Net;
using Microsoft.AspNetCore.Http;

namespace GutKnowledge.Cli.Mcp;

/// <summary>
/// Who may speak to the server. A web page can send requests to this machine, and by a name that it lets resolve to this machine's address (DNS rebinding) even read the answers. So a request must name the server
/// by an address, which cannot be rebound, as localhost or by a name that was allowed; and a browser's page must be one of this machine or of such a name.
/// </summary>
/// <param name="token">What a client must send; null for nothing.</param>
/// <param name="names">Names of the server that are allowed.</param>
internal sealed class RequestGate(AccessToken? token, IReadOnlyCollection<string> names)
{
    /// <summary>Passes on what may come in; else answers 403 for a wrong <c>Host</c> or <c>Origin</c>, 401 for a missing or wrong token.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsOurs(context.Request.Host.Host) || !IsOurPage(context.Request.Headers.Origin))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "Host must be an address, localhost or an allowed name; Origin, if any, a page of this machine or of such a name.");
        }
        else if (token?.IsIn(context.Request.Headers.Authorization) == false)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "A bearer token is needed.");
        }
        else
        {
            await next(context);
        }
    }

    private bool IsOurs(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IsAllowed(host) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private bool IsOurPage(string? origin) => string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && (page.IsLoopback || IsAllowed(page.Host)));

    private bool IsAllowed(string host) => names.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(reason + "\n", context.RequestAborted);
    }
}
