using MapDashboard.Embedding;
using MapDashboard.Hosting.Assets;
using Microsoft.Extensions.Options;

namespace MapDashboard.Hosting;

internal static class SecurityHeaders
{
    private static readonly string[] Pages = ["index.html", "sign-in.html", "stage.html", "handout.html", "speaker.html", "embed.html"];

    /// <summary>
    /// On every answer, errors included: nothing is loaded from elsewhere, and other sites may frame what section "Embedding" lets them frame. Nothing
    /// that runs stands in a page but its import map, which a browser takes only from there, and one line before the first paint: their hashes are allowed.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<WebAssets>();
        var embedding = app.Services.GetRequiredService<IOptions<EmbeddingOptions>>().Value;
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.TryAdd("Content-Security-Policy", PolicyFor(assets.Known, context.Request.Path == "/embed" ? embedding.FrameAncestors : embedding.PageFrameAncestors));
                headers.TryAdd("X-Content-Type-Options", "nosniff");
                headers.TryAdd("Referrer-Policy", "same-origin");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string PolicyFor(AssetSet assets, string frameAncestors)
    {
        var maps = Pages.SelectMany(p => assets.FindPage(p)?.InlineHashes ?? []).Distinct();
        return $"default-src 'self'; img-src 'self' data: blob:; style-src 'self'; connect-src 'self' ws: wss:; frame-ancestors {frameAncestors}; script-src 'self'{string.Concat(maps.Select(h => $" '{h}'"))}";
    }
}
