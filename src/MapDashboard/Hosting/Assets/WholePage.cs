using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MapDashboard.Hosting.Assets;

/// <summary>
/// A page of the web root with all in it that it names: style sheets, scripts, its modules as one script, its icons. Saved as a file it asks nobody for anything,
/// and its policy keeps it from doing so. The modules that its import map names stand in the place of others.
/// </summary>
internal sealed partial class WholePage
{
    private readonly string _html;

    /// <exception cref="InvalidDataException">The web root lacks something that the page names, or its modules cannot be joined.</exception>
    public WholePage(AssetSet assets, string name)
    {
        var source = PageIcons.Draw(Text(assets, name), assets);
        var graph = new ModuleGraph(assets, ImportMap().Match(source).Groups[1].Value);
        var (styles, scripts) = (new List<string>(), new List<string>());
        var html = ImportMap().Replace(source, "");
        html = Styles().Replace(html, m => Inline(styles, "style", "", string.Concat(m.Groups["name"].Captures.Select(c => InsideOf(Shortened(assets, c.Value))))));
        html = PlainScript().Replace(html, m => Inline(scripts, "script", "", Shortened(assets, m.Groups[1].Value)));
        html = ModuleScript().Replace(html, m => Inline(scripts, "script", " type=\"module\"", Joined(assets, graph, m.Groups[1].Value)));
        html = Icon().Replace(html, m => $"<link rel=\"icon\" href=\"data:image/svg+xml;base64,{Convert.ToBase64String(Find(assets, m.Groups[1].Value).Content)}\">");
        var policy = $"default-src 'none'; script-src {string.Join(' ', scripts)}; style-src {string.Join(' ', styles)}; img-src data:; base-uri 'none'; form-action 'none'";
        _html = html.Replace("<!-- policy -->", $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">", StringComparison.Ordinal);
    }

    /// <summary>The page with something in the place of its marks; each mark stands there once.</summary>
    public string With(params (string Mark, string Html)[] parts)
    {
        var result = new StringBuilder();
        var rest = _html.AsSpan();
        foreach (var (mark, html) in parts)
        {
            var at = rest.IndexOf(mark, StringComparison.Ordinal);
            result.Append(rest[..at]).Append(html);
            rest = rest[(at + mark.Length)..];
        }
        return result.Append(rest).ToString();
    }

    /// <summary>JSON that may stand in a script element: none of its texts can end it.</summary>
    public static string Data(string json) => json.Replace("<", "\\u003C", StringComparison.Ordinal);

    private static string Inline(List<string> hashes, string element, string attributes, string content)
    {
        // a browser reads line ends as \n, and hashes what it has read
        var text = Harmless(content).ReplaceLineEndings("\n");
        hashes.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'");
        return $"<{element}{attributes}>{text}</{element}>";
    }

    /// <summary>What would end or hide the element that it stands in; in a script's texts and patterns <c>\x3C</c> is the same sign.</summary>
    private static string Harmless(string content) => TagStart().Replace(content, @"\x3C");

    /// <summary>Pictures that a style sheet names are not in the page.</summary>
    private static string InsideOf(string style) => Picture().Replace(style, "none");

    private static string Joined(AssetSet assets, ModuleGraph graph, string entry)
    {
        var text = ModuleBundle.Inside(assets, graph, entry) ?? throw new InvalidDataException($"The modules of {entry} cannot be joined.");
        return Encoding.UTF8.GetString(Assets.Shortened.Of(entry, Encoding.UTF8.GetBytes(text)));
    }

    private static string Shortened(AssetSet assets, string path) => Encoding.UTF8.GetString(Assets.Shortened.Of(path, Find(assets, path).Content));

    private static string Text(AssetSet assets, string path) => Encoding.UTF8.GetString(Find(assets, path).Content);

    private static Asset Find(AssetSet assets, string path) => assets.Find(path) ?? throw new InvalidDataException($"The web root lacks {path}.");

    [GeneratedRegex("""<script type="importmap">(.*?)</script>\s*""", RegexOptions.Singleline)]
    private static partial Regex ImportMap();

    [GeneratedRegex("""(?:<link rel="stylesheet" href="(?<name>[^"]+)">\s*)+""")]
    private static partial Regex Styles();

    [GeneratedRegex("""<script src="([^"]+)"></script>""")]
    private static partial Regex PlainScript();

    [GeneratedRegex("""<script type="module" src="([^"]+)"></script>""")]
    private static partial Regex ModuleScript();

    [GeneratedRegex("""<link rel="icon" href="([^"]+)"[^>]*>""")]
    private static partial Regex Icon();

    [GeneratedRegex("<(?=/?script|!--)", RegexOptions.IgnoreCase)]
    private static partial Regex TagStart();

    [GeneratedRegex(@"url\([^)]*\)")]
    private static partial Regex Picture();
}
