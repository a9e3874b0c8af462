using MapDashboard.Changes;
using MapDashboard.Embedding.Pictures;
using MapDashboard.Filters;
using MapDashboard.Hosting.Assets;
using Microsoft.Extensions.Options;

namespace MapDashboard.Embedding;

/// <summary>The map in other people's pages: the embedded page, its element, oEmbed, and the picture that the server draws.</summary>
internal static class EmbedApi
{
    public static IServiceCollection AddEmbedding(this IServiceCollection services)
    {
        services.AddOptions<EmbeddingOptions>().BindConfiguration("Embedding").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PublicAddress>().AddSingleton<ViewWords>().AddSingleton<ToldScenes>().AddSingleton<Previews>().AddSingleton<PictureStore>().AddSingleton<FirstMap>();
    }

    public static void MapEmbedding(this WebApplication app)
    {
        app.MapMethods("/embed", [HttpMethods.Get, HttpMethods.Head], PageAsync).ExcludeFromDescription();
        app.MapMethods("/embed.js", [HttpMethods.Get, HttpMethods.Head], Element).ExcludeFromDescription();
        app.MapGet("/first-map/{zoom:int}-{size}-{theme:regex(^(light|dark)$)}.webp", FirstMapAsync).ExcludeFromDescription();
        app.MapPictures();
        app.MapOEmbed();
    }

    /// <summary>Refuses what it does not know, for an option that is ignored would be a mistake that nobody sees.</summary>
    private static async Task<IResult> PageAsync(HttpContext context, WebAssets assets, Previews previews, SearchTexts texts, IOptions<EmbeddingOptions> options)
    {
        EmbedQuery.Read(context.Request.Query, texts);
        var origins = string.Join(' ', options.Value.Origins);
        return AssetEndpoints.Send(context, assets.ForPage(), "embed.html", [.. await previews.ForAsync(context.Request), ("<!-- origins -->", $"<meta name=\"origins\" content=\"{Previews.Html(origins)}\">")]);
    }

    /// <summary>Its address names the version of the page and the last change, so that it may be kept for ever; where that is another one by now the picture is not the one that was meant.</summary>
    private static async Task<IResult> FirstMapAsync(int zoom, string size, string theme, HttpContext context, FirstMap map, WebAssets assets, RecordIndex index)
    {
        if (await map.DrawAsync(zoom, size, theme == "dark", context.RequestAborted) is not { } webp)
        {
            return Results.Problem(title: "Not found", detail: "There is no such picture of the map.", statusCode: StatusCodes.Status404NotFound);
        }
        var isMeant = context.Request.QueryString.Value == $"?{assets.Known.Version}-{index.Current.Sequence}";
        context.Response.Headers.CacheControl = isMeant ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(webp, "image/webp");
    }

    /// <summary>The element is a module, and a browser takes a module of another site only if that says so. Its file lies elsewhere: where a static file has an address, its compressed form would be sent.</summary>
    private static IResult Element(HttpContext context, WebAssets assets)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return AssetEndpoints.SendAnew(context, assets.ForPage().Find("js/embed/element.js"));
    }
}
