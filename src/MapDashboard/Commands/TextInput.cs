using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Documents;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Commands;

/// <summary>A text to read.</summary>
/// <param name="Id">As given: any JSON value of an input line, else the file's name.</param>
/// <param name="Mentions">Where the place names stand, when the input says so; null to find them.</param>
internal sealed record TextInput(JsonNode? Id, string Text, string? Language, DateOnly? Published, IReadOnlyList<TextSpan>? Mentions)
{
    private const string StandardInput = "-";

    /// <summary>SUBSTITUTE stands where bytes are not UTF-8. No JSON holds it unescaped, so it marks its own line as bad and no other. (NUL would be dropped by the decoder.)</summary>
    private const char NotUtf8 = '\u001a';

    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(NotUtf8.ToString()));

    /// <summary>The texts of files ("-" and none at all is standard input), one after the other as they are asked for.</summary>
    /// <remarks>What is no good comes as a fault instead, which names the file and line; what follows it is read all the same.</remarks>
    /// <param name="isJsonLines">Each line is a text: {"id","text","language"?,"published"?,"mentions"?}.</param>
    public static IEnumerable<(TextInput? Input, string? Fault)> Read(IReadOnlyList<string> files, bool isJsonLines, int maxTextLength) =>
        (files.Count == 0 ? [StandardInput] : files).SelectMany(file => isJsonLines ? Lines(file, maxTextLength) : [Try(file, () => Whole(file, maxTextLength))]);

    private static TextInput Whole(string file, int maxTextLength)
    {
        var document = file == StandardInput ? new NewDocument(DocumentFile.Decode(DocumentFile.ReadAll(Console.OpenStandardInput()))) : DocumentFile.Read(file);
        DocumentCheck.CheckText(document.Text, maxTextLength);
        return new(Path.GetFileName(file), document.Text, document.Language, Edtf.LastDay(document.Published), null);
    }

    private static IEnumerable<(TextInput? Input, string? Fault)> Lines(string file, int maxTextLength)
    {
        var (opened, missing) = Try(file, () => new StreamReader(file == StandardInput ? Console.OpenStandardInput() : DocumentFile.Open(file), Utf8));
        if (opened is null)
        {
            yield return (null, missing);
            yield break;
        }
        using var reader = opened;
        for (var number = 1; ; number++)
        {
            var where = $"{file}, line {number}";
            var (read, broken) = Try(where, () => new FileLine(reader.ReadLine()));
            if (broken is not null)
            {
                yield return (null, broken);
            }
            if (read?.Text is not { } line)
            {
                yield break;
            }
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Try(where, () => Line(line, maxTextLength));
            }
        }
    }

    /// <summary>Either what was read, or what is wrong with it.</summary>
    private static (T? Value, string? Fault) Try<T>(string where, Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException or JsonException)
        {
            return (null, $"{where}: {e.Message}");
        }
    }

    private static TextInput Line(string line, int maxTextLength)
    {
        RefuseWhatIsNoText(line);
        var json = JsonNode.Parse(line, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject ?? throw new InvalidDataException("not a JSON object");
        var text = StringOf(json, "text") ?? throw new InvalidDataException("\"text\" is missing");
        DocumentCheck.CheckLength(text, maxTextLength);
        if (!json.TryGetPropertyValue("id", out var id))
        {
            throw new InvalidDataException("\"id\" is missing");
        }
        var published = StringOf(json, "published");
        if (published is not null && Edtf.LastDay(published) is null)
        {
            throw new InvalidDataException($"\"published\" is \"{published}\", not of the form 2019, 2019-09 or 2019-09-17");
        }
        return new(id?.DeepClone(), text, StringOf(json, "language"), Edtf.LastDay(published), MentionsOf(json, text));
    }

    // half a surrogate pair, escaped, is valid JSON and no text; in the id as well, which is written as it was read
    private static void RefuseWhatIsNoText(string line)
    {
        if (line.Contains(NotUtf8))
        {
            throw new InvalidDataException("not valid UTF-8");
        }
        if (!line.Contains("\\u", StringComparison.Ordinal))
        {
            return;
        }
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                RefuseHalfPairs(ref reader);
            }
        }
    }

    private static void RefuseHalfPairs(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"not valid Unicode: half of a surrogate pair in the text that begins at byte {reader.TokenStartIndex}", e);
        }
    }

    private static string? StringOf(JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw new InvalidDataException($"\"{name}\" is no string"),
    };

    private static List<TextSpan>? MentionsOf(JsonObject json, string text)
    {
        if (json["mentions"] is not { } given)
        {
            return null;
        }
        var spans = (given as JsonArray ?? throw new InvalidDataException("\"mentions\" is no list")).Select(Span).ToList();
        return spans.TrueForAll(s => s.Start >= 0 && s.Start < s.End && s.End <= text.Length) ? spans : throw new InvalidDataException("a mention lies outside the text");
    }

    private static TextSpan Span(JsonNode? mention) =>
        mention is JsonObject json && json["start"] is JsonValue start && json["end"] is JsonValue end && start.TryGetValue(out int from) && end.TryGetValue(out int to)
            ? new(from, to)
            : throw new InvalidDataException("a mention has no whole numbers \"start\" and \"end\"");

    /// <param name="Text">Null after the last line.</param>
    private sealed record FileLine(string? Text);
}
