using System.Text.Json;
using MapDashboard.Access;
using MapDashboard.Api;
using MapDashboard.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MapDashboard.Stories;

/// <summary>Opening and closing stages; what is shown on them goes by <see cref="StageHub"/>.</summary>
internal static class StageApi
{
    private const string KeyHeader = "X-Presenter-Key";

    public static IServiceCollection AddStages(this IServiceCollection services)
    {
        services.AddOptions<StageOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<StageStore>().AddSingleton(Seats).AddSingleton<Stages>().AddSingleton<StageGuesses>().AddHostedService<StageKeeper>().AddHostedService<StageNews>();
    }

    public static void MapStages(this IEndpointRouteBuilder api)
    {
        var stages = api.MapGroup("/stages").WithTags("Stages");
        stages.MapPost("", Open).RequireAuthorization(Roles.Analyst).WithName("OpenStage").WithJsonBody<NewStageBody>()
            .WithSummary("Opens a stage that an audience follows by its code; the presenter's key is shown once")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        stages.MapDelete("/{code}", Close).WithName("CloseStage")
            .WithSummary($"Closes a stage and tells its followers; the header {KeyHeader} holds the presenter's key, no account is needed")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static IStageSeats Seats(IServiceProvider services) => services.GetRequiredService<IConfiguration>().IsShared()
        ? new SharedSeats(services.GetRequiredService<IDbContextFactory<MapDb>>(), services.GetRequiredService<TimeProvider>())
        : new OwnSeats();

    private static async Task<Results<Created<StageBody>, ProblemHttpResult>> Open(HttpContext context, [FromServices] JsonBodies json, [FromServices] Stages stages, [FromServices] IOptions<StageOptions> options)
    {
        var view = await json.ReadAsync(context.Request, null, body => Read(body, options.Value.MaxViewLength), context.RequestAborted);
        if (await stages.OpenAsync(RecordDecisionHandlers.NameOf(context.User), view, context.RequestAborted) is not var (code, key, expires))
        {
            return TypedResults.Problem($"There are {options.Value.MaxStages} stages open already. Close one, or wait until one expires.", statusCode: StatusCodes.Status409Conflict);
        }
        var (request, path) = (context.Request, $"{context.Request.PathBase}/stage/{code}");
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created(path, new StageBody(code, key, $"{request.Scheme}://{request.Host}{path}", expires));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Close(string code, HttpContext context, [FromServices] Stages stages, [FromServices] StageGuesses guesses)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (guesses.AreTooMany(address))
        {
            return TypedResults.Problem("Too many codes that are none were tried from this address. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
        }
        if (await stages.FindAsync(code, context.RequestAborted) is not { } stage)
        {
            guesses.Note(address);
            return Problems.NotFound("There is no stage with this code.");
        }
        if (!stage.HasKey(context.Request.Headers[KeyHeader]))
        {
            return TypedResults.Problem($"The header {KeyHeader} does not hold the presenter's key of the stage.", statusCode: StatusCodes.Status403Forbidden);
        }
        await stages.CloseAsync(stage, context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static string? Read(JsonElement body, int maxViewLength)
    {
        var fields = new BodyFields(body, "", "view");
        var view = fields.Text("view", maxViewLength, v => StageView.Fault(v, maxViewLength) is { } fault ? $"cannot be shown: {fault.TrimEnd('.')}" : null);
        fields.ThrowIfMalformed();
        return view;
    }
}

/// <param name="View">What is shown to begin with, as the page's address holds it after '#'; may be left out.</param>
internal sealed record NewStageBody(string? View);

/// <param name="PresenterKey">What the presenter drives with; whoever has it can present. Only shown here.</param>
/// <param name="Url">Where the audience follows.</param>
/// <param name="Expires">When it closes by itself if nothing is shown.</param>
internal sealed record StageBody(string Code, string PresenterKey, string Url, DateTimeOffset Expires);
