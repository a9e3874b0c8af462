using System.Text.RegularExpressions;

namespace MapDashboard.Api;

/// <summary>The page, at every path that is nobody else's: what it shows stands in the part of the address that the server does not see.</summary>
internal static partial class Page
{
    /// <remarks>No fallback route: that would answer 405 to a POST to a path that does not exist.</remarks>
    public static IApplicationBuilder UsePage(this IApplicationBuilder app) => app.UseWhen(IsAskedFor, page => page
        .Use((context, next) =>
        {
            context.Request.Path = "/index.html";
            return next(context);
        })
        .UseStaticFiles());

    private static bool IsAskedFor(HttpContext context) =>
        context.GetEndpoint() is null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !NoPage().IsMatch(context.Request.Path.Value ?? "");

    // programs' paths, and files: what is not there is 404
    [GeneratedRegex(@"^/(?:api|hubs|health|openapi|lib)(?:/|$)|\.[^/]*$")]
    private static partial Regex NoPage();
}
