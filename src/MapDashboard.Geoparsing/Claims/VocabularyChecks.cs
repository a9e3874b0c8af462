using System.Globalization;
using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Checks the values of <c>vocabulary.yaml</c>; each gives back what is right and throws <see cref="InvalidDataException"/> with the line of what is wrong.</summary>
internal sealed partial class VocabularyChecks(string yaml, string name)
{
    public string Needed(string? value, string key) => string.IsNullOrWhiteSpace(value) ? throw new InvalidDataException($"{name}: {key} is missing") : value;

    public string Color(string value, string key) => HexColor().IsMatch(value) ? value : throw Wrong(value, $"{key}: “{value}” is not #rgb or #rrggbb");

    public string OneOf(string value, IReadOnlyList<string> known, string key) =>
        known.Contains(value) ? value : throw Wrong(value, $"{key}: “{value}” is not one of {string.Join(", ", known)}");

    /// <summary>Names in other languages, by BCP 47 tag; null when there are none.</summary>
    public Dictionary<string, string>? Labels(Dictionary<string, string>? labels, string key)
    {
        foreach (var (language, label) in labels ?? [])
        {
            _ = LanguageTag().IsMatch(language) ? language : throw Wrong(language, $"{key}: “{language}” is no language tag such as zh or sr-Cyrl");
            Needed(label, $"{key}: {language}");
        }
        return labels is { Count: > 0 } ? labels : null;
    }

    /// <param name="written">What is wrong, as it stands in the file: tells the line.</param>
    public InvalidDataException Wrong(string written, string reason)
    {
        var at = written.Length == 0 ? -1 : yaml.IndexOf(written, StringComparison.Ordinal);
        return new(at < 0 ? $"{name}: {reason}" : string.Create(CultureInfo.InvariantCulture, $"{name} line {yaml.AsSpan(0, at).Count('\n') + 1}: {reason}"));
    }

    [GeneratedRegex(@"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^#(?:[0-9A-Fa-f]{3}){1,2}\z")]
    private static partial Regex HexColor();
}
