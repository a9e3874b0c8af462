using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Embedding;
using MapDashboard.Exports;
using MapDashboard.Filters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.OgcFeatures;

/// <summary><c>/ogc</c>: the records for other people's software, by OGC API – Features, Parts 1 to 3. It has an OpenAPI document of its own, because the standard wants version 3.0.</summary>
/// <seealso href="https://docs.ogc.org/is/17-069r4/17-069r4.html"/>
internal static class OgcApi
{
    private static readonly QueryKeys FormOnly = new(["f"]);
    private static readonly QueryKeys FormAndCrs = new(["f", "crs"]);

    public static IServiceCollection AddOgcFeatures(this IServiceCollection services) => services.AddSingleton<OgcCollections>().AddSingleton<OgcPage>().AddSingleton<OgcHtml>();

    public static void MapOgcFeatures(this IEndpointRouteBuilder app)
    {
        var ogc = app.MapGroup("/ogc").AnswersHead().ExcludeFromDescription().AddEndpointFilter(WithHeaders).RefusesUnknownKeys();
        ogc.MapGet("", Landing).WithMetadata(FormOnly);
        ogc.MapGet("/api", Description).WithMetadata(FormOnly);
        ogc.MapGet("/conformance", ConformanceClasses).WithMetadata(FormOnly);
        ogc.MapGet("/collections", Collections).WithMetadata(FormOnly);
        ogc.MapGet("/collections/{collectionId}", Collection).WithMetadata(FormOnly);
        ogc.MapGet("/collections/{collectionId}/queryables", Queryables).WithMetadata(FormOnly);
        ogc.MapGet("/collections/{collectionId}/items", Items).WithMetadata(ItemsQuery.Keys);
        ogc.MapGet("/collections/{collectionId}/items/{featureId}", Feature).WithMetadata(FormAndCrs);
    }

    private static IResult Landing(HttpContext context, PublicAddress home, OgcHtml html, RecordIndex index)
    {
        var (format, at) = (OgcFormats.Of(context.Request), new OgcAddresses(context.Request, home));
        return Known(context, index.Sequence, format) ?? Answer(format, () => new LandingBody(
            "MapDashboard", "What texts say happened where and when, as records on a map.", Selection.Attribution,
            [
                .. at.SelfAndAlternate(format),
                new($"{at.Root}/api?f=json", "service-desc", OgcFormats.OpenApi, "The API as OpenAPI 3.0"),
                new($"{at.Home}/docs?api=ogc", "service-doc", OgcFormats.Html, "The API for people"),
                new($"{at.Root}/conformance?f=json", "conformance", OgcFormats.Json, "Conformance classes that are met"),
                new($"{at.Root}/collections?f=json", "data", OgcFormats.Json, "The collections"),
            ]), () => html.Landing(context.Request, at));
    }

    private static IResult Description(HttpContext context, PublicAddress home, OgcCollections collections) => OgcFormats.Of(context.Request, OgcFormats.OpenApi) == OgcFormat.Html
        ? TypedResults.LocalRedirect($"{context.Request.PathBase}/docs?api=ogc")
        : TypedResults.Json(OgcOpenApi.Of(new OgcAddresses(context.Request, home), collections), ApiJson.Options, OgcFormats.OpenApi);

    private static IResult ConformanceClasses(HttpContext context, PublicAddress home, OgcHtml html)
    {
        var (format, at) = (OgcFormats.Of(context.Request), new OgcAddresses(context.Request, home));
        return Answer(format, () => new ConformanceBody(Conformance.Classes, [.. at.SelfAndAlternate(format)]), () => html.ConformanceClasses(context.Request, at));
    }

    private static IResult Collections(HttpContext context, PublicAddress home, OgcHtml html, RecordIndex index, OgcCollections collections)
    {
        var (format, at, snapshot) = (OgcFormats.Of(context.Request), new OgcAddresses(context.Request, home), index.Current);
        return Known(context, snapshot.Sequence, format) ?? Answer(format, () => new CollectionsBody(
            [.. at.SelfAndAlternate(format)],
            [.. collections.All.Select(c => CollectionBody.Of(c, collections.ExtentOf(c, snapshot), at, [new($"{at.Collection(c.Id)}?f=json", "self", OgcFormats.Json, c.Title)]))],
            [.. Crs.All.Select(c => c.Uri)]), () => html.Collections(context.Request, at, snapshot));
    }

    private static IResult Collection(string collectionId, HttpContext context, PublicAddress home, OgcHtml html, RecordIndex index, OgcCollections collections)
    {
        if (collections.Find(collectionId) is not { } collection)
        {
            return Missing(collectionId);
        }
        var (format, at, snapshot) = (OgcFormats.Of(context.Request), new OgcAddresses(context.Request, home), index.Current);
        return Known(context, snapshot.Sequence, format)
            ?? Answer(format, () => CollectionBody.Of(collection, collections.ExtentOf(collection, snapshot), at, at.SelfAndAlternate(format)), () => html.Collection(context.Request, at, collection, snapshot));
    }

    private static IResult Queryables(string collectionId, HttpContext context, PublicAddress home, OgcHtml html, OgcCollections collections)
    {
        if (collections.Find(collectionId) is not { } collection)
        {
            return Missing(collectionId);
        }
        var (format, at) = (OgcFormats.Of(context.Request, OgcFormats.Schema), new OgcAddresses(context.Request, home));
        return Answer(format, () => QueryablesBody.Of(collection, at), () => html.Queryables(context.Request, at, collection), OgcFormats.Schema);
    }

    private static IResult Items(string collectionId, HttpContext context, PublicAddress home, OgcHtml html, RecordIndex index, OgcCollections collections, SearchTexts texts)
    {
        if (collections.Find(collectionId) is not { } collection)
        {
            return Missing(collectionId);
        }
        var (format, at, snapshot) = (OgcFormats.Of(context.Request, RecordsApi.GeoJsonMediaType), new OgcAddresses(context.Request, home), index.Current);
        var query = ItemsQuery.Read(context.Request.Query, collection, texts);
        if (Known(context, snapshot.Sequence, format) is { } unchanged)
        {
            return unchanged;
        }
        var page = ItemsPage.Of(snapshot, query);
        if (format == OgcFormat.Html)
        {
            return Html(html.Items(context.Request, at, collection, page));
        }
        context.Response.Headers["Content-Crs"] = $"<{query.Crs.Uri}>";
        OgcLink[] links =
        [
            .. at.SelfAndAlternate(format, RecordsApi.GeoJsonMediaType),
            new($"{at.Collection(collection.Id)}?f=json", "collection", OgcFormats.Json, collection.Title),
            .. Page(page.Next, "next", "Next page"),
            .. Page(page.Previous, "prev", "Previous page"),
        ];
        return ItemsJson.Of(page, query.Crs, links);

        IEnumerable<OgcLink> Page(string? cursor, string rel, string title) => cursor is null ? [] : [new(at.Here(("f", "json"), ("offset", null), ("cursor", cursor)), rel, RecordsApi.GeoJsonMediaType, title)];
    }

    private static IResult Feature(string collectionId, string featureId, HttpContext context, PublicAddress home, OgcHtml html, RecordIndex index, OgcCollections collections)
    {
        if (collections.Find(collectionId) is not { } collection)
        {
            return Missing(collectionId);
        }
        var (format, at, snapshot, crs) = (OgcFormats.Of(context.Request, RecordsApi.GeoJsonMediaType), new OgcAddresses(context.Request, home), index.Current, ItemsQuery.CrsOf(context.Request.Query));
        if (snapshot.Find(featureId) is not { } record || (collection.Layer is { } layer && record.Layer != layer))
        {
            return Problems.NotFound($"There is no record \"{featureId}\" in the collection \"{collectionId}\".");
        }
        if (Known(context, snapshot.Sequence, format) is { } unchanged)
        {
            return unchanged;
        }
        if (format == OgcFormat.Html)
        {
            return Html(html.Feature(context.Request, at, collection, record));
        }
        context.Response.Headers["Content-Crs"] = $"<{crs.Uri}>";
        OgcLink[] links =
        [
            .. at.SelfAndAlternate(format, RecordsApi.GeoJsonMediaType),
            new($"{at.Collection(collection.Id)}?f=json", "collection", OgcFormats.Json, collection.Title),
            new($"{at.Home}/api/records/{Uri.EscapeDataString(record.Id)}", "related", RecordsApi.GeoJsonMediaType, "The record with the sentences that say so"),
        ];
        return TypedResults.Json(OgcFeature.Of(record, crs) with { Links = links }, ApiJson.Options, RecordsApi.GeoJsonMediaType);
    }

    private static IResult Answer<T>(OgcFormat format, Func<T> json, Func<string> html, string mediaType = OgcFormats.Json) =>
        format == OgcFormat.Html ? Html(html()) : TypedResults.Json(json(), ApiJson.Options, mediaType);

    private static ContentHttpResult Html(string page) => TypedResults.Content(page, "text/html; charset=utf-8");

    private static StatusCodeHttpResult? Known(HttpContext context, long sequence, OgcFormat format) => EntityTags.IsKnown(context, sequence, (long)format) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : null;

    private static ProblemHttpResult Missing(string collection) => Problems.NotFound($"There is no collection \"{collection}\".");

    /// <summary>What is here anybody may read, from pages of other sites too; caches keep the forms apart.</summary>
    private static ValueTask<object?> WithHeaders(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var response = invocation.HttpContext.Response;
        response.OnStarting(() =>
        {
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlExposeHeaders = "Content-Crs, ETag";
            response.Headers.Append("Vary", "Accept");
            return Task.CompletedTask;
        });
        return next(invocation);
    }
}
