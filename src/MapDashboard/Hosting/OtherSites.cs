using Microsoft.AspNetCore.Http.Metadata;

namespace MapDashboard.Hosting;

/// <summary>What pages of other sites may read with a browser (CORS): the tiles, files and feed that are made for other people's maps. They are the same for everybody, with or without an account.</summary>
internal static class OtherSites
{
    private static readonly string[] OpenTags = ["Tiles", "Exports"];

    public static void UseOtherSites(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ITagsMetadata>()?.Tags.Any(OpenTags.Contains) is true)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                context.Response.Headers.AccessControlExposeHeaders = "ETag";
                return Task.CompletedTask;
            });
        }
        return next(context);
    });
}
