using MapDashboard.Hosting.Assets;

namespace MapDashboard.Hosting;

internal static class SecurityHeaders
{
    private static readonly string[] Pages = ["index.html", "sign-in.html", "stage.html", "handout.html", "speaker.html"];

    /// <summary>
    /// On every answer, errors included: nothing is loaded from elsewhere, no other site may frame the page. No script stands in a page
    /// but its import map, which a browser takes only from there: its hash is allowed.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<WebAssets>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.TryAdd("Content-Security-Policy", PolicyFor(assets.Known));
                headers.TryAdd("X-Content-Type-Options", "nosniff");
                headers.TryAdd("Referrer-Policy", "same-origin");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string PolicyFor(AssetSet assets)
    {
        var maps = Pages.Select(p => assets.FindPage(p)?.ImportMapHash).OfType<string>().Distinct();
        return $"default-src 'self'; img-src 'self' data: blob:; style-src 'self'; connect-src 'self' ws: wss:; frame-ancestors 'none'; script-src 'self'{string.Concat(maps.Select(h => $" '{h}'"))}";
    }
}
