namespace MapDashboard.Hosting.Assets;

/// <summary>
/// Which catalogue of words a page will ask for, so that it can be sent along: the page itself decides (js/language.js), also by what the reader chose
/// on this device, which the server does not know. If it decides otherwise some kilobytes were sent for nothing.
/// </summary>
internal static class CatalogueLanguage
{
    /// <returns>From the web root: "words/en.ftl".</returns>
    public static string Of(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => (string?)l.Value.Value);
        var catalogue = accepted.Prepend((string?)request.Query["lang"]).Select(Catalogue).FirstOrDefault(c => c is not null);
        return $"words/{catalogue ?? "en"}.ftl";
    }

    private static string? Catalogue(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => "en",
        "zh" => "zh",
        "sr" or "hr" or "bs" or "sh" or "cnr" => "sr-Cyrl",
        _ => null,
    };
}
