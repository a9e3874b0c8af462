using System.Globalization;
using MapDashboard.Api;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Stories;

/// <summary>Addresses to hand out: a story on the map, on paper, and what the speaker reads.</summary>
internal static class StoryPages
{
    public static void MapStoryPages(this WebApplication app)
    {
        var stories = app.MapGroup("/stories/{id}").ExcludeFromDescription();
        stories.MapMethods("", [HttpMethods.Get, HttpMethods.Head], Present);
        stories.MapMethods("/handout", [HttpMethods.Get, HttpMethods.Head], (string id, HttpContext context, StoryStore store) => PageAsync("handout.html", id, context, store));
        stories.MapMethods("/speaker", [HttpMethods.Get, HttpMethods.Head], (string id, HttpContext context, StoryStore store) => PageAsync("speaker.html", id, context, store));
        stories.MapMethods("/file", [HttpMethods.Get, HttpMethods.Head], FileAsync);
    }

    /// <summary>
    /// To the page with the first scene in its address, or the one that <c>scene</c> names; what else the query holds (language, autoplay) goes along.
    /// The scene stands in the query for those that show a preview of the link and never send what stands after '#', and after '#', where the page keeps it.
    /// Of a story that is not there the page tells its reader in their language; who does not ask for a page is answered 404.
    /// </summary>
    private static async Task<IResult> Present(string id, HttpContext context, StoryStore stories)
    {
        if (await stories.FindAsync(id, context.RequestAborted) is not { } story)
        {
            return AsksForPage(context.Request) ? TypedResults.LocalRedirect($"{context.Request.PathBase}/#story={Uri.EscapeDataString(id)}&scene=1") : StoriesApi.Missing(id);
        }
        var scene = int.TryParse(context.Request.Query["scene"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Math.Max(1, story.Scenes.Count)) : 1;
        var seen = string.Create(CultureInfo.InvariantCulture, $"story={Uri.EscapeDataString(story.Id)}&scene={scene}");
        var others = QueryString.Create(context.Request.Query.Where(q => q.Key is not ("story" or "scene")));
        return TypedResults.LocalRedirect($"{context.Request.PathBase}/{others}{(others.HasValue ? '&' : '?')}{seen}#{seen}");
    }

    private static bool AsksForPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>The story as one file to save; <c>lang</c> says in which words, else the reader's languages do.</summary>
    private static async Task<IResult> FileAsync(string id, HttpContext context, StoryStore stories, TalkFile talks)
    {
        var asked = (string?)context.Request.Query["lang"] ?? Path.GetFileNameWithoutExtension(CatalogueLanguage.Of(context.Request));
        var language = PlacesApi.Languages.Keys.FirstOrDefault(l => l.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? throw new QueryFormatException("lang", $"\"lang\" is one of {string.Join(", ", PlacesApi.Languages.Keys)}, not \"{asked}\".");
        return await stories.FindAsync(id, context.RequestAborted) is not { } story ? StoriesApi.Missing(id)
            : await talks.OfAsync(story, language, context.RequestAborted) is { } file ? Results.Bytes(file, "text/html; charset=utf-8", $"{story.Id}.html")
            : TypedResults.Problem($"The scenes show more than {TalkFile.MostRecords} records, the most that one file holds: filter them more.", statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> PageAsync(string page, string id, HttpContext context, StoryStore stories) =>
        await stories.FindAsync(id, context.RequestAborted) is null ? StoriesApi.Missing(id) : AssetEndpoints.Send(context, context.RequestServices.GetRequiredService<WebAssets>().ForPage(), page, []);
}
