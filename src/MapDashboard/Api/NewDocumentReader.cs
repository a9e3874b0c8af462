using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MapDashboard.Documents;
using MapDashboard.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MapDashboard.Api;

/// <summary>Reads a document to add from a request, strictly: what is misspelt or of the wrong kind is refused by name, never dropped.</summary>
internal sealed partial class NewDocumentReader(IOptions<LimitsOptions> limits)
{
    private static readonly Field[] Fields =
    [
        new("text", int.MaxValue, s => string.IsNullOrWhiteSpace(s) ? "is empty" : null) { IsRequired = true },
        new("title", 500, _ => null),
        new("author", 300, _ => null),
        new("publisher", 300, _ => null),
        new("url", 2_000, s => Uri.TryCreate(s, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? null : "is no address with http or https"),
        new("published", 10, s => IsDate(s) ? null : "is no date: 2019, 2019-09 or 2019-09-24"),
        new("language", 35, s => LanguageTag().IsMatch(s) ? null : "is no language tag: en, sr-Latn"),
        new("kind", 20, s => s is "article" or "brief" ? null : "is neither \"article\" nor \"brief\""),
        new("license", 200, _ => null),
    ];

    /// <summary>Either the document, or what is wrong with it.</summary>
    public async Task<(NewDocument? Document, ProblemDetails? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsJson(request.ContentType))
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json in UTF-8.");
        }
        if (await ReadAtMostAsync(request, limits.Value.MaxRequestBytes, cancellation) is not { } body)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, $"The body may have up to {limits.Value.MaxRequestBytes} bytes.");
        }
        if (!Utf8.IsValid(body))
        {
            return Refused(StatusCodes.Status400BadRequest, "The body is not UTF-8.");
        }
        try
        {
            using var json = JsonDocument.Parse(body, new() { AllowDuplicateProperties = false });
            var (document, problem) = Read(json.RootElement);
            return document?.Text.Length > limits.Value.MaxTextLength
                ? Refused(StatusCodes.Status413PayloadTooLarge, $"The text may have up to {limits.Value.MaxTextLength} characters.")
                : (document, problem);
        }
        catch (JsonException malformed)
        {
            return Refused(StatusCodes.Status400BadRequest, $"The body is not JSON: {malformed.Message}");
        }
        catch (InvalidOperationException)
        {
            return Refused(StatusCodes.Status400BadRequest, "The name of a field holds half of a surrogate pair.");
        }
    }

    private static (NewDocument?, ProblemDetails?) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return Refused(StatusCodes.Status400BadRequest, "The body must be a JSON object.");
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
        return errors.Count > 0 ? (null, Problems.Malformed(errors)) : (Document(values), null);
    }

    private static NewDocument Document(Dictionary<string, string> values)
    {
        string? Value(string name) => values.GetValueOrDefault(name);
        return new(values["text"], Value("title"), Value("author"), Value("publisher"), Value("url"), Value("published"), Value("language"), Value("kind") ?? "article", Value("license"));
    }

    private static (NewDocument?, ProblemDetails?) Refused(int status, string detail) => (null, new() { Status = status, Detail = detail });

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when there is more; then the rest is read away, unless it is endless.</summary>
    private static async Task<byte[]?> ReadAtMostAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
        {
            await ReadAwayAsync(request, cancellation);
            return null;
        }
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > most)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                await ReadAwayAsync(request, cancellation);
                return null;
            }
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task ReadAwayAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (readAway, isCompleted) = (0L, false);
        try
        {
            while (!isCompleted && readAway <= LimitsOptions.ReadAwayBytes)
            {
                var read = await request.BodyReader.ReadAsync(cancellation);
                (readAway, isCompleted) = (readAway + read.Buffer.Length, read.IsCompleted);
                request.BodyReader.AdvanceTo(read.Buffer.End);
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // longer than the server reads at all
        }
        if (!isCompleted)
        {
            // the rest stands in the way of another request
            request.HttpContext.Response.Headers.Connection = "close";
        }
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
