using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MapDashboard.Hosting.Assets;

/// <summary>
/// A page as it is sent: what it names of the web root stands there with its version, its style sheets are one and its modules are one script. Where they
/// stay apart they are announced, so that the browser asks for all of them at once instead of finding them one import after another.
/// </summary>
internal sealed partial class Page
{
    /// <summary>Answers with other parts in their marks are kept up to this many.</summary>
    private const int MostFilled = 64;

    private readonly string _html;
    private readonly Encodings _bodies;
    private readonly ConcurrentDictionary<string, Page> _filled = [];

    /// <param name="isBelow">It is shown one folder below the root, from which its addresses go out all the same.</param>
    public Page(Asset asset, AssetSet assets, bool isBelow = false)
    {
        var source = PageIcons.Draw(Encoding.UTF8.GetString(asset.Content), assets);
        var joined = OwnStyles().Replace(isBelow ? source.Replace("<head>", "<head>\n  <base href=\"../\">", StringComparison.Ordinal) : source, m => Join(m.Groups["name"], asset.Path, assets));
        var html = Reference().Replace(joined, m => assets.Find(m.Groups[2].Value) is { } found && !found.Path.EndsWith(".html", StringComparison.Ordinal)
            ? $"{m.Groups[1].Value}{assets.AddressOf(found.Path)}"
            : m.Value);
        var map = ImportMap().Match(html).Groups[1].Value;
        InlineHashes = [.. Inline().Matches(html).Select(m => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(m.Groups[1].Value.ReplaceLineEndings("\n"))))}")];
        var graph = new ModuleGraph(assets, map);
        html = ModuleScript().Replace(html, m => assets.Shortens && ModuleBundle.Add(assets, graph, m.Groups[1].Value, $"of-{Path.GetFileNameWithoutExtension(asset.Path)}") is { } bundle
            ? $"<script type=\"module\" src=\"{assets.AddressOf(bundle.Path)}\">"
            : string.Concat(graph.From(m.Groups[1].Value).Select(p => $"<link rel=\"modulepreload\" href=\"{assets.AddressOf(p)}\">\n  ")) + m.Value);
        var folder = $"of-{Path.GetFileNameWithoutExtension(asset.Path)}";
        html = LaterModule().Replace(html, m => assets.Find($"{folder}/{m.Groups[2].Value}") is { } later ? $"{m.Groups[1].Value}{assets.AddressOf(later.Path)}" : m.Value);
        (_html, EntityTag, _bodies) = Whole(html);
    }

    private Page(string html, IReadOnlyList<string> inlineHashes)
    {
        InlineHashes = inlineHashes;
        (_html, EntityTag, _bodies) = Whole(html);
    }

    /// <summary>The import map and the script that stand in the page, as a Content-Security-Policy allows them: "sha256-…".</summary>
    public IReadOnlyList<string> InlineHashes { get; }

    public string EntityTag { get; }

    /// <param name="encoding">"br", "gzip" or "" for none.</param>
    public byte[] In(string encoding) => _bodies.In(encoding);

    /// <summary>The page with something in the place of its marks, such as <c>&lt;!-- preview --&gt;</c>.</summary>
    public Page With(IReadOnlyList<(string Mark, string Html)> parts)
    {
        if (_filled.Count >= MostFilled)
        {
            _filled.Clear();
        }
        return _filled.GetOrAdd(parts.Aggregate(_html, (html, part) => html.Replace(part.Mark, part.Html, StringComparison.Ordinal)), html => new Page(html, InlineHashes));
    }

    private static (string Html, string EntityTag, Encodings Bodies) Whole(string html)
    {
        var content = Encoding.UTF8.GetBytes(html);
        return (html, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"", new Encodings(() => content));
    }

    /// <summary>The page's own style sheets as one: each would cost a request before the page can be painted.</summary>
    private static string Join(Group names, string page, AssetSet assets)
    {
        var parts = names.Captures.Select(c => assets.Find(c.Value)).OfType<Asset>().ToList();
        return $"<link rel=\"stylesheet\" href=\"{assets.Join(Path.ChangeExtension($"css/of-{page}", ".css"), parts).Path}\">";
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<name>css/[^"]+)">(?:\s*<link rel="stylesheet" href="(?<name>css/[^"]+)">)*""")]
    private static partial Regex OwnStyles();

    /// <summary>An attribute, or an entry of the import map, up to a query or fragment.</summary>
    [GeneratedRegex("""((?:href|src)="|:\s*"\./)([\w\-./]+)(?=["#?])""")]
    private static partial Regex Reference();

    [GeneratedRegex("""<script(?: type="importmap")?>(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex ImportMap();

    /// <summary>A module that the page announces and loads after its first view.</summary>
    [GeneratedRegex("""(<link rel="modulepreload" href=")assets/\w+/(js/[^"]+)(?=" fetchpriority="low")""")]
    private static partial Regex LaterModule();

    [GeneratedRegex("""<script type="module" src="assets/\w+/([^"]+)">""")]
    private static partial Regex ModuleScript();
}
