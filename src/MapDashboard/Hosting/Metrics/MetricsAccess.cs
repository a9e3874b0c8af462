using System.Net;
using System.Security.Cryptography;
using System.Text;
using MapDashboard.Access;

namespace MapDashboard.Hosting.Metrics;

/// <summary>
/// Who may read <c>/metrics</c>: whoever is on this machine, admins, and who sends <c>Metrics:Token</c> as a bearer; everybody with <c>Metrics:IsPublic</c>.
/// What a proxy passes on says that it does, and is not from this machine.
/// </summary>
internal sealed class MetricsAccess(IConfiguration configuration) : IEndpointFilter
{
    public const string Path = "/metrics";

    private static readonly string[] PassedOn = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (configuration.GetValue<bool>("Metrics:IsPublic") || IsHere(http) || http.User.IsInRole(Roles.Admin) || IsScraper(http.Request, configuration))
        {
            return await next(context);
        }
        var isKnown = http.User.Identity?.IsAuthenticated ?? false;
        if (!isKnown)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"MapDashboard\"";
        }
        return TypedResults.Problem(
            "Metrics are for this machine, for admins, and for who sends the token that Metrics:Token names as \"Authorization: Bearer TOKEN\".",
            statusCode: isKnown ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized);
    }

    /// <summary>Whether the request bears the token of the settings, which is no account's.</summary>
    public static bool IsScraper(HttpRequest request, IConfiguration configuration) =>
        configuration["Metrics:Token"] is { Length: > 0 } token
        && request.Path == Path
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes($"Bearer {token}"), Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()));

    private static bool IsHere(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !PassedOn.Any(http.Request.Headers.ContainsKey);
}
