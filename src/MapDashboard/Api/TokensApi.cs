using System.Text.Json;
using MapDashboard.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapDashboard.Api;

internal static class TokensApi
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens").RequireAuthorization(Roles.Admin).ProducesProblem(StatusCodes.Status403Forbidden);

        tokens.MapGet("", List).WithName("ListTokens").WithSummary("All tokens with their roles and last use, the revoked ones too");
        tokens.MapPost("", Create).WithName("CreateToken").WithSummary("Makes a token; it is shown once").WithJsonBody<NewTokenBody>().ProducesProblem(StatusCodes.Status409Conflict);
        tokens.MapDelete("/{name}", Revoke).WithName("RevokeToken").WithSummary("Makes a token worthless at once, and ends what was signed in with it; not the last admin's").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        tokens.MapPost("/{name}/sign-in", Invite).WithName("CreateSignInCode").WithSummary("A code for `POST session` or a link `/sign-in#CODE`, which signs a browser in as the token's bearer, once and within 24 hours")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<IReadOnlyList<TokenInfo>>> List(TokenStore tokens, CancellationToken cancellation) => TypedResults.Ok(await tokens.ListAsync(cancellation));

    private static async Task<Results<Created<MadeToken>, ProblemHttpResult>> Create(HttpContext context, [FromServices] JsonBodies json, [FromServices] TokenStore tokens)
    {
        var (name, role) = await json.ReadAsync(context.Request, Read, context.RequestAborted);
        try
        {
            var token = await tokens.CreateAsync(name, role, RecordDecisionHandlers.NameOf(context.User), context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Created($"{context.Request.PathBase}/api/tokens/{Uri.EscapeDataString(name)}", new MadeToken(token));
        }
        catch (ArgumentException taken)
        {
            return TypedResults.Problem(taken.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    // routing leaves %2F as it is: names made before they were restricted may have a slash
    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(string name, HttpContext context, [FromServices] TokenStore tokens)
    {
        var by = RecordDecisionHandlers.NameOf(context.User);
        try
        {
            return await tokens.RevokeAsync(name, by, context.RequestAborted) || await tokens.RevokeAsync(Uri.UnescapeDataString(name), by, context.RequestAborted)
                ? TypedResults.NoContent()
                : Missing(name);
        }
        catch (ArgumentException last)
        {
            return TypedResults.Problem(last.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<Results<Ok<SignInCode>, ProblemHttpResult>> Invite(string name, HttpContext context, [FromServices] SessionStore sessions)
    {
        var by = RecordDecisionHandlers.NameOf(context.User);
        try
        {
            context.Response.Headers.CacheControl = "no-store";
            var code = await sessions.CreateCodeForAsync(name, by, context.RequestAborted) ?? await sessions.CreateCodeForAsync(Uri.UnescapeDataString(name), by, context.RequestAborted);
            return code is null ? Missing(name) : TypedResults.Ok(code);
        }
        catch (ArgumentException revoked)
        {
            return TypedResults.Problem(revoked.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static ProblemHttpResult Missing(string name) => Problems.NotFound($"There is no token named \"{name}\".");

    private static (string Name, Role Role) Read(JsonElement body)
    {
        var fields = new BodyFields(body, "", "name", "role");
        var (name, role) = (fields.Text("name", 100, TokenStore.NameFault), fields.Text("role", 20, r => r is Roles.Viewer or Roles.Analyst or Roles.Admin ? null : "is none of viewer, analyst, admin"));
        fields.Require("name", name);
        fields.Require("role", role);
        fields.ThrowIfMalformed();
        return (name!, Enum.Parse<Role>(role!, ignoreCase: true));
    }
}

/// <param name="Role">viewer, analyst or admin.</param>
internal sealed record NewTokenBody(string Name, string Role);

internal sealed record MadeToken(string Token);
