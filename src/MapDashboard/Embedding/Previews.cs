using System.Text.Encodings.Web;
using MapDashboard.Filters;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Embedding;

/// <summary>What a page says of the view in its query to those that show links: title, description, picture (Open Graph) and where oEmbed answers.</summary>
internal sealed class Previews(ViewWords views, PublicAddress home, SearchTexts texts, ToldScenes scenes, FirstMap map, WebAssets assets)
{
    private const int Width = 1200;
    private const int Height = 630;

    /// <summary>In the place of this, in a page's head, comes the preview.</summary>
    private const string HeadMark = "<!-- preview -->";

    /// <summary>In the place of this comes the map as a picture, for where no script runs.</summary>
    private const string PictureMark = "<!-- picture -->";

    /// <summary>What comes in the place of a page's marks.</summary>
    public async Task<IReadOnlyList<(string Mark, string Html)>> ForAsync(HttpRequest request)
    {
        var query = await scenes.ShowAsync(EmbedQuery.ReadWhatIsKnown(request.Query, texts), request.HttpContext.RequestAborted);
        var words = views.CatalogueOf(query);
        var (title, here) = (views.TitleOf(query, words), home.Of(request));
        var address = $"{here}{(request.Path == "/embed" ? "/embed" : "/")}{query.Text}";
        return [(HeadMark, Head(query, title, views.DescriptionOf(query, words), here, address)), (PictureMark, Picture(query, title, words, here)), (FirstMap.Mark, request.Path == "/embed" ? "" : map.Html(assets.Known))];
    }

    private static string Head(EmbedQuery query, string title, string description, string home, string address)
    {
        (string Attribute, string Name, string Value)[] all =
        [
            ("property", "og:type", "website"),
            ("property", "og:site_name", "MapDashboard"),
            ("property", "og:url", address),
            ("property", "og:title", title),
            ("property", "og:description", description),
            ("property", "og:image", PictureAddress(home, query, Width, Height)),
            ("property", "og:image:type", "image/png"),
            ("property", "og:image:width", $"{Width}"),
            ("property", "og:image:height", $"{Height}"),
            ("property", "og:image:alt", title),
            ("name", "twitter:card", "summary_large_image"),
        ];
        var links = new[] { ("json", "application/json+oembed"), ("xml", "text/xml+oembed") }.Select(f =>
            $"<link rel=\"alternate\" type=\"{f.Item2}\" title=\"{Html(title)}\" href=\"{Html($"{home}/oembed?url={Uri.EscapeDataString(address)}&format={f.Item1}")}\">");
        return string.Join("\n  ", all.Select(m => $"<meta {m.Attribute}=\"{m.Name}\" content=\"{Html(m.Value)}\">").Concat(links));
    }

    private static string Picture(EmbedQuery query, string title, Catalogue words, string home) =>
        $"<a class=\"still\" href=\"{Html($"{home}/{query.Text}")}\" target=\"_blank\" rel=\"noopener\"><img src=\"{Html(PictureAddress(home, query, Width, Height))}\" width=\"{Width}\" height=\"{Height}\" alt=\"{Html(title)}\"><span>{Html(words.Say("embed-open"))}</span></a>";

    internal static string PictureAddress(string home, EmbedQuery query, int width, int height) =>
        $"{home}/embed.png{query.Text.Add("width", $"{width}").Add("height", $"{height}")}";

    /// <summary>For a text or an attribute in double quotes.</summary>
    internal static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
