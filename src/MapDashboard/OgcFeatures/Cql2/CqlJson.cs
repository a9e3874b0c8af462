using System.Text.Json;

namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>Reads CQL2 JSON (OGC 21-065r2, annex C) into the same tree as the text.</summary>
internal static class CqlJson
{
    /// <exception cref="CqlException">It is no CQL2 JSON; the message says where.</exception>
    public static CqlNode Parse(string json)
    {
        CqlLimits.CheckLength(json);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 2 * CqlLimits.Depth });
            return Node(document.RootElement, "", 0);
        }
        catch (JsonException malformed)
        {
            throw new CqlException("this is no JSON that can be read", $"at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // escaped, it is valid JSON and no text
            throw new CqlException("a text holds half of a surrogate pair", "somewhere in it");
        }
    }

    private static CqlNode Node(JsonElement json, string path, int depth)
    {
        var where = Where(path);
        return json.ValueKind switch
        {
            JsonValueKind.String => new CqlText(json.GetString()!, where),
            JsonValueKind.Number => new CqlNumber(Number(json, path), where),
            JsonValueKind.True or JsonValueKind.False => new CqlTruth(json.GetBoolean(), where),
            JsonValueKind.Array => new CqlList(Nodes(json, path, depth), where),
            JsonValueKind.Object => Object(json, path, CqlLimits.Deeper(depth, where)),
            _ => throw new CqlException("null is no value here", where),
        };
    }

    private static CqlNode Object(JsonElement json, string path, int depth)
    {
        var where = Where(path);
        if (json.TryGetProperty("op", out var op))
        {
            return json.TryGetProperty("args", out var args) && args.ValueKind == JsonValueKind.Array
                ? new CqlCall(Text(op, $"{path}/op").ToLowerInvariant(), Nodes(args, $"{path}/args", depth), where)
                : throw new CqlException("an operator has \"args\", an array", where);
        }
        if (json.TryGetProperty("property", out var name))
        {
            return new CqlProperty(Text(name, $"{path}/property"), where);
        }
        foreach (var function in (string[])["date", "timestamp"])
        {
            if (json.TryGetProperty(function, out var instant))
            {
                return CqlTimes.Instant([Text(instant, $"{path}/{function}")], function, where);
            }
        }
        if (json.TryGetProperty("interval", out var interval))
        {
            return CqlTimes.Interval(Nodes(interval, $"{path}/interval", depth), where);
        }
        if (json.TryGetProperty("bbox", out var box))
        {
            return CqlBoxes.Of([.. Nodes(box, $"{path}/bbox", depth).Select(n => n is CqlNumber number ? number.Value : throw new CqlException("a box is of numbers", n.Where))], where);
        }
        return json.TryGetProperty("type", out _)
            ? new CqlGeometry(CqlJsonGeometry.Read(json, path, depth), where)
            : throw new CqlException("an object with \"op\", \"property\", \"date\", \"timestamp\", \"interval\", \"bbox\" or a GeoJSON geometry is expected", where);
    }

    private static List<CqlNode> Nodes(JsonElement json, string path, int depth)
    {
        Expect(json, JsonValueKind.Array, "an array", path);
        return [.. json.EnumerateArray().Select((item, i) => Node(item, $"{path}/{i}", CqlLimits.Deeper(depth, Where(path))))];
    }

    internal static double Number(JsonElement json, string path)
    {
        Expect(json, JsonValueKind.Number, "a number", path);
        return json.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw new CqlException("this number is too large", Where(path));
    }

    internal static string Text(JsonElement json, string path)
    {
        Expect(json, JsonValueKind.String, "a text", path);
        return json.GetString()!;
    }

    internal static void Expect(JsonElement json, JsonValueKind kind, string named, string path)
    {
        if (json.ValueKind != kind)
        {
            throw new CqlException($"{named} is expected", Where(path));
        }
    }

    /// <summary>A JSON pointer (RFC 6901).</summary>
    internal static string Where(string path) => path.Length == 0 ? "at the beginning" : $"at {path}";
}
