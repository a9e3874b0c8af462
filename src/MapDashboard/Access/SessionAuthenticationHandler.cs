using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MapDashboard.Access;

/// <summary>Reads the cookie of a signed-in browser. A cookie that is worth nothing any more is no failure: its bearer reads like everybody.</summary>
internal sealed class SessionAuthenticationHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Cookie = "mapdashboard-session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Request.Cookies[Cookie] is { Length: > 0 } secret && await sessions.VerifyAsync(secret, Context.RequestAborted) is var (name, role)
            ? AuthenticateResult.Success(new(Roles.Principal(name, role, Scheme.Name), Scheme.Name))
            : AuthenticateResult.NoResult();
}
