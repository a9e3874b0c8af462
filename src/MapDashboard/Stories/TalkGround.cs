using System.Text;
using System.Text.Json.Nodes;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Stories;

/// <summary>What a talk needs of the basemap: the world coarse, and fine where its scenes look. Cells are squares of the web mercator world, 32 by 32, counted from the north-west.</summary>
internal sealed class TalkGround(AssetSet assets)
{
    private const string Folder = "basemap/";
    private const string Index = "cells.json";
    private const string Places = "places.json";
    private const string PlaceIds = "place-ids.json";
    private const string MorePlaces = "places-more.json";
    private const string MorePlaceIds = "place-ids-more.json";
    private const int CellZoom = 5;
    private const double MaxLatitude = 85.05;

    /// <summary>The window that a view is made for, in CSS pixels; a tile has 256.</summary>
    private const double Width = 1920;
    private const double Height = 1200;
    private const double Tile = 256;

    private static readonly string[] Whole = ["countries.json", "world-110m.bin", "world-50m.bin"];

    /// <param name="views">In degrees; those that are further off than the cells need none.</param>
    /// <param name="nameOf">What a place of GeoNames is called; null: as the basemap has it, in English.</param>
    /// <returns>The files by their names: JSON as it is, any other in Base64. The index names in <c>coarse</c> the cells that are left out.</returns>
    public Dictionary<string, string> For(IEnumerable<(double Zoom, double Longitude, double Latitude)> views, Func<long, string?> nameOf)
    {
        var index = JsonNode.Parse(Text(Index))!;
        var there = index["cells"]!.AsArray().Select(c => (string)c!).ToList();
        var seen = views.Where(v => v.Zoom >= CellZoom).SelectMany(CellsOf).ToHashSet();
        var cells = there.Where(seen.Contains).ToList();
        var files = Whole.Concat(cells.Select(c => $"cells/{c}.bin")).ToDictionary(f => f, f => f.EndsWith(".json", StringComparison.Ordinal) ? Text(f) : Convert.ToBase64String(Content(f)));
        (index["cells"], index["coarse"]) = (Array(cells), Array(there.Where(c => !seen.Contains(c))));
        files[Index] = index.ToJsonString();
        files[Places] = Named(Places, PlaceIds, nameOf, _ => true);
        files[MorePlaces] = Named(MorePlaces, MorePlaceIds, nameOf, p => seen.Contains(CellAt((double)p[0]!, (double)p[1]!)));
        return files;
    }

    /// <summary>The rows of a file of places with their names in the talk's language.</summary>
    private string Named(string file, string idsFile, Func<long, string?> nameOf, Func<JsonNode, bool> isKept)
    {
        var ids = JsonNode.Parse(Text(idsFile))!.AsArray();
        var rows = JsonNode.Parse(Text(file))!.AsArray().Select((row, i) => (Row: row!, Id: (long)ids[i]!)).Where(p => isKept(p.Row)).Select(p =>
        {
            var row = p.Row.DeepClone();
            row[2] = nameOf(p.Id) ?? (string)row[2]!;
            return row;
        });
        return new JsonArray([.. rows]).ToJsonString(Api.ApiJson.Options);
    }

    /// <summary>All that a window shows of a view.</summary>
    private static IEnumerable<string> CellsOf((double Zoom, double Longitude, double Latitude) view)
    {
        var (x, y) = Position(view.Longitude, view.Latitude);
        var cell = Tile * Math.Pow(2, view.Zoom - CellZoom);
        var (columns, rows) = (Width / 2 / cell, Height / 2 / cell);
        const int Count = 1 << CellZoom;
        for (var column = (int)Math.Floor(x - columns); column <= x + columns; column++)
        {
            for (var row = Math.Max(0, (int)Math.Floor(y - rows)); row <= Math.Min(Count - 1, y + rows); row++)
            {
                yield return FormattableString.Invariant($"{((column % Count) + Count) % Count}-{row}");
            }
        }
    }

    private static string CellAt(double longitude, double latitude)
    {
        var (x, y) = Position(longitude, latitude);
        return FormattableString.Invariant($"{Math.Floor(x)}-{Math.Floor(y)}");
    }

    /// <summary>In cells from the north-west corner of the world.</summary>
    private static (double X, double Y) Position(double longitude, double latitude)
    {
        var angle = Math.Clamp(latitude, -MaxLatitude, MaxLatitude) * Math.PI / 180;
        return ((longitude + 180) / 360 * (1 << CellZoom), (1 - (Math.Asinh(Math.Tan(angle)) / Math.PI)) / 2 * (1 << CellZoom));
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    private string Text(string file) => Encoding.UTF8.GetString(Content(file));

    private byte[] Content(string file) => (assets.Find(Folder + file) ?? throw new InvalidDataException($"The web root lacks {Folder}{file}.")).Content;
}
