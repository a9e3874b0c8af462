using MapDashboard.Access;
using MapDashboard.Api;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MapDashboard.Stories;

/// <summary>Stories over HTTP: anyone reads them, analysts write them.</summary>
internal static class StoriesApi
{
    public static IServiceCollection AddStories(this IServiceCollection services) => services.AddSingleton<StoryStore>().AddSingleton<StarterStory>().AddSingleton<TalkFile>();

    public static void MapStories(this IEndpointRouteBuilder api)
    {
        var stories = api.MapGroup("/stories").WithTags("Stories");
        stories.MapGet("", List).WithName("ListStories").WithSummary("The stories, the one changed last first, without their scenes");
        stories.MapGet("/{id}", Get).WithName("GetStory").WithSummary("A story with its scenes; its `ETag` is what a change of it has to name").WithEntityTag()
            .Produces<StoryBody>().ProducesProblem(StatusCodes.Status404NotFound);

        var writing = stories.MapGroup("").RequireAuthorization(Roles.Analyst).ProducesProblem(StatusCodes.Status403Forbidden);
        writing.MapPost("", Add).WithName("AddStory").WithSummary("Adds a story; its id is made of the title unless the body asks for one")
            .WithDescription("The `view` of a scene is what the page's address holds after `#`: `6/44.8/20.5&year=2016..2020&record=ID`. `transition` is `fly`, `fade` or `none`, `seconds` 1 to 3600.")
            .WithJsonBody<NewStoryBody>().ProducesProblem(StatusCodes.Status409Conflict);
        writing.MapPut("/{id}", Change).WithName("ChangeStory").WithSummary("Puts another version in the place of a story; `If-Match` is required")
            .WithJsonBody<ChangedStoryBody>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        writing.MapDelete("/{id}", Delete).WithName("DeleteStory").WithSummary("Deletes a story")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Ok<StoryList>> List(StoryStore stories, CancellationToken cancellation) =>
        TypedResults.Ok(new StoryList([.. (await stories.ListAsync(cancellation)).Select(StoryEntry.Of)]));

    private static async Task<IResult> Get(string id, StoryStore stories, HttpContext context) => await stories.FindAsync(id, context.RequestAborted) is not { } story ? Missing(id)
        : EntityTags.IsKnown(context, $"\"{story.Hash}\"") ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
        : TypedResults.Ok(StoryBody.Of(story));

    private static async Task<Results<Created<StoryBody>, ProblemHttpResult>> Add(HttpContext context, [FromServices] JsonBodies json, [FromServices] StoryStore stories)
    {
        var draft = await json.ReadAsync(context.Request, StoryBodies.New, context.RequestAborted);
        if (await stories.AddAsync(draft, RecordDecisionHandlers.NameOf(context.User), context.RequestAborted) is not { } story)
        {
            return TypedResults.Problem($"There is a story \"{draft.Id}\" already.", statusCode: StatusCodes.Status409Conflict);
        }
        context.Response.Headers.ETag = $"\"{story.Hash}\"";
        return TypedResults.Created($"{context.Request.PathBase}/api/stories/{story.Id}", StoryBody.Of(story));
    }

    private static async Task<Results<Ok<StoryBody>, ProblemHttpResult>> Change(string id, HttpContext context, [FromServices] JsonBodies json, [FromServices] StoryStore stories)
    {
        if (RecordDecisionHandlers.SeenBy(context.Request) is not { } seen)
        {
            return TypedResults.Problem("A change says with If-Match which version it is of: the ETag of the story.", statusCode: StatusCodes.Status428PreconditionRequired);
        }
        var draft = await json.ReadAsync(context.Request, StoryBodies.Changed, context.RequestAborted);
        var (refusal, story) = await stories.ChangeAsync(id, draft, seen, RecordDecisionHandlers.NameOf(context.User), context.RequestAborted);
        if (refusal is not null)
        {
            return Refused(id, story);
        }
        context.Response.Headers.ETag = $"\"{story!.Hash}\"";
        return TypedResults.Ok(StoryBody.Of(story));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(string id, HttpContext context, [FromServices] StoryStore stories)
    {
        var (refusal, story) = await stories.DeleteAsync(id, RecordDecisionHandlers.SeenBy(context.Request) ?? Seen.Anything, RecordDecisionHandlers.NameOf(context.User), context.RequestAborted);
        return refusal is null ? TypedResults.NoContent() : Refused(id, story);
    }

    /// <param name="now">What the story has become; null when there is none.</param>
    private static ProblemHttpResult Refused(string id, Story? now) => now is null ? Missing(id) : TypedResults.Problem(
        $"{now.ChangedBy} changed the story meanwhile.",
        statusCode: StatusCodes.Status412PreconditionFailed,
        extensions: new Dictionary<string, object?> { ["current"] = StoryBody.Of(now), ["etag"] = $"\"{now.Hash}\"" });

    public static ProblemHttpResult Missing(string id) => Problems.NotFound($"There is no story \"{id}\".");
}

internal sealed record StoryList(IReadOnlyList<StoryEntry> Stories);

/// <param name="Scenes">How many it has.</param>
internal sealed record StoryEntry(string Id, string Title, string Language, int Scenes, DateTimeOffset Changed, string ChangedBy)
{
    public static StoryEntry Of(Story story) => new(story.Id, story.Title, story.Language, story.Scenes.Count, story.Changed, story.ChangedBy);
}

internal sealed record StoryBody(string Id, string Title, string Language, IReadOnlyList<Scene> Scenes, int Version, DateTimeOffset Changed, string ChangedBy)
{
    public static StoryBody Of(Story story) => new(story.Id, story.Title, story.Language, story.Scenes, story.Version, story.Changed, story.ChangedBy);
}

/// <param name="Id">Lower-case letters, digits and hyphens; made of the title when left out.</param>
internal sealed record NewStoryBody(string? Id, string Title, string Language, IReadOnlyList<Scene> Scenes);

internal sealed record ChangedStoryBody(string Title, string Language, IReadOnlyList<Scene> Scenes);
