using Microsoft.Net.Http.Headers;

namespace MapDashboard.Hosting.Assets;

internal static class AssetEndpoints
{
    /// <summary>
    /// The pages, which a browser asks for anew each time, and under <c>/assets/VERSION/</c> the files that belong to them, which it may keep for
    /// ever. Under another version than the present one there is nothing: what was kept under it must not change.
    /// </summary>
    /// <param name="parts">What comes in the place of a page's marks, for one request.</param>
    public static void MapPages(this WebApplication app, Func<HttpRequest, Task<IReadOnlyList<(string Mark, string Html)>>> parts)
    {
        var assets = app.Services.GetRequiredService<WebAssets>();
        foreach (var (address, name) in new[] { ("/", "index.html"), ("/index.html", "index.html"), ("/sign-in", "sign-in.html"), ("/sign-in.html", "sign-in.html"), ("/stage", "stage.html"), ("/stage.html", "stage.html"), ("/stage/{code}", "index.html") })
        {
            // before the static files, which have the plain pages
            var isBelow = address.Contains('{', StringComparison.Ordinal);
            async Task<IResult> PageAsync(HttpContext context) => Send(context, assets.ForPage(), name, await parts(context.Request), isBelow);
            // named as what it is, or it is taken for a handler that writes the answer itself
            app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (Delegate)PageAsync).ExcludeFromDescription().WithOrder(-1);
        }
        app.MapMethods($"/{AssetSet.Folder}/{{version}}/{{**path}}", [HttpMethods.Get, HttpMethods.Head], (string version, string? path, HttpContext context) =>
            Send(context, version == assets.Known.Version ? assets.Known.Find(path ?? "") : null)).ExcludeFromDescription();
    }

    /// <summary>A page of the web root, by the name of its file, under whatever address it was asked for.</summary>
    /// <param name="isBelow">Its addresses are to go out from one folder above.</param>
    internal static IResult Send(HttpContext context, AssetSet assets, string name, IReadOnlyList<(string Mark, string Html)> parts, bool isBelow = false)
    {
        if (assets.FindPage(name, isBelow)?.With(parts) is not { } page)
            return Results.Problem(title: "Not found", detail: "The web root has no such page.", statusCode: StatusCodes.Status404NotFound);
        var encoding = Encodings.Accepted(context.Request);
        Describe(context.Response, "no-cache", encoding);
        var root = string.Concat(Enumerable.Repeat("../", context.Request.Path.Value!.Count(c => c == '/') - 1));
        context.Response.Headers.Link = $"<{root}{assets.AddressOf(CatalogueLanguage.Of(context.Request))}>; rel=preload; as=fetch; crossorigin";
        return Results.Bytes(page.In(encoding), "text/html; charset=utf-8", entityTag: new EntityTagHeaderValue(page.EntityTag));
    }

    private static IResult Send(HttpContext context, Asset? asset) => Send(context, asset, "public, max-age=31536000, immutable");

    /// <summary>A file under an address that stays the same when the file changes.</summary>
    internal static IResult SendAnew(HttpContext context, Asset? asset) =>
        Send(context, asset, "no-cache", asset is null ? null : new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(asset.Content))[..16]}\""));

    private static IResult Send(HttpContext context, Asset? asset, string cacheControl, EntityTagHeaderValue? tag = null)
    {
        if (asset is null)
            return Results.Problem(title: "Not found", detail: "There is no such file in this version of the page.", statusCode: StatusCodes.Status404NotFound);
        var encoding = asset.EncodingFor(context.Request);
        Describe(context.Response, cacheControl, encoding);
        return Results.Bytes(asset.In(encoding), asset.ContentType, entityTag: tag);
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
