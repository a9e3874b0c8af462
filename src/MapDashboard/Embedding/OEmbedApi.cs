using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MapDashboard.Api;
using MapDashboard.Filters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace MapDashboard.Embedding;

/// <summary><c>/oembed</c>: how a link to the map becomes a map in somebody else's page (https://oembed.com, version 1.0).</summary>
internal static class OEmbedApi
{
    private const int UsualWidth = 800;
    private const int UsualHeight = 450;
    private const int ThumbnailWidth = 600;
    private const int ThumbnailHeight = 315;
    private const int LeastThumbnail = 150;
    private const int CacheSeconds = 3600;
    private const string StoriesFolder = "/stories/";

    /// <summary>The pages that have an embedded form.</summary>
    private static readonly string[] Paths = ["/", "/index.html", "/embed"];

    public static void MapOEmbed(this IEndpointRouteBuilder app) => app.MapGet("/oembed", Get).AnswersHead().WithTags("Embedding")
        .WithName("GetOEmbed").WithSummary("How a link to the map is shown in another page, by oEmbed")
        .WithQuery(
            ("url", "An address of this map: of the page, with what it shows in its query or after `#`, of `/embed`, or of a story, `/stories/ID`."),
            ("format", "`json` (usual) or `xml`; 501 for any other."),
            ("maxwidth", "The most pixels across."),
            ("maxheight", "The most pixels down."))
        .Produces<OEmbedBody>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status501NotImplemented);

    private static async Task<Results<JsonHttpResult<OEmbedBody>, ContentHttpResult, ProblemHttpResult>> Get(HttpContext context, ViewWords views, ToldScenes scenes, PublicAddress home, SearchTexts texts)
    {
        var asked = context.Request.Query;
        var format = asked["format"].ToString();
        if (format is not ("" or "json" or "xml"))
        {
            return TypedResults.Problem($"The format is json or xml, not \"{format}\".", statusCode: StatusCodes.Status501NotImplemented);
        }
        if (asked["url"].ToString() is not { Length: > 0 } url)
        {
            throw new QueryFormatException("url", "\"url\" is missing: the address of a view of this map.");
        }
        var (width, height) = (Most(asked, "maxwidth"), Most(asked, "maxheight"));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || home.PathOf(address, context.Request) is not { } path || (StoryIn(path) is null && !Paths.Contains(path)))
        {
            return Problems.NotFound("This is no address of a view of this map.");
        }
        var query = await scenes.ShowAsync(EmbedQuery.ReadWhatIsKnown(QueryOf(address, StoryIn(path)), texts), context.RequestAborted);
        if (query is { Story: not null, Told: null })
        {
            return Problems.NotFound("There is no such story, or it has no scenes.");
        }
        var body = BodyOf(query, views, home.Of(context.Request), width, height);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = $"public, max-age={CacheSeconds}";
        return format == "xml" ? TypedResults.Content(Xml(body), "text/xml; charset=utf-8") : TypedResults.Json(body, ApiJson.Options);
    }

    private static OEmbedBody BodyOf(EmbedQuery query, ViewWords views, string home, int mostWidth, int mostHeight)
    {
        var title = views.TitleOf(query, views.CatalogueOf(query));
        var (width, height) = (Math.Min(UsualWidth, mostWidth), Math.Min(UsualHeight, mostHeight));
        var source = $"{home}/embed{query.Text}";
        var html = $"<iframe src=\"{Previews.Html(source)}\" title=\"{Previews.Html(title)}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" allow=\"fullscreen\" style=\"border:0;max-width:100%\"></iframe>";
        var (thumbnailWidth, thumbnailHeight) = (Math.Min(ThumbnailWidth, mostWidth), Math.Min(ThumbnailHeight, mostHeight));
        var hasThumbnail = Math.Min(thumbnailWidth, thumbnailHeight) >= LeastThumbnail;
        return new(
            "1.0", "rich", title, "MapDashboard", $"{home}/", CacheSeconds, html, width, height,
            hasThumbnail ? Previews.PictureAddress(home, query, thumbnailWidth, thumbnailHeight) : null,
            hasThumbnail ? thumbnailWidth : null,
            hasThumbnail ? thumbnailHeight : null);
    }

    /// <summary>What an address shows: its query, and what stands after '#', which counts more; there the view has no name.</summary>
    /// <param name="story">Of the address's path; null for none.</param>
    private static QueryCollection QueryOf(Uri address, string? story)
    {
        var all = QueryHelpers.ParseQuery(address.Query);
        if (story is not null)
        {
            all["story"] = story;
        }
        var parts = address.Fragment.TrimStart('#').Split('&');
        var fragment = EmbedOption.ReadView(parts[0]) is null ? address.Fragment.TrimStart('#') : $"view={string.Join('&', parts)}";
        foreach (var (key, value) in QueryHelpers.ParseQuery(fragment))
        {
            all[key] = value;
        }
        return new(all);
    }

    /// <summary>The id of the story whose address this is, or null.</summary>
    private static string? StoryIn(string path) => path.StartsWith(StoriesFolder, StringComparison.Ordinal) && path[StoriesFolder.Length..] is { Length: > 0 } id && !id.Contains('/', StringComparison.Ordinal) ? Uri.UnescapeDataString(id) : null;

    /// <summary>No limit when not said.</summary>
    private static int Most(IQueryCollection query, string key) => query[key] switch
    {
        [] => int.MaxValue,
        [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 => pixels,
        var other => throw new QueryFormatException(key, $"\"{key}\" is a whole number of pixels, not \"{other}\"."),
    };

    private static string Xml(OEmbedBody body)
    {
        (string Name, object? Value)[] fields =
        [
            ("version", body.Version), ("type", body.Type), ("title", body.Title), ("provider_name", body.ProviderName), ("provider_url", body.ProviderUrl), ("cache_age", body.CacheAge),
            ("html", body.Html), ("width", body.Width), ("height", body.Height),
            ("thumbnail_url", body.ThumbnailUrl), ("thumbnail_width", body.ThumbnailWidth), ("thumbnail_height", body.ThumbnailHeight),
        ];
        var root = new XElement("oembed", fields.Where(f => f.Value is not null).Select(f => new XElement(f.Name, string.Concat($"{f.Value}".EnumerateRunes().Where(IsXml).Select(r => r.ToString())))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n{root}\n";
    }

    /// <summary>XML 1.0, 2.2: control characters cannot be written in it.</summary>
    private static bool IsXml(System.Text.Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
