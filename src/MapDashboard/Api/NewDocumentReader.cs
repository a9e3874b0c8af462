using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MapDashboard.Documents;
using MapDashboard.Hosting;
using Microsoft.Extensions.Options;

namespace MapDashboard.Api;

/// <summary>Reads a document to add from a request, strictly: what is misspelt or of the wrong kind is refused by name, never dropped.</summary>
internal sealed partial class NewDocumentReader(JsonBodies bodies, IOptions<LimitsOptions> limits)
{
    private static readonly Field[] Fields =
    [
        new("text", int.MaxValue, s => string.IsNullOrWhiteSpace(s) ? "is empty" : null) { IsRequired = true },
        new("title", DocumentCheck.LongestTitle, DocumentCheck.TitleFault),
        new("author", 300, _ => null),
        new("publisher", 300, _ => null),
        new("url", 2_000, DocumentCheck.UrlFault),
        new("published", 10, s => IsDate(s) ? null : "is no date: 2019, 2019-09 or 2019-09-24"),
        new("language", 35, s => LanguageTag().IsMatch(s) ? null : "is no language tag: en, sr-Latn"),
        new("kind", 20, s => s is "article" or "brief" ? null : "is neither \"article\" nor \"brief\""),
        new("license", 200, _ => null),
    ];

    /// <exception cref="BadHttpRequestException">It is no JSON or too large.</exception>
    /// <exception cref="MalformedBodyException">A field is not as it should be.</exception>
    public async Task<NewDocument> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var most = $"The text may have up to {limits.Value.MaxTextLength} characters.";
        try
        {
            var document = await bodies.ReadAsync(request, Read, cancellation);
            return document.Text.Length <= limits.Value.MaxTextLength ? document : throw new BadHttpRequestException(most, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge && tooLarge.Message != most)
        {
            throw new BadHttpRequestException($"{tooLarge.Message} {most}", StatusCodes.Status413PayloadTooLarge, tooLarge);
        }
    }

    private static NewDocument Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new BadHttpRequestException("The body must be a JSON object.");
        }
        var (values, errors) = (new Dictionary<string, string>(), new Dictionary<string, string[]>());
        foreach (var property in body.EnumerateObject())
        {
            var field = Array.Find(Fields, f => f.Name == property.Name);
            var fault = field is null ? $"is not known; the fields are {string.Join(", ", Fields.Select(f => f.Name))}" : field.Read(property.Value, values);
            if (fault is not null)
            {
                errors[property.Name] = [$"\"{property.Name}\" {fault}."];
            }
        }
        foreach (var missing in Fields.Where(f => f.IsRequired && !values.ContainsKey(f.Name) && !errors.ContainsKey(f.Name)))
        {
            errors[missing.Name] = [$"\"{missing.Name}\" is missing."];
        }
        return errors.Count > 0 ? throw new MalformedBodyException(errors) : Document(values);
    }

    private static NewDocument Document(Dictionary<string, string> values)
    {
        string? Value(string name) => values.GetValueOrDefault(name);
        return new(values["text"], Value("title"), Value("author"), Value("publisher"), Value("url"), Value("published"), Value("language"), Value("kind") ?? "article", Value("license"));
    }

    private static bool IsDate(string text) => DateShape().IsMatch(text)
        && DateOnly.TryParseExact(text + "-01-01"[..(10 - text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[0-9]{4}(?:-[0-9]{2}){0,2}\z")]
    private static partial Regex DateShape();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();

    /// <param name="Fault">What is wrong with a value, null when nothing is.</param>
    private sealed record Field(string Name, int MaxLength, Func<string, string?> Fault)
    {
        public bool IsRequired { get; init; }

        /// <summary>Adds the value, unless it is null; answers what is wrong with it.</summary>
        public string? Read(JsonElement json, Dictionary<string, string> values)
        {
            if (json.ValueKind == JsonValueKind.Null && !IsRequired)
            {
                return null;
            }
            if (json.ValueKind != JsonValueKind.String || Text(json) is not { } text)
            {
                return "must be a text";
            }
            values[Name] = text;
            return text.Length > MaxLength ? $"has more than {MaxLength} characters" : Fault(text);
        }

        // half a surrogate pair, escaped, is valid JSON and no text
        private static string? Text(JsonElement json)
        {
            try
            {
                return json.GetString();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
