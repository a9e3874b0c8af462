using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using MapDashboard.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapDashboard.Api;

/// <summary>Signing in and out, and who one is.</summary>
internal static class SessionApi
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Me).WithTags("Session")
            .WithName("WhoAmI").WithSummary("Who is signed in, and the `csrf` that the header X-CSRF must hold");
        api.MapPost("/session", SignIn).WithTags("Session")
            .WithName("SignIn").WithSummary("Signs a browser in with the code of a sign-in link, or with a token").WithJsonBody<SignInBody>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapDelete("/session", SignOut).WithTags("Session")
            .WithName("SignOut").WithSummary("Signs the browser out");
    }

    private static Ok<MeBody> Me(ClaimsPrincipal user, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var role = user.IsInRole(Roles.Admin) ? Roles.Admin : user.IsInRole(Roles.Analyst) ? Roles.Analyst : Roles.Viewer;
        var csrf = user.Identity?.AuthenticationType == AccessRegistration.SessionScheme ? SessionStore.CsrfOf(context.Request.Cookies[SessionAuthenticationHandler.Cookie]!) : null;
        return TypedResults.Ok(new MeBody(user.Identity?.Name, role, csrf));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignIn(HttpContext context, [FromServices] JsonBodies json, [FromServices] SessionStore sessions, [FromServices] SignInGuesses guesses)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (guesses.AreTooMany(address))
        {
            return TypedResults.Problem("Too many codes that are none were tried from this address. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
        }
        var secret = await sessions.OpenAsync(await json.ReadAsync(context.Request, Read, context.RequestAborted), context.RequestAborted);
        if (secret is null)
        {
            guesses.Note(address);
            return TypedResults.Problem("The code or token is unknown, used up or revoked. The command sign-in prints a new link.", statusCode: StatusCodes.Status401Unauthorized);
        }
        context.Response.Cookies.Append(SessionAuthenticationHandler.Cookie, secret, Cookie(context, SessionStore.SessionLife));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOut(HttpContext context, [FromServices] SessionStore sessions)
    {
        if (context.Request.Cookies[SessionAuthenticationHandler.Cookie] is { } secret)
        {
            await sessions.CloseAsync(secret, context.RequestAborted);
        }
        context.Response.Cookies.Delete(SessionAuthenticationHandler.Cookie, Cookie(context, null));
        return TypedResults.NoContent();
    }

    private static CookieOptions Cookie(HttpContext context, TimeSpan? life) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = life, IsEssential = true };

    private static string Read(JsonElement body)
    {
        var fields = new BodyFields(body, "", "code", "token");
        var (code, token) = (fields.Text("code", 200), fields.Text("token", 200));
        fields.Require("code", code ?? token);
        fields.ThrowIfMalformed();
        return (code ?? token)!;
    }
}

/// <param name="Code">Of a sign-in link; or a token.</param>
internal sealed record SignInBody(string? Code, string? Token);

/// <param name="Name">Left out when nobody is signed in.</param>
/// <param name="Csrf">Only for who is signed in by cookie.</param>
internal sealed record MeBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Csrf);
