using System.Text;
using System.Text.RegularExpressions;

namespace MapDashboard.Hosting.Assets;

/// <summary>
/// A page's modules as one script: a browser that fetches and links a hundred small ones is busy with that for longer than with what they do. Each module
/// becomes a block, after those that it imports, and takes what it imports from <c>modules</c>. What is imported only when it is needed, by <c>import()</c>, is a script of
/// its own with all that it imports and the page's script lacks, and takes from there too; a block that another of them has run already is not run again, so that no module
/// is there twice. It lies in the bundle's folder, for another page may bundle others.
/// </summary>
/// <remarks>The page's script must not wait, before it is through, for something that it imports with <c>import()</c>: that waits for the script.</remarks>
internal sealed partial class ModuleBundle
{
    /// <summary>
    /// Lets the browser compile all functions at once, beside the page's own thread and while the script still arrives, for nearly all are called while the page
    /// opens. Only Chromium knows it: https://github.com/WICG/explicit-javascript-compile-hints-file-based
    /// </summary>
    private const string CompileAll = "//# allFunctionsCalledOnLoad\n";

    /// <summary>Of scripts with fewer modules than this most is not called when they are loaded.</summary>
    private const int MostLazily = 40;

    private readonly AssetSet _assets;
    private readonly ModuleGraph _graph;
    private readonly string _folder;
    private readonly string _entry;
    private readonly HashSet<string> _inside;

    private ModuleBundle(AssetSet assets, ModuleGraph graph, string entry, string folder)
    {
        (_assets, _graph, _entry, _folder) = (assets, graph, entry, folder);
        _inside = [.. graph.From(entry), entry];
    }

    /// <summary>Adds the bundle, and the modules that are loaded when they are needed, to the files of the web root.</summary>
    /// <param name="entry">The page's script, from the web root: "js/main.js".</param>
    /// <param name="folder">Where they lie in the web root, where there is nothing else.</param>
    /// <returns>The bundle; null when the modules import each other in a circle, or import or export in a form that is not understood here.</returns>
    public static Asset? Add(AssetSet assets, ModuleGraph graph, string entry, string folder)
    {
        var bundle = new ModuleBundle(assets, graph, entry, folder);
        if (bundle.Text() is not { } text)
            return null;
        foreach (var later in graph.FromWithLater(entry).Where(p => !bundle._inside.Contains(p)))
        {
            assets.Add($"{folder}/{later}", () => Encoding.UTF8.GetBytes(bundle.Together(later) ?? bundle.Later(later)), graph.From(later).Count >= MostLazily ? CompileAll : "");
        }
        return assets.Add($"{folder}/{entry}", () => Encoding.UTF8.GetBytes(text), CompileAll);
    }

    /// <summary>The modules as one script that stands in a page itself; null as above, and when one asks where it lies.</summary>
    public static string? Inside(AssetSet assets, ModuleGraph graph, string entry) =>
        new ModuleBundle(assets, graph, entry, "").Text() is { } text && !text.Contains("import.meta", StringComparison.Ordinal) ? text : null;

    private string? Text()
    {
        var blocks = _graph.InOrder(_entry)?.Select(p => Block(p, _entry).Text).ToList();
        return blocks is null || blocks.Any(b => Unknown().IsMatch(b)) ? null : $"export const modules = {{}};\n{string.Concat(blocks)}";
    }

    /// <summary>A module that is loaded when it is needed, with those of its imports that the bundle lacks; null as above.</summary>
    private string? Together(string path)
    {
        var blocks = _graph.InOrder(path)?.Where(p => !_inside.Contains(p)).Select(p => (Path: p, Block: Block(p, path))).ToList();
        if (blocks is null || blocks.Any(b => Unknown().IsMatch(b.Block.Text)))
            return null;
        var text = string.Concat(blocks.Select(b => $"if (!modules[\"{b.Path}\"])\n{b.Block.Text}"));
        var names = string.Join(", ", blocks[^1].Block.Exports.Select(e => e.Split(':')[0]));
        return $"import {{ modules }} from '{Up(path)}{_entry}';\n{text}{(names.Length == 0 ? "" : $"export const {{ {names} }} = modules[\"{path}\"];\n")}";
    }

    /// <param name="script">The one that it will be in.</param>
    private (string Text, IReadOnlyList<string> Exports) Block(string path, string script)
    {
        var exports = new List<string>();
        var code = Import().Replace(Content(path), m =>
        {
            var from = $"modules[\"{_graph.Resolve(m.Groups["from"].Value, path)}\"]";
            if (m.Value.StartsWith("import", StringComparison.Ordinal))
                return Taken(m, from);
            exports.AddRange(Names().Matches(m.Groups["what"].Value).Select(n => $"{(n.Groups[2].Success ? n.Groups[2] : n.Groups[1]).Value}: {from}.{n.Groups[1].Value}"));
            return "";
        });
        code = Export().Replace(code, m =>
        {
            exports.AddRange(m.Groups["names"].Value.Split(", "));
            return "";
        });
        code = ExportList().Replace(code, m =>
        {
            exports.AddRange(Names().Matches(m.Groups["what"].Value).Select(n => $"{(n.Groups[2].Success ? n.Groups[2] : n.Groups[1]).Value}: {n.Groups[1].Value}"));
            return "";
        });
        code = LaterImport().Replace(code, m => _graph.Resolve(m.Groups[1].Value, path) is var target && _inside.Contains(target)
            ? $"Promise.resolve(modules[\"{target}\"])"
            : $"import('{Up(script)}{target}')");
        return ($"{{\n{WithAddress(code, path, $"{_folder}/{script}")}\nmodules[\"{path}\"] = {{ {string.Join(", ", exports)} }};\n}}\n", exports);
    }

    /// <summary>A module that is loaded when it is needed.</summary>
    private string Later(string path)
    {
        var code = Import().Replace(Content(path), m => _graph.Resolve(m.Groups["from"].Value, path) is var target && !_inside.Contains(target)
            ? m.Value
            : $"{(m.Value.StartsWith("export", StringComparison.Ordinal) ? "export " : "")}{Taken(m, $"modules[\"{target}\"]")}");
        code = LaterImport().Replace(code, m => _graph.Resolve(m.Groups[1].Value, path) is var target && _inside.Contains(target) ? $"Promise.resolve(modules[\"{target}\"])" : m.Value);
        return $"import {{ modules }} from '{Up(path)}{_entry}';\n{WithAddress(code, path, $"{_folder}/{path}")}";
    }

    private static string Taken(Match import, string from) => import.Groups["what"].Value.Trim() switch
    {
        "" => "",
        ['*', .. var name] => $"const {name.Replace(" as ", "", StringComparison.Ordinal)} = {from};",
        var names => $"const {names.Replace(" as ", ": ", StringComparison.Ordinal)} = {from};",
    };

    /// <summary>A module knows its own address, which is not where its code lies now.</summary>
    private static string WithAddress(string code, string path, string place) => code.Replace("import.meta.url", $"new URL(\"{Up(place)}{path}\", import.meta.url).href", StringComparison.Ordinal);

    private static string Up(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));

    private string Content(string path) => Encoding.UTF8.GetString(_assets.Find(path)!.Content);

    [GeneratedRegex("""^(?:import|export)\b(?:\s*(?<what>[^;'"()]*?)\s*\bfrom)?\s*['"](?<from>[^'"]+)['"];?""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("""([\w$]+)(?:\s+as\s+([\w$]+))?""")]
    private static partial Regex Names();

    [GeneratedRegex("""^export (?=(?:async )?(?:function|class|const) +(?:\{ *)?(?<names>[\w$]+(?:, [\w$]+)*))""", RegexOptions.Multiline)]
    private static partial Regex Export();

    /// <summary>What a library exports at its end: <c>export { a as default };</c>.</summary>
    [GeneratedRegex("""^export \{(?<what>[^}'"]*)\};?[ \t]*\r?$""", RegexOptions.Multiline)]
    private static partial Regex ExportList();

    [GeneratedRegex("""\bimport\('([^']+)'\)""")]
    private static partial Regex LaterImport();

    /// <summary>What is left of imports and exports that no block may hold.</summary>
    [GeneratedRegex("""^(?:import\b\s*[^(.\s]|export\b)""", RegexOptions.Multiline)]
    private static partial Regex Unknown();
}
