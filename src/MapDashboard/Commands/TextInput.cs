using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Documents;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Commands;

/// <summary>A text to read.</summary>
/// <param name="Id">As given: any JSON value of an input line, else the file's name.</param>
/// <param name="Where">For messages: the file, and the line of a JSON lines file.</param>
/// <param name="Mentions">Where the place names stand, when the input says so; null to find them.</param>
internal sealed record TextInput(string Where, JsonNode? Id, string Text, string? Language, DateOnly? Published, IReadOnlyList<TextSpan>? Mentions)
{
    private const string StandardInput = "-";

    /// <summary>The texts of files ("-" and none at all is standard input), one after the other as they are asked for.</summary>
    /// <param name="isJsonLines">Each line is a text: {"id","text","language"?,"published"?,"mentions"?}.</param>
    /// <exception cref="InvalidDataException">A file or line is no good; the message names it.</exception>
    public static IEnumerable<TextInput> Read(IReadOnlyList<string> files, bool isJsonLines) =>
        (files.Count == 0 ? [StandardInput] : files).SelectMany(file => isJsonLines ? Lines(file) : [Whole(file)]);

    private static TextInput Whole(string file)
    {
        try
        {
            var document = file == StandardInput ? new NewDocument(DocumentFile.Decode(ReadAll(Console.OpenStandardInput()))) : DocumentFile.Read(file);
            DocumentCheck.CheckText(document.Text, int.MaxValue);
            return new(file, Path.GetFileName(file), document.Text, document.Language, Edtf.LastDay(document.Published), null);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private static IEnumerable<TextInput> Lines(string file)
    {
        using var reader = new StreamReader(file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file), new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var number = 1; Next(reader, file, number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Line($"{file}, line {number}", line);
            }
        }
    }

    private static string? Next(StreamReader reader, string file, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{file}, line {number} or shortly after: not valid UTF-8.", e);
        }
    }

    private static TextInput Line(string where, string line)
    {
        try
        {
            var json = JsonNode.Parse(line) as JsonObject ?? throw new InvalidDataException("not a JSON object");
            var text = StringOf(json, "text") ?? throw new InvalidDataException("\"text\" is missing");
            if (!json.TryGetPropertyValue("id", out var id))
            {
                throw new InvalidDataException("\"id\" is missing");
            }
            var published = StringOf(json, "published");
            if (published is not null && Edtf.LastDay(published) is null)
            {
                throw new InvalidDataException($"\"published\" is \"{published}\", not of the form 2019, 2019-09 or 2019-09-17");
            }
            return new(where, id?.DeepClone(), text, StringOf(json, "language"), Edtf.LastDay(published), MentionsOf(json, text));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{where}: {e.Message}", e);
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

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
