using MapDashboard.Embedding;
using MapDashboard.OgcFeatures;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

/// <summary><c>/docs</c>: the OpenAPI documents for people, to try out. Swagger UI comes from this server and is loaded only here.</summary>
internal static class DocsPage
{
    public static void MapDocs(this IEndpointRouteBuilder app) => app.MapGet("/docs", Get).AnswersHead().ExcludeFromDescription();

    private static ContentHttpResult Get(HttpContext context, PublicAddress home, OgcPage page)
    {
        var (isOgc, at) = (context.Request.Query["api"] == "ogc", new OgcAddresses(context.Request, home));
        var head = $"""
            <link rel="stylesheet" href="{OgcPage.Escaped($"{at.Home}/lib/swagger-ui/swagger-ui.css")}">
            <script src="{OgcPage.Escaped($"{at.Home}/lib/swagger-ui/swagger-ui-bundle.js")}" defer></script>
            <script src="{OgcPage.Escaped(page.AddressOf(context.Request, "js/docs.js"))}" type="module"></script>
            """;
        var document = isOgc ? $"{at.Root}/api?f=json" : $"{at.Home}/openapi/v1.json";
        return TypedResults.Content(page.Of(context.Request, at, isOgc ? "OGC API – Features" : "The API", [], document, $"""
            <p class="lead">{(isOgc ? $"What QGIS, GDAL and ArcGIS ask. The map's own API is <a href=\"{OgcPage.Escaped($"{at.Home}/docs")}\">here</a>." : $"What the page, the commands and your programs can ask. For QGIS and its like there is <a href=\"{OgcPage.Escaped($"{at.Home}/docs?api=ogc")}\">OGC API – Features</a>.")}</p>
            <div id="docs" data-document="{OgcPage.Escaped(document)}"></div>
            <noscript><p>Showing the documentation needs JavaScript; <a href="{OgcPage.Escaped(document)}">the OpenAPI document</a> does not.</p></noscript>
            """, head), "text/html; charset=utf-8");
    }
}
