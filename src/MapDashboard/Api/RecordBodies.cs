using System.Text.Json;
using MapDashboard.Documents;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Records;

namespace MapDashboard.Api;

/// <summary>Reads what people write about records.</summary>
internal sealed class RecordBodies(Vocabulary vocabulary, Gazetteer gazetteer)
{
    private const int LongestText = 1_000;
    private const int LongestName = 300;
    private const int Most = 100;
    private const int MostYears = 500;

    private static readonly string[] Fields = ["title", "summary", "layer", "program", "subject", "status", "dates", "places", "geometry", "precision", "actors", "actorKinds", "quantities", "note"];

    /// <summary>Of a merge patch: what it sets, what it drops, and the note.</summary>
    public (RecordEdit Edit, string? Note) Edit(JsonElement body)
    {
        var fields = new BodyFields(body, "", Fields);
        var (set, note) = (Corrections(fields), Note(fields));
        fields.ThrowIfMalformed();
        IReadOnlyList<string> dropped = [.. fields.Nulls.Where(n => n != "note")];
        return set == Records.Corrections.None && dropped.Count == 0
            ? throw new MalformedBodyException("title", "or another field must be there: nothing is to be changed")
            : (new(set, dropped), note);
    }

    /// <summary>A record made by hand.</summary>
    public (ManualRecord Record, string? Note) Manual(JsonElement body)
    {
        var fields = new BodyFields(body, "", [.. Fields, "source"]);
        var (set, note) = (Corrections(fields), Note(fields));
        var source = fields.Object("source", Source);
        foreach (var (name, value) in new (string, object?)[] { ("title", set.Title), ("layer", set.Layer), ("status", set.Status), ("dates", set.Dates), ("places", set.Places ?? (object?)set.Geometry), ("source", source) })
        {
            fields.Require(name, value);
        }
        fields.ThrowIfMalformed();
        return (new(set with { Program = set.Program ?? "", Subject = set.Subject ?? set.Title }, source!), note);
    }

    public static string? Note(BodyFields fields) => fields.Text("note", LongestText);

    private Corrections Corrections(BodyFields fields)
    {
        var actors = fields.Texts("actors", Most, LongestName);
        return new()
        {
            Title = fields.Text("title", LongestName, DocumentCheck.TitleFault),
            Summary = fields.Text("summary", LongestText),
            Layer = fields.Text("layer", LongestName, t => vocabulary.Layers.Any(l => l.Key == t) ? null : $"is none of the layers {string.Join(", ", vocabulary.Layers.Select(l => l.Key))}"),
            Program = fields.Text("program", LongestName),
            Subject = fields.Text("subject", LongestName),
            Status = fields.Text("status", LongestName, t => t == "unknown" || vocabulary.Statuses.Any(s => s.Key == t) ? null : $"is none of the statuses {string.Join(", ", vocabulary.Statuses.Select(s => s.Key))}"),
            Dates = fields.Texts("dates", Most, 30, Date) is { } dates ? [.. dates.Distinct().OrderBy(Edtf.StartKey, StringComparer.Ordinal).ThenBy(Edtf.EndKey, StringComparer.Ordinal)] : null,
            Places = Places(fields),
            Geometry = fields.Object("geometry", GeometryBody.Read),
            Precision = fields.Text("precision", 20, t => Precisions.ContainsKey(t) ? null : $"is none of {string.Join(", ", Precisions.Keys)}") is { } precision ? Precisions[precision] : null,
            Actors = actors,
            ActorKinds = Kinds(fields, actors),
            Quantities = fields.List("quantities", Most, Quantity),
        };
    }

    private static readonly Dictionary<string, Precision> Precisions = Enum.GetValues<Precision>().ToDictionary(p => p.ToString().ToLowerInvariant());

    /// <summary>What the actors are; null when nothing is said of that.</summary>
    private static IReadOnlyList<ActorKind?>? Kinds(BodyFields fields, IReadOnlyList<string>? actors)
    {
        var kinds = fields.List("actorKinds", Most, (item, _) => Kind(item));
        if (kinds is not null && kinds.Count != actors?.Count)
        {
            fields.Fail("actorKinds", "must have an entry for each of \"actors\", which must be there");
        }
        return kinds;
    }

    private static ActorKind? Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when ActorKinds.ByWord.TryGetValue(json.GetString()!, out var kind) => kind,
        _ => throw new MalformedBodyException("actorKinds", $"holds an entry that is none of {string.Join(", ", ActorKinds.ByWord.Keys)} or null"),
    };

    /// <summary>What is wrong with a date; null when nothing is.</summary>
    public static string? Date(string text) => Edtf.Years(text) switch
    {
        null => "is no date: 2019, 2019-09, 2019-09-24, 199X, 2022-23 (21 to 24 for spring to winter), 2016~, 2019/2023, 2013/.. or ../2016",
        { Count: > MostYears } => $"covers more than {MostYears} years",
        _ => null,
    };

    private static Quantity Quantity(JsonElement json, string path)
    {
        var fields = new BodyFields(json, path, "value", "unit", "text");
        var (value, unit) = (fields.Number("value", -1e15, 1e15), fields.Text("unit", 40));
        var text = fields.Text("text", LongestName);
        fields.Require("value", value);
        fields.Require("unit", unit);
        fields.ThrowIfMalformed();
        return new(value!.Value, unit!, text ?? FormattableString.Invariant($"{value} {unit}"));
    }

    /// <summary>One place, or the stops of a line; null when nothing is said of them.</summary>
    private IReadOnlyList<CorrectedPlace>? Places(BodyFields fields)
    {
        var places = fields.List("places", Most, Place);
        if (places is { Count: > 1 } && places.Select(p => (p.DrawnLongitude, p.DrawnLatitude)).Distinct().Count() == 1)
        {
            fields.Fail("places", "are all the same place: a line needs two");
        }
        if (places is { Count: 0 })
        {
            fields.Fail("places", "is empty; null takes its correction back");
        }
        return places;
    }

    private CorrectedPlace Place(JsonElement json, string path)
    {
        var fields = new BodyFields(json, path, "geonameid", "name", "country", "lon", "lat");
        if (json.TryGetProperty("geonameid", out var id) && id.ValueKind != JsonValueKind.Null)
        {
            fields.ThrowIfMalformed();
            return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && number > 0 && gazetteer.ById(number) is { } known
                ? CorrectedPlace.Of(known)
                : throw new MalformedBodyException(path + "geonameid", "is no place of the gazetteer");
        }
        var (name, country) = (fields.Text("name", LongestName), fields.Text("country", 2, c => c.All(char.IsAsciiLetterUpper) ? null : "is no ISO 3166-1 code of two letters"));
        var (lon, lat) = (fields.Number("lon", -180, 180), fields.Number("lat", -90, 90));
        fields.Require("name", name);
        fields.Require("lon", lon);
        fields.Require("lat", lat);
        fields.ThrowIfMalformed();
        return new(new(name!, country ?? "", null, lon!.Value, lat!.Value), Precision.Site, lon.Value, lat.Value);
    }

    private static ManualSource Source(JsonElement json, string path)
    {
        var fields = new BodyFields(json, path, "url", "documentId", "quote", "title");
        var url = fields.Text("url", 2_000, DocumentCheck.UrlFault);
        var document = fields.Text("documentId", 100);
        var (title, quote) = (fields.Text("title", 500, DocumentCheck.TitleFault), fields.Text("quote", Quotation.Longest));
        if (url is null == document is null)
        {
            fields.Fail("url", "or \"documentId\" must say where it is from, one of them");
        }
        fields.ThrowIfMalformed();
        return new(document, url, title, quote);
    }
}
