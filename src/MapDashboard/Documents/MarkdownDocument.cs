using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MapDashboard.Documents;

/// <summary>Markdown with YAML front matter. The body stays as it is written; without a title in the front matter the first heading is the title.</summary>
internal static class MarkdownDocument
{
    private const string Fence = "---";
    private static readonly string[] Keys = ["title", "author", "publisher", "url", "published", "language", "kind", "license"];

    /// <exception cref="InvalidDataException">The front matter is not YAML, or has a key that is unknown or no plain value.</exception>
    public static NewDocument Parse(string content)
    {
        var (front, body) = Split(content.ReplaceLineEndings("\n"));
        var values = Values(front);
        return new(
            body,
            values.GetValueOrDefault("title") ?? FirstHeading(body),
            values.GetValueOrDefault("author"),
            values.GetValueOrDefault("publisher"),
            values.GetValueOrDefault("url"),
            values.GetValueOrDefault("published"),
            values.GetValueOrDefault("language"),
            values.GetValueOrDefault("kind") ?? "article",
            values.GetValueOrDefault("license"));
    }

    private static (string Front, string Body) Split(string content)
    {
        if (!content.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return ("", content);
        }
        var end = content.IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal);
        if (end < 0 && content.EndsWith($"\n{Fence}", StringComparison.Ordinal))
        {
            end = content.Length - Fence.Length - 1;
        }
        if (end < 0)
        {
            throw new InvalidDataException("The front matter that begins in line 1 has no closing line \"---\".");
        }
        var body = Math.Min(content.Length, end + Fence.Length + 2);
        return (content[(Fence.Length + 1)..Math.Max(end, Fence.Length + 1)], content[body..].TrimStart('\n'));
    }

    private static Dictionary<string, string> Values(string front)
    {
        var values = new Dictionary<string, string>();
        foreach (var (key, value) in Mapping(front))
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!Keys.Contains(name))
            {
                throw new InvalidDataException($"The front matter has the unknown key \"{name}\" in line {key.Start.Line + 1}; known are {string.Join(", ", Keys)}.");
            }
            if (value is not YamlScalarNode scalar)
            {
                throw new InvalidDataException($"The front matter's \"{name}\" in line {key.Start.Line + 1} is no single value.");
            }
            if (!string.IsNullOrWhiteSpace(scalar.Value) && scalar.Value is not "null" and not "~")
            {
                values[name] = scalar.Value.Trim();
            }
        }
        return values;
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Mapping(string front)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(front));
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"The front matter is not valid YAML in line {e.Start.Line + 1}: {e.Message}", e);
        }
        if (yaml.Documents.Count == 0)
        {
            return [];
        }
        return yaml.Documents[0].RootNode is YamlMappingNode mapping ? mapping.Children : throw new InvalidDataException("The front matter is no list of \"key: value\" lines.");
    }

    private static string? FirstHeading(string body) =>
        body.Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
}
