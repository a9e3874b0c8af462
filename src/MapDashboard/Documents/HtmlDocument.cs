using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MapDashboard.Documents;

/// <summary>A web page as a document: its main text by paragraphs, and what its head says of where it is from.</summary>
internal static partial class HtmlDocument
{
    private const string Clutter = "script, style, noscript, template, nav, aside, footer, form, iframe, svg, button, [hidden], [aria-hidden=true]";
    private const string Blocks = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, th, figcaption, dt, dd";

    public static NewDocument Parse(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return new(
            MainText(page),
            Meta(page, "og:title") ?? Clean(page.Title) ?? Clean(page.QuerySelector("h1")?.TextContent),
            Meta(page, "author", "article:author", "dc.creator"),
            Meta(page, "og:site_name", "dc.publisher", "publisher"),
            WebAddress(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? WebAddress(Meta(page, "og:url")),
            Date(Meta(page, "article:published_time", "datepublished", "date", "dc.date", "pubdate") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Clean(page.DocumentElement.GetAttribute("lang")));
    }

    /// <summary>The encoding that the first kilobyte declares, as pages had before UTF-8; null where it is none of them or there is a byte order mark.</summary>
    public static Encoding? DeclaredEncoding(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }
        var declared = CharsetPattern().Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 1024)))).Groups[1].Value.ToLowerInvariant();
        // a page that says Latin-1 means this, as the Encoding Standard has it: https://encoding.spec.whatwg.org/#names-and-labels
        var name = declared is "iso-8859-1" or "latin1" or "us-ascii" ? "windows-1252" : declared;
        return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static string MainText(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Clutter))
        {
            element.Remove();
        }
        var main = page.QuerySelector("article") ?? page.QuerySelector("main, [role=main]") ?? page.Body as IElement ?? page.DocumentElement;
        foreach (var lineBreak in main.QuerySelectorAll("br"))
        {
            lineBreak.Replace(page.CreateTextNode(" "));
        }
        var paragraphs = main.QuerySelectorAll(Blocks).Where(b => b.QuerySelector(Blocks) is null).Select(b => Clean(b.TextContent)).OfType<string>().ToList();
        return paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : Clean(main.TextContent) ?? "";
    }

    /// <summary>The first of these that the head gives; names are compared without regard to case.</summary>
    private static string? Meta(IHtmlDocument page, params string[] names) => names
        .SelectMany(name => page.QuerySelectorAll("meta").Where(m => name.Equals(m.GetAttribute("name") ?? m.GetAttribute("property") ?? m.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase)))
        .Select(m => Clean(m.GetAttribute("content"))).FirstOrDefault(c => c is not null);

    /// <summary>The day of a date with time; null when it is in another form, for a date is never guessed.</summary>
    private static string? Date(string? written)
    {
        var date = DatePattern().Match(written ?? "").Value;
        return Records.Edtf.LastDay(date) is null ? null : date;
    }

    private static string? WebAddress(string? url) => url is not null && DocumentCheck.UrlFault(url) is null ? url : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex("""<meta\b[^>]*\bcharset\s*=\s*["']?([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?(?=$|[T ])", RegexOptions.ECMAScript)]
    private static partial Regex DatePattern();
}
