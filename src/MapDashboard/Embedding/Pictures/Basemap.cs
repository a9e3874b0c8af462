using System.Collections.Concurrent;
using System.Text.Json;
using MapDashboard.Hosting.Assets;
using NetTopologySuite.Geometries;

namespace MapDashboard.Embedding.Pictures;

/// <summary>The page's own basemap for pictures: the same files, each read once for as long as the web root stays the same.</summary>
internal sealed class Basemap(AssetSet assets)
{
    /// <summary>Units across a file's square.</summary>
    public const int Extent = 8192;

    private const int CellsZoom = 5;
    private readonly ConcurrentDictionary<string, IReadOnlyList<BasemapShape>> _shapes = [];
    private readonly ConcurrentDictionary<string, (double Longitude, double Latitude)?> _homes = [];
    private readonly Lazy<string[]> _countries = new(() => Json<string[]>(assets, "countries.json"));
    private readonly Lazy<BasemapPlace[]> _places = new(() => [.. Places(assets, "places.json", "place-ids.json")]);
    private readonly Lazy<BasemapPlace[]> _allPlaces = new(() => [.. Places(assets, "places.json", "place-ids.json").Concat(Places(assets, "places-more.json", "place-ids-more.json")).OrderBy(p => p.Rank).ThenBy(p => p.Kind)]);

    /// <summary>ISO 3166-1 alpha-2; null for a shape of no country.</summary>
    public string? CountryOf(BasemapShape shape) => shape.Name > 0 ? _countries.Value[shape.Name - 1] : null;

    /// <summary>The most important first.</summary>
    public IReadOnlyList<BasemapPlace> PlacesFor(double zoom) => zoom < 5 ? _places.Value : _allPlaces.Value;

    /// <summary>The squares that the world is cut into at a zoom, along each side: 1, or as many as there are cells.</summary>
    public static int SquaresAt(double zoom) => zoom < CellsZoom ? 1 : 1 << CellsZoom;

    /// <summary>What lies in one of those squares; nothing in one that is all sea.</summary>
    public IReadOnlyList<BasemapShape> In(double zoom, int x, int y) =>
        Read(zoom < 3 ? "world-110m.bin" : zoom < CellsZoom ? "world-50m.bin" : $"cells/{x}-{y}.bin");

    /// <summary>The outlines of a country, exact to some kilometres; its units divide the world square into <see cref="Extent"/>.</summary>
    public IEnumerable<BasemapPath> OutlineOf(string country) =>
        Read("world-50m.bin").Where(s => s.Kind == BasemapKind.Country && CountryOf(s) == country).SelectMany(s => s.Paths);

    /// <summary>A point well inside a country, longitude first; null when the basemap lacks its outline.</summary>
    public (double Longitude, double Latitude)? HomeOf(string country) => _homes.GetOrAdd(country, FindHome);

    private (double Longitude, double Latitude)? FindHome(string country)
    {
        // the largest ring: overseas parts do not move a country's label
        var main = OutlineOf(country).MaxBy(p => (long)(p.Bounds.East - p.Bounds.West) * (p.Bounds.South - p.Bounds.North));
        if (main is null || main.Xs.Length < 3)
        {
            return null;
        }
        Coordinate[] ring = [.. main.Xs.Zip(main.Ys, (x, y) => new Coordinate(x, y)), new(main.Xs[0], main.Ys[0])];
        var inside = GeometryFactory.Default.CreatePolygon(ring).InteriorPoint;
        return (inside.X / Extent * 360 - 180, Math.Atan(Math.Sinh(Math.PI * (1 - 2 * inside.Y / Extent))) * 180 / Math.PI);
    }

    private IReadOnlyList<BasemapShape> Read(string file) => _shapes.GetOrAdd(file, f => assets.Find($"basemap/{f}") is { } found ? BasemapFile.Read(found.Content) : []);

    private static IEnumerable<BasemapPlace> Places(AssetSet assets, string file, string ids) =>
        Json<JsonElement[][]>(assets, file).Zip(Json<long[]>(assets, ids), (r, id) => new BasemapPlace(r[0].GetDouble(), r[1].GetDouble(), r[2].GetString()!, r[3].GetInt32(), (PlaceKind)r[4].GetInt32(), id))
            .OrderBy(p => p.Rank).ThenBy(p => p.Kind);

    private static T Json<T>(AssetSet assets, string file) =>
        JsonSerializer.Deserialize<T>((assets.Find($"basemap/{file}") ?? throw new InvalidDataException($"The web root lacks basemap/{file}.")).Content)!;
}

internal enum PlaceKind
{
    Country,
    Capital,
    City,
    Region,
}

/// <param name="Name">In English.</param>
/// <param name="Rank">0 is the most important.</param>
/// <param name="GeoNamesId">0 where GeoNames has no entry.</param>
internal sealed record BasemapPlace(double Longitude, double Latitude, string Name, int Rank, PlaceKind Kind, long GeoNamesId);
