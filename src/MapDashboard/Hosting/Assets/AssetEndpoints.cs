using Microsoft.Net.Http.Headers;

namespace MapDashboard.Hosting.Assets;

internal static class AssetEndpoints
{
    /// <summary>
    /// The pages, which a browser asks for anew each time, and under <c>/assets/VERSION/</c> the files that belong to them, which it may keep for
    /// ever. Under another version than the present one there is nothing: what was kept under it must not change.
    /// </summary>
    public static void MapPages(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<WebAssets>();
        foreach (var (address, name) in new[] { ("/", "index.html"), ("/index.html", "index.html"), ("/sign-in", "sign-in.html"), ("/sign-in.html", "sign-in.html"), ("/stage", "stage.html"), ("/stage.html", "stage.html"), ("/stage/{code}", "index.html") })
        {
            // before the static files, which have the plain pages
            app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Send(context, assets.ForPage().FindPage(name, isBelow: address.Contains('{', StringComparison.Ordinal)))).ExcludeFromDescription().WithOrder(-1);
        }
        app.MapMethods($"/{AssetSet.Folder}/{{version}}/{{**path}}", [HttpMethods.Get, HttpMethods.Head], (string version, string? path, HttpContext context) =>
            Send(context, version == assets.Known.Version ? assets.Known.Find(path ?? "") : null)).ExcludeFromDescription();
    }

    /// <summary>A page of the web root under another address, by the name of its file.</summary>
    public static IResult Send(HttpContext context, string page) => Send(context, context.RequestServices.GetRequiredService<WebAssets>().ForPage().FindPage(page));

    private static IResult Send(HttpContext context, Page? page)
    {
        if (page is null)
            return Results.Problem(title: "Not found", detail: "The web root has no such page.", statusCode: StatusCodes.Status404NotFound);
        var encoding = Encodings.Accepted(context.Request);
        Describe(context.Response, "no-cache", encoding);
        return Results.Bytes(page.In(encoding), "text/html; charset=utf-8", entityTag: new EntityTagHeaderValue(page.EntityTag));
    }

    private static IResult Send(HttpContext context, Asset? asset)
    {
        if (asset is null)
            return Results.Problem(title: "Not found", detail: "There is no such file in this version of the page.", statusCode: StatusCodes.Status404NotFound);
        var encoding = asset.EncodingFor(context.Request);
        Describe(context.Response, "public, max-age=31536000, immutable", encoding);
        return Results.Bytes(asset.In(encoding), asset.ContentType);
    }

    private static void Describe(HttpResponse response, string cacheControl, string encoding)
    {
        response.Headers.CacheControl = cacheControl;
        response.Headers.Vary = "Accept-Encoding";
        if (encoding != "")
        {
            response.Headers.ContentEncoding = encoding;
        }
    }
}
