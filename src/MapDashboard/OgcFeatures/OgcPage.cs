using MapDashboard.Embedding;
using MapDashboard.Exports;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.OgcFeatures;

/// <summary>A plain page in the look of the house.</summary>
internal sealed class OgcPage(WebAssets assets)
{
    /// <summary>For a text or an attribute in double quotes.</summary>
    public static string Escaped(string text) => Previews.Html(text);

    /// <summary>A file of the web root as it may be kept for ever.</summary>
    public string AddressOf(HttpRequest request, string path) => $"{request.PathBase}/{assets.ForPage().AddressOf(path)}";

    /// <param name="title">As it is; escaped here.</param>
    /// <param name="crumbs">Where the page stands, from the top.</param>
    /// <param name="json">The same for programs.</param>
    /// <param name="main">HTML.</param>
    /// <param name="head">HTML.</param>
    public string Of(HttpRequest request, OgcAddresses at, string title, IEnumerable<(string Address, string Name)> crumbs, string json, string main, string head = "") => $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>{Escaped(title)} – MapDashboard</title>
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <link rel="icon" href="{Escaped($"{at.Home}/favicon.svg")}" type="image/svg+xml">
          <link rel="stylesheet" href="{Escaped(AddressOf(request, "css/theme.css"))}">
          {head}
          <link rel="stylesheet" href="{Escaped(AddressOf(request, "css/ogc.css"))}">
          <link rel="alternate" type="application/json" href="{Escaped(json)}">
        </head>
        <body>
        <header>
          <a class="brand" href="{Escaped($"{at.Home}/")}"><img src="{Escaped($"{at.Home}/favicon.svg")}" alt="" width="24" height="24"> <span translate="no">MapDashboard</span></a>
          <nav aria-label="Where you are">{string.Concat(crumbs.Select(c => $"<a href=\"{Escaped(c.Address)}\">{Escaped(c.Name)}</a>"))}</nav>
        </header>
        <main>
        <h1><bdi>{Escaped(title)}</bdi></h1>
        {main}
        </main>
        <footer><a href="{Escaped(json)}">This page as JSON</a> {Escaped(Selection.Attribution)}</footer>
        </body>
        </html>
        """;
}
