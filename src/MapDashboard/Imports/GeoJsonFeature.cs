using System.Text;
using System.Text.Json;

namespace MapDashboard.Imports;

/// <summary>Reads a GeoJSON feature (RFC 7946) in one pass.</summary>
internal static class GeoJsonFeature
{
    /// <summary>The fault of a text that is valid JSON and no text.</summary>
    public const string NoText = "a text in it is not valid UTF-8 or holds half of a surrogate pair";

    /// <summary>Never throws for what the feature holds: what is wrong with it is in the record's faults.</summary>
    public static RawRecord Read(Piece piece, ImportRequest request)
    {
        var raw = new RawRecord(piece.Line);
        try
        {
            var reader = new Utf8JsonReader(piece.Json.Span);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                raw.Fail(null, "this is no feature but something else");
                return raw;
            }
            ReadMembers(ref reader, raw, request);
            while (reader.Read())
            {
            }
        }
        catch (JsonException broken)
        {
            raw.Fail(null, IsCutOff(broken) ? "the feature ends in the middle: the file is cut off" : $"this is no JSON: {broken.Message.Split(" LineNumber:")[0]}");
        }
        catch (InvalidOperationException)
        {
            raw.Fail(null, NoText);
        }
        return raw;
    }

    /// <summary>Whether JSON is wrong only in that there is no more of it.</summary>
    public static bool IsCutOff(JsonException broken) =>
        broken.Message.Contains("reached end of data", StringComparison.OrdinalIgnoreCase) || broken.Message.Contains("depth to be zero", StringComparison.OrdinalIgnoreCase) || broken.Message.Contains("does not contain any JSON tokens", StringComparison.Ordinal);

    /// <summary>What is wrong with the member "crs" of GeoJSON of 2008; null when it says WGS 84 with the longitude first.</summary>
    public static string? CrsFault(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        string[] same = ["null", "CRS84", "EPSG:4326", "EPSG::4326"];
        return same.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase))
            ? null
            : $"the coordinates are not in WGS 84 but in {ImportNames.Short(text)}: transform the file first (ogr2ogr -t_srs EPSG:4326)";
    }

    private static void ReadMembers(ref Utf8JsonReader reader, RawRecord raw, ImportRequest request)
    {
        var isFeature = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("properties"u8))
            {
                reader.Read();
                ReadProperties(ref reader, raw, request);
            }
            else if (reader.ValueTextEquals("geometry"u8))
            {
                reader.Read();
                ReadGeometry(ref reader, raw);
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                SetValue(ref reader, raw, ImportField.Id);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                isFeature = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("Feature"u8);
                reader.Skip();
            }
            else
            {
                ReadOther(ref reader, raw);
            }
        }
        if (!isFeature)
        {
            raw.Fail(null, "this is no feature: its type is not \"Feature\"");
        }
    }

    private static void ReadOther(ref Utf8JsonReader reader, RawRecord raw)
    {
        var isCrs = reader.ValueTextEquals("crs"u8);
        reader.Read();
        if (isCrs && CrsFault(Encoding.UTF8.GetBytes(JsonElement.ParseValue(ref reader).GetRawText())) is { } fault)
        {
            raw.Fail("crs", fault);
        }
        else if (!isCrs)
        {
            reader.Skip();
        }
    }

    private static void ReadProperties(ref Utf8JsonReader reader, RawRecord raw, ImportRequest request)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = request.FieldOf(reader.GetString()!);
            reader.Read();
            if (field is { } known)
            {
                SetValue(ref reader, raw, known);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void SetValue(ref Utf8JsonReader reader, RawRecord raw, ImportField field)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                raw.Set(field, reader.GetString()!);
                break;
            case JsonTokenType.Number:
                raw.Set(field, Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                raw.Set(field, Checked(JsonElement.ParseValue(ref reader)));
                break;
        }
    }

    /// <summary>A list or object that is read later: its texts are only decoded then, and by those who do not expect that it fails.</summary>
    /// <exception cref="InvalidOperationException">A text of it cannot be decoded.</exception>
    private static JsonElement Checked(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Checked(item);
                }
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _ = member.Name;
                    Checked(member.Value);
                }
                break;
        }
        return json;
    }

    private static void ReadGeometry(ref Utf8JsonReader reader, RawRecord raw)
    {
        var after = reader;
        after.Skip();
        try
        {
            raw.Geometry = reader.TokenType == JsonTokenType.Null ? null : GeoJsonGeometry.Read(ref reader);
        }
        catch (FormatException wrong)
        {
            raw.Fail("geometry", wrong.Message);
        }
        reader = after;
    }
}
