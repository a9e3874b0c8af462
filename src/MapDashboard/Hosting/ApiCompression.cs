namespace MapDashboard.Hosting;

internal static class ApiCompression
{
    /// <summary>
    /// What the API answers goes compressed; over HTTPS it does not, as the framework advises (BREACH). The pages and their files are
    /// compressed where they are kept.
    /// </summary>
    public static void AddApiCompression(this IServiceCollection services) => services.AddResponseCompression(o =>
        o.MimeTypes = ["application/json", "application/geo+json", "application/problem+json", "text/csv", "application/vnd.google-earth.kml+xml", "application/atom+xml", "application/schema+json", "application/vnd.oai.openapi+json", Tiles.TilesApi.MediaType]);
}
