using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace MapDashboard.Access;

internal static class AccessRegistration
{
    public const string SessionScheme = "Session";
    private const string TokenScheme = "Token";
    private const string EitherScheme = "Either";
    private const string CsrfHeader = "X-CSRF";

    /// <summary>Tokens, signed-in browsers and the policies <see cref="Roles.Analyst"/> and <see cref="Roles.Admin"/>.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<SignInGuesses>().AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, o =>
            {
                o.ForwardDefaultSelector = c => c.Request.Headers.Authorization.Count == 0 && c.Request.Cookies.ContainsKey(SessionAuthenticationHandler.Cookie) ? SessionScheme : TokenScheme;
                // it says how to authenticate
                o.ForwardChallenge = TokenScheme;
            })
            .AddScheme<AuthenticationSchemeOptions, TokenAuthenticationHandler>(TokenScheme, null)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionScheme, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Roles.Analyst, p => p.RequireRole(Roles.Analyst))
            .AddPolicy(Roles.Admin, p => p.RequireRole(Roles.Admin));
        return services;
    }

    /// <summary>Who shows a token that is not valid is told so, also where none is needed: answering as to a stranger would hide the mistake.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseAuthentication()
        .Use(async (context, next) =>
        {
            if ((await context.AuthenticateAsync()).Failure is not null)
            {
                await context.ChallengeAsync();
                return;
            }
            await next(context);
        })
        .Use((context, next) => IsForged(context) ? RefuseAsync(context) : next(context))
        .UseAuthorization();

    /// <summary>A browser sends its cookie whoever made the page; that the page is ours shows in the header. Signing in acts with no cookie's rights.</summary>
    private static bool IsForged(HttpContext context)
    {
        var request = context.Request;
        var isUnsafe = !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));
        return isUnsafe
            && context.User.Identity?.AuthenticationType == SessionScheme
            && request.Path.StartsWithSegments("/api")
            && !(HttpMethods.IsPost(request.Method) && request.Path == "/api/session")
            && !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(SessionStore.CsrfOf(request.Cookies[SessionAuthenticationHandler.Cookie]!)),
                Encoding.UTF8.GetBytes(request.Headers[CsrfHeader].ToString()));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = { Status = StatusCodes.Status403Forbidden, Detail = $"Who is signed in by cookie sends the header {CsrfHeader} with the value that /api/me gives." },
        }).AsTask();
    }
}
