using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Tiles;

/// <summary>The records that are known to one region or country only: they are drawn as that, and are at no point.</summary>
/// <param name="Precision">Region or country.</param>
/// <param name="Place">As one of the records names it.</param>
/// <param name="One">The record, when there is only one; else null.</param>
internal sealed record AreaSum(Precision Precision, RecordPlace Place, int Count, IReadOnlyDictionary<string, int> ByLayer, SpatialRecord? One)
{
    /// <summary>More regions in a view are more than anybody tells apart.</summary>
    private const int MostRegions = 300;

    /// <summary>A region reaches about so far from where it is written, in degrees: those beside a view reach into it.</summary>
    private const double Reach = 1;

    /// <summary>Of what a filter selects: every country, and the regions of a part of the map, those with the most records first.</summary>
    public static IReadOnlyList<AreaSum> Of(MapColumns map, Filter filter, ViewBox box)
    {
        var sums = new Dictionary<(Precision, string), Sum>();
        foreach (var part in map.All)
        {
            var rows = part.Columns.Areas.Copy();
            rows.Keep(part.Select(filter));
            if (rows.Count() > 0)
            {
                Add(sums, part.Columns, rows, box);
            }
        }
        var found = sums.Values.OrderByDescending(s => s.Count).Select(s => new AreaSum(s.Precision, s.Place, s.Count, s.ByLayer, s.Count == 1 ? s.Any.Record : null)).ToList();
        return [.. found.Where(a => a.Precision == Precision.Country), .. found.Where(a => a.Precision == Precision.Region).Take(MostRegions)];
    }

    private static void Add(Dictionary<(Precision, string), Sum> sums, RecordColumns columns, RowSet rows, ViewBox box)
    {
        var (places, layers) = (columns["place"], columns["layer"]);
        foreach (var precision in (Precision[])[Precision.Country, Precision.Region])
        {
            var some = columns["precision"].Rows(r => r.Precision == precision, columns.Count);
            some.Keep(rows);
            // by place and layer first: there are far fewer places than records
            var (counts, any) = (new int[places.Examples.Count, layers.Examples.Count], new int[places.Examples.Count]);
            foreach (var row in some.All())
            {
                counts[places.Code(row), layers.Code(row)]++;
                any[places.Code(row)] = row;
            }
            for (var code = 0; code < any.Length; code++)
            {
                for (var layer = 0; layer < layers.Examples.Count; layer++)
                {
                    if (counts[code, layer] > 0 && PlaceOf(new(columns, any[code])) is { } place && (precision == Precision.Country || Reaches(place, box)))
                    {
                        var key = (precision, precision == Precision.Country ? place.Country : place.GeoNamesId?.ToString() ?? $"{place.Longitude:0.####} {place.Latitude:0.####}");
                        sums.TryAdd(key, new(precision, place, new(columns, any[code])));
                        sums[key].Add(layers.Examples[layer]!.Layer, counts[code, layer]);
                    }
                }
            }
        }
    }

    /// <summary>Where the record stands counts, not where its place does: a person may have moved it.</summary>
    private static RecordPlace? PlaceOf(MapRow row) => row.Record is { Places: [var place, ..], Geometry: Point { IsEmpty: false } point } ? place with { Longitude = point.X, Latitude = point.Y }
        : row.Record.Geometry is Point { IsEmpty: false } bare ? new("", "", null, bare.X, bare.Y)
        : null;

    private static bool Reaches(RecordPlace place, ViewBox box)
    {
        var around = Extent.Of(new Envelope(place.Longitude - Reach, place.Longitude + Reach, place.Latitude - Reach, place.Latitude + Reach));
        return box.Extents.Any(around.Touches);
    }

    private sealed class Sum(Precision precision, RecordPlace place, MapRow any)
    {
        private readonly Dictionary<string, int> _byLayer = [];

        public Precision Precision => precision;

        public RecordPlace Place => place;

        public MapRow Any => any;

        public int Count { get; private set; }

        public IReadOnlyDictionary<string, int> ByLayer => _byLayer;

        public void Add(string layer, int count)
        {
            _byLayer[layer] = _byLayer.GetValueOrDefault(layer) + count;
            Count += count;
        }
    }
}
