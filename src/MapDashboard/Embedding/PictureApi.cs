using System.Globalization;
using System.Text;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Embedding.Pictures;
using MapDashboard.Filters;
using MapDashboard.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace MapDashboard.Embedding;

/// <summary><c>/embed.png</c>: a view as a picture that the server draws, for previews of links and where no script runs.</summary>
internal static class PictureApi
{
    private const int UsualWidth = 1200;
    private const int UsualHeight = 630;
    private const int Least = 150;
    private const int Most = 2000;
    private const int ComeBackSeconds = 5;
    private const string Attribution = "Natural Earth · GeoNames CC BY 4.0";

    public static void MapPictures(this IEndpointRouteBuilder app) => app.MapGet("/embed.png", Get).AnswersHead().WithTags("Embedding")
        .WithName("GetPicture").WithSummary("A view as a picture: map, records, title, legend, attribution")
        .WithDescription($"Takes what `/embed` takes, and `width` and `height`, {Least} to {Most} pixels each, usually {UsualWidth} by {UsualHeight}. Without `view` it shows all records of the filter. At most {MapPicture.MostRecords} records are drawn.")
        .WithEmbedQuery("width", "height")
        .WithEntityTag()
        .Produces<Stream>(StatusCodes.Status200OK, "image/png")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Get(HttpContext context, PastMaps maps, ViewWords views, ToldScenes scenes, PictureStore pictures, SearchTexts texts)
    {
        var query = await scenes.ShowAsync(EmbedQuery.Read(context.Request.Query, texts, "width", "height"), context.RequestAborted);
        var (width, height) = (Size(context.Request.Query, "width", UsualWidth), Size(context.Request.Query, "height", UsualHeight));
        var snapshot = await maps.ForAsync(query.Filter, context.RequestAborted);
        var (assets, basemap, fonts) = pictures.Ground;
        if (EntityTags.IsKnown(context, snapshot.Sequence, Convert.ToInt64(assets.Version, 16), query.Told?.Version))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        context.Response.Headers.CacheControl = "public, no-cache";
        var key = string.Create(CultureInfo.InvariantCulture, $"{assets.Version} {snapshot.Sequence} {width} {height} {query.IsDark} {query.View} {query.Record} {query.Language} {query.Filter} {query.Told}");
        var png = await pictures.GetAsync(key, () => MapPicture.Png(Contents(query, snapshot, views, fonts), width, height, Palette.Of(assets, query.IsDark), fonts, basemap), context.RequestAborted);
        if (png is null)
        {
            context.Response.Headers.RetryAfter = ComeBackSeconds.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem("Too many pictures are being drawn; ask again in a few seconds.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        return TypedResults.File(png, "image/png");
    }

    private static PictureContents Contents(EmbedQuery query, RecordSnapshot snapshot, ViewWords views, Fonts fonts)
    {
        var words = views.CatalogueOf(query);
        // better another language than empty boxes
        if (!fonts.CanDraw(words.Say("embed-picture-records", ("count", "0"))))
        {
            query = query with { Language = null };
            words = views.CatalogueOf(query);
        }
        var open = query.View is null && query.Record is { } id && snapshot.Find(id) is { } record && query.Filter.Matches(record) ? (IReadOnlyCollection<SpatialRecord>)[record] : [];
        var shown = open.Count > 0 ? open : snapshot.Columns.Select(query.Filter);
        var count = words.Say("embed-picture-records", ("count", shown.Count.ToString("N0", CultureInfo.InvariantCulture)));
        return new(Visible(views.TitleOf(query, words)), count, Attribution, views.LayersIn(words), [.. shown.Take(MapPicture.MostRecords)], query.View) { NameOf = id => views.GroundNameOf(id, words) };
    }

    /// <summary>Without what turns the direction of other texts or has no form.</summary>
    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format)).Select(r => r.ToString()));

    private static int Size(IQueryCollection query, string key, int usual) => query[key] switch
    {
        [] => usual,
        [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is >= Least and <= Most => pixels,
        var other => throw new QueryFormatException(key, $"\"{key}\" is a whole number of pixels from {Least} to {Most}, not \"{other}\"."),
    };

    /// <summary>Names the query keys of an endpoint that takes what <c>/embed</c> takes, in its description.</summary>
    private static RouteHandlerBuilder WithEmbedQuery(this RouteHandlerBuilder endpoint, params string[] sizes) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        var keys = FilterKeys.All.Select(k => (k.Name, k.Description)).Concat(EmbedOption.All.Select(o => (o.Name, $"{o.Takes}."))).Concat(sizes.Select(s => (s, "Pixels.")));
        operation.Parameters = [.. keys.Select(k => new OpenApiParameter { Name = k.Item1, In = ParameterLocation.Query, Description = k.Item2, Schema = new OpenApiSchema { Type = JsonSchemaType.String } })];
        return Task.CompletedTask;
    });
}
