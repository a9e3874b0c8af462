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
    private readonly Encodings _bodies;

    /// <param name="isBelow">It is shown one folder below the root, from which its addresses go out all the same.</param>
    public Page(Asset asset, AssetSet assets, bool isBelow = false)
    {
        var source = Encoding.UTF8.GetString(asset.Content);
        var joined = OwnStyles().Replace(isBelow ? source.Replace("<head>", "<head>\n  <base href=\"../\">", StringComparison.Ordinal) : source, m => Join(m.Groups["name"], asset.Path, assets));
        var html = Reference().Replace(joined, m => assets.Find(m.Groups[2].Value) is { } found && !found.Path.EndsWith(".html", StringComparison.Ordinal)
            ? $"{m.Groups[1].Value}{assets.AddressOf(found.Path)}"
            : m.Value);
        var map = ImportMap().Match(html).Groups[1].Value;
        ImportMapHash = map.Length == 0 ? null : $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)))}";
        var graph = new ModuleGraph(assets, map);
        html = ModuleScript().Replace(html, m => assets.Shortens && ModuleBundle.Add(assets, graph, m.Groups[1].Value, $"of-{Path.GetFileNameWithoutExtension(asset.Path)}") is { } bundle
            ? $"<script type=\"module\" src=\"{assets.AddressOf(bundle.Path)}\">"
            : string.Concat(graph.From(m.Groups[1].Value).Select(p => $"<link rel=\"modulepreload\" href=\"{assets.AddressOf(p)}\">\n  ")) + m.Value);
        var content = Encoding.UTF8.GetBytes(html);
        EntityTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"";
        _bodies = new Encodings(() => content);
    }

    /// <summary>As a Content-Security-Policy allows it: "sha256-…"; null when the page has no import map.</summary>
    public string? ImportMapHash { get; }

    public string EntityTag { get; }

    /// <param name="encoding">"br", "gzip" or "" for none.</param>
    public byte[] In(string encoding) => _bodies.In(encoding);

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

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex ImportMap();

    [GeneratedRegex("""<script type="module" src="assets/\w+/([^"]+)">""")]
    private static partial Regex ModuleScript();
}
