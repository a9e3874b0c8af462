using MapDashboard.Api;
using Microsoft.Net.Http.Headers;

namespace MapDashboard.OgcFeatures;

/// <summary>In which form an answer is wanted.</summary>
internal enum OgcFormat
{
    Json,
    Html,
}

internal static class OgcFormats
{
    public const string Html = "text/html";
    public const string Json = "application/json";
    public const string Schema = "application/schema+json";
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    /// <summary>What <c>f</c> says, else what the client accepts, best first; JSON where it does not matter to it.</summary>
    /// <param name="json">The media type of the answer as JSON; application/json is taken for it too.</param>
    /// <exception cref="QueryFormatException">The value of <c>f</c> is none.</exception>
    /// <exception cref="BadHttpRequestException">The client accepts neither: 406.</exception>
    public static OgcFormat Of(HttpRequest request, string json = Json)
    {
        if (request.Query["f"] is [var asked])
        {
            return asked switch
            {
                "json" => OgcFormat.Json,
                "html" => OgcFormat.Html,
                _ => throw new QueryFormatException("f", $"\"f\" is json or html, not \"{asked}\"."),
            };
        }
        var accepted = request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).ToList();
        if (accepted.Count == 0)
        {
            return OgcFormat.Json;
        }
        var types = new[] { new MediaTypeHeaderValue(json.Split(';')[0]), new MediaTypeHeaderValue(Json), new MediaTypeHeaderValue(Html) };
        foreach (var type in accepted.Where(a => a.Quality is not 0))
        {
            var plain = type.MediaType.Value!;
            if (types.FirstOrDefault(t => t.IsSubsetOf(new MediaTypeHeaderValue(plain))) is { } found)
            {
                return found.MediaType == Html ? OgcFormat.Html : OgcFormat.Json;
            }
        }
        throw new BadHttpRequestException($"This is answered as {json} or {Html}.", StatusCodes.Status406NotAcceptable);
    }
}
