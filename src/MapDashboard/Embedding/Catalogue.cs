using System.Text;
using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Embedding;

/// <summary>
/// Words of the page's catalogues for what the server says itself: titles, previews, pictures. Of Fluent it reads what the messages need that it is asked for: one line,
/// with variables; none of them may depend on a number.
/// </summary>
internal sealed partial class Catalogue
{
    private readonly Dictionary<string, string> _messages;

    private Catalogue(string language, Dictionary<string, string> messages) => (Language, _messages) = (language, messages);

    public string Language { get; }

    /// <param name="language">"en", "sr-Latn", "sr-Cyrl", "zh".</param>
    public static Catalogue Of(AssetSet assets, string language)
    {
        var file = $"words/{(language == "sr-Latn" ? "sr-Cyrl" : language)}.ftl";
        var lines = Encoding.UTF8.GetString((assets.Find(file) ?? throw new InvalidDataException($"The web root lacks {file}.")).Content).Split('\n');
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        var message = "";
        foreach (var line in lines.Select(l => Line().Match(l)).Where(m => m.Success))
        {
            message = line.Groups["key"].Success ? line.Groups["key"].Value : message;
            messages[line.Groups["key"].Success ? message : $"{message}.{line.Groups["attribute"].Value}"] = line.Groups["text"].Value.Trim();
        }
        return new(language, messages);
    }

    /// <summary>A message with its variables filled in; of an attribute by "message.attribute".</summary>
    public string Say(string key, params (string Name, string Value)[] variables)
    {
        var text = Variable().Replace(_messages[key], m => m.Groups["literal"].Success ? m.Groups["literal"].Value : $"\0{m.Groups["name"].Value}\0");
        var written = Language == "sr-Latn" ? InLatin(text) : text;
        return variables.Aggregate(written, (said, v) => said.Replace($"\0{v.Name}\0", v.Value, StringComparison.Ordinal));
    }

    /// <summary>A label of the vocabulary in this language, else its name.</summary>
    public string Label(IReadOnlyDictionary<string, string>? labels, string name) =>
        labels?.GetValueOrDefault(Language) ?? (Language == "sr-Latn" && labels?.GetValueOrDefault("sr-Cyrl") is { } cyrillic ? InLatin(cyrillic) : name);

    private static string InLatin(string text) => string.Concat(text.Select(c => SerbianScript.ToLatin(c.ToString()) ?? c.ToString()));

    [GeneratedRegex(@"^(?:(?<key>[a-z][\w-]*)|\s+\.(?<attribute>[a-z][\w-]*)) =(?<text>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex("""\{\s*(?:\$(?<name>[\w-]+)|"(?<literal>[^"]*)")\s*\}""")]
    private static partial Regex Variable();
}
