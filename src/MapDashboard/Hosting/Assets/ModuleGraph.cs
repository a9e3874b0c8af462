using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MapDashboard.Hosting.Assets;

/// <summary>Which modules a module imports, and those in turn; what is imported only when it is needed, by <c>import()</c>, is not among them.</summary>
/// <param name="importMap">The text of the page's import map, empty for none; a module that it names stands in the place of another.</param>
internal sealed partial class ModuleGraph(AssetSet assets, string importMap)
{
    private static readonly Uri Root = new("http://root/");
    private readonly JsonNode? _imports = importMap.Length == 0 ? null : JsonNode.Parse(importMap)?["imports"];

    /// <summary>The modules in the order in which they are found, the first one left out.</summary>
    /// <param name="path">From the web root: "js/main.js".</param>
    public IReadOnlyList<string> From(string path) => Found(path, ImportsOf);

    /// <summary>The same with what is imported only when it is needed.</summary>
    public IReadOnlyList<string> FromWithLater(string path) => Found(path, p => ImportsOf(p).Concat(Imported(p, LaterImport())));

    /// <summary>The module and all that it imports, each after what it imports itself; null when some import each other in a circle.</summary>
    public IReadOnlyList<string>? InOrder(string path)
    {
        var order = new List<string>();
        var open = new HashSet<string>();
        return Visit(path) ? order : null;

        bool Visit(string next)
        {
            if (order.Contains(next))
                return true;
            if (!open.Add(next) || !ImportsOf(next).Distinct().ToList().TrueForAll(Visit))
                return false;
            order.Add(next);
            return true;
        }
    }

    /// <summary>The module that another one means, from the web root.</summary>
    public string Resolve(string specifier, string from)
    {
        var path = specifier.StartsWith('.') ? new Uri(new Uri(Root, from), specifier).AbsolutePath[1..] : null;
        var mapped = (string?)_imports?[path is null ? specifier : $"./{path}"];
        return mapped is null ? path ?? "" : mapped.Replace($"./{assets.AddressOf("")}", "./", StringComparison.Ordinal)[2..];
    }

    private static List<string> Found(string path, Func<string, IEnumerable<string>> importsOf)
    {
        var found = new List<string> { path };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(importsOf(found[i]).Distinct().Except(found).ToList());
        }
        return found[1..];
    }

    private IEnumerable<string> ImportsOf(string path) => Imported(path, StaticImport());

    private IEnumerable<string> Imported(string path, Regex import) => assets.Find(path) is not { } module
        ? []
        : import.Matches(Encoding.UTF8.GetString(module.Content)).Select(m => Resolve(m.Groups[1].Value, path)).Where(p => assets.Find(p) is not null);

    [GeneratedRegex("""\bimport\('([^']+)'\)""")]
    private static partial Regex LaterImport();

    [GeneratedRegex("""^(?:import|export)\b(?:[^;'"()]*?\bfrom)?\s*['"]([^'"]+)['"]""", RegexOptions.Multiline)]
    private static partial Regex StaticImport();
}
