using System.Text.Encodings.Web;
using MapDashboard.Hosting.Metrics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MapDashboard.Access;

/// <summary>Reads <c>Authorization: Bearer TOKEN</c>. Other schemes are left alone: a proxy in front may use them.</summary>
internal sealed class TokenAuthenticationHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenStore tokens, IConfiguration configuration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString().Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!header[0].Equals(Bearer, StringComparison.OrdinalIgnoreCase) || MetricsAccess.IsScraper(Request, configuration))
        {
            return AuthenticateResult.NoResult();
        }
        var bearer = await tokens.VerifyAsync(header.Length > 1 ? header[1] : "", Context.RequestAborted);
        return bearer is var (name, role)
            ? AuthenticateResult.Success(new(Roles.Principal(name, role, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("The token is unknown or revoked.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failed = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, $"{Bearer} realm=\"MapDashboard\"{(failed ? ", error=\"invalid_token\"" : "")}");
    }
}
