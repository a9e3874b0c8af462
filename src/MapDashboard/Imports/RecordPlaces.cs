using System.Globalization;
using System.Text.Json;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>Where a record of a file is: by its geometry, by a position in two columns, or by the names of its places.</summary>
internal readonly struct RecordPlaces(PlaceFinder finder)
{
    private const int LongestName = 300;

    /// <param name="Geometry">Null when it cannot be told; then the faults say why.</param>
    /// <param name="IsDrawn">It stands where the file says, not where its places are.</param>
    public readonly record struct Stood(Geometry? Geometry, bool IsDrawn, IReadOnlyList<RecordPlace> Places, Precision Precision);

    public Stood Of(RawRecord raw)
    {
        var geometry = raw.Geometry ?? Position(raw) ?? Text(raw);
        var places = raw.Json(ImportField.Places) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(p => p.ValueKind == JsonValueKind.Object)
            ? Listed(raw, list)
            : Named(raw, geometry);
        if (geometry is null && places.Count == 0 && raw.Faults.Count == 0)
        {
            raw.Fail("geometry", "has no geometry, no position and no place");
        }
        if (raw.Faults.Count > 0 || (geometry is null && places.Count == 0))
        {
            return new(null, false, [], Precision.Site);
        }
        // of our own exports only what a person drew says so
        var isDrawn = geometry is not null && (!raw.Has(ImportField.Sequence) || raw.Text(ImportField.Course) == "drawn");
        var precision = geometry is null ? places.Min(p => p.Precision) : Precision.Site;
        return new(geometry ?? Drawn(raw, places), isDrawn, [.. places.Select(p => p.Place)], precision);
    }

    private static Geometry? Drawn(RawRecord raw, IReadOnlyList<CorrectedPlace> places)
    {
        var at = places.Select(p => new Coordinate(p.DrawnLongitude, p.DrawnLatitude)).ToArray();
        try
        {
            return at.Length == 1 ? new Point(at[0]) { SRID = 4326 } : ImportGeometry.Line(at);
        }
        catch (FormatException wrong)
        {
            raw.Fail("places", wrong.Message);
            return null;
        }
    }

    private static Point? Position(RawRecord raw)
    {
        var (longitude, latitude) = (raw.Number(ImportField.Longitude), raw.Number(ImportField.Latitude));
        if (longitude is null != latitude is null && raw.Faults.Count == 0)
        {
            raw.Fail(longitude is null ? "lon" : "lat", "is missing: a position needs both");
        }
        try
        {
            return longitude is { } x && latitude is { } y ? new Point(ImportGeometry.Position(x, y)) { SRID = 4326 } : null;
        }
        catch (FormatException wrong)
        {
            raw.Fail("lat", wrong.Message);
            return null;
        }
    }

    private static Geometry? Text(RawRecord raw)
    {
        try
        {
            return raw.Text(ImportField.Wkt) is { } text ? ImportGeometry.OfText(text) : null;
        }
        catch (FormatException wrong)
        {
            raw.Fail("wkt", wrong.Message);
            return null;
        }
    }

    /// <summary>As our GeoJSON has them.</summary>
    private List<CorrectedPlace> Listed(RawRecord raw, JsonElement list)
    {
        var places = new List<CorrectedPlace>();
        foreach (var json in list.EnumerateArray())
        {
            if (json.ValueKind != JsonValueKind.Object || json.TryGetProperty("name", out var name) is false || name.ValueKind != JsonValueKind.String
                || Degrees(json, "lon", 180) is not { } longitude || Degrees(json, "lat", 90) is not { } latitude)
            {
                raw.Fail("places", "holds a place without name, lon and lat");
                continue;
            }
            if (name.GetString() is { Length: > LongestName })
            {
                raw.Fail("places", $"holds a name of more than {LongestName} characters");
                continue;
            }
            var country = json.TryGetProperty("country", out var code) && code.ValueKind == JsonValueKind.String ? Code(code.GetString()!) : "";
            long? id = json.TryGetProperty("geonameid", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var value) ? value : null;
            var precision = id is { } known && finder.ById(known) is { } place ? place.Precision : Precision.Site;
            places.Add(new(new(name.GetString()!, country, id, longitude, latitude), precision, longitude, latitude));
        }
        return places;
    }

    private static double? Degrees(JsonElement json, string name, double most) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    /// <summary>By ids of GeoNames, or by names with the country. What has a position of its own may be called as nothing else is.</summary>
    private List<CorrectedPlace> Named(RawRecord raw, Geometry? geometry)
    {
        var (names, countries, ids) = (raw.List(ImportField.Places), raw.List(ImportField.Countries), raw.List(ImportField.GeoNamesIds));
        var places = new List<CorrectedPlace>();
        if (names.Count == 0 && ids.Count == 0 && countries.Count > 0)
        {
            return OnlyCountries(raw, countries, isPlaced: geometry is not null);
        }
        for (var i = 0; i < Math.Max(names.Count, ids.Count); i++)
        {
            var name = i < names.Count ? names[i] : "";
            var country = countries.Count == 1 ? countries[0] : i < countries.Count && countries.Count == names.Count ? countries[i] : "";
            var byId = i < ids.Count && long.TryParse(ids[i], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? finder.ById(id) : null;
            var (place, fault) = byId is not null ? (byId, null) : i < ids.Count && ids[i].Length > 0 && name.Length == 0 ? (null, $"\"{ImportNames.Short(ids[i])}\" is no place of the gazetteer") : name.Length == 0 ? default : finder.Find(name, country);
            if (place is not null)
            {
                places.Add(place);
            }
            else if (fault is not null && geometry is null)
            {
                raw.Fail("places", fault);
            }
            else if (geometry is not null && name.Length is > 0 and <= LongestName)
            {
                var at = geometry.Coordinate;
                places.Add(new(new(name, Code(country), null, at.X, at.Y), Precision.Site, at.X, at.Y));
            }
        }
        return places;
    }

    /// <summary>Empty when it is no code of ISO 3166-1 alpha-2 by its form.</summary>
    private static string Code(string country) => country is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? country : "";

    private List<CorrectedPlace> OnlyCountries(RawRecord raw, IReadOnlyList<string> countries, bool isPlaced)
    {
        var places = new List<CorrectedPlace>();
        foreach (var country in countries.Where(c => c.Length > 0))
        {
            if (finder.Country(country) is { } place)
            {
                places.Add(place);
            }
            else if (!isPlaced)
            {
                raw.Fail("countries", $"no country is called \"{ImportNames.Short(country)}\"");
            }
        }
        return places;
    }
}
