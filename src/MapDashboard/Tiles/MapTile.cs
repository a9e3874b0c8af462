using MapDashboard.Changes.Columns;
using MapDashboard.Filters;

namespace MapDashboard.Tiles;

/// <summary>
/// One vector tile of what a filter selects. Where there is little, layer <c>records</c> has every record with all its attributes (named as in the GeoPackage); where there is
/// more, layer <c>clusters</c> has the cells of a fixed grid, and <c>records</c> what is alone in its cell.
/// </summary>
internal static class MapTile
{
    /// <summary>Uncompressed, of any tile.</summary>
    public const int MostBytes = 100_000;

    /// <summary>More are hard to tell apart in a tile.</summary>
    private const int MostRecords = 400;

    /// <summary>Cells of an eighth of a tile: 64 pixels where tiles are drawn 512 wide.</summary>
    private const int LevelsBelow = 3;

    /// <summary>A shape from another tile is drawn when it is an eighth of a cell of clusters at least.</summary>
    private const int VisibleLevelsBelow = 6;

    private const int MostNeighbours = 50;

    /// <returns>Empty where there is nothing.</returns>
    public static byte[] Of(MapColumns map, Filter filter, TileAddress tile)
    {
        if (Records(map, filter, tile) is { } records)
        {
            MapRow.Fetch(records, 0, records.Count);
            if (Encode(tile, records, [], []) is { Length: <= MostBytes } whole)
            {
                return whole;
            }
        }
        var level = tile.Z + LevelsBelow;
        var (grid, cells) = (new CellGrid(map, filter, level), tile.Cells(level));
        grid.Add(cells);
        foreach (var (x, y) in grid.Neighbours(cells, tile.Extent, MostNeighbours))
        {
            grid.Add(new Extent(x, y, x, y));
        }
        var clustered = Encode(tile, grid, cells, CellSum.MostLarge);
        return clustered.Length <= MostBytes ? clustered : Encode(tile, grid, cells, mostLarge: 0);
    }

    /// <summary>Those in the tile, and shapes that reach into it; null when there are too many.</summary>
    private static List<MapRow>? Records(MapColumns map, Filter filter, TileAddress tile)
    {
        var records = new List<MapRow>();
        foreach (var part in map.All)
        {
            var (columns, rows) = (part.Columns, part.Select(filter));
            var first = columns.FirstFrom(ZOrder.First(tile.Z, tile.X, tile.Y), 0, columns.Located);
            var last = ZOrder.Last(tile.Z, tile.X, tile.Y);
            var end = last == ulong.MaxValue ? columns.Located : columns.FirstFrom(last + 1, first, columns.Located);
            if (records.Count + rows.Count(first, end) > MostRecords)
            {
                return null;
            }
            records.AddRange(rows.Of(first, end).Select(row => new MapRow(columns, row)));
            foreach (var shape in columns.Shapes.Touching(tile.Extent))
            {
                var row = columns.Shapes.Rows[shape];
                if ((row < first || row >= end) && columns.Shapes.LargeFrom[row] <= tile.Z + VisibleLevelsBelow && rows.Has(row))
                {
                    records.Add(new(columns, row));
                }
            }
        }
        return records.Count <= MostRecords ? records : null;
    }

    private static byte[] Encode(TileAddress tile, CellGrid grid, Extent cells, int mostLarge)
    {
        foreach (var cell in grid.Cells)
        {
            cell.Close(mostLarge);
        }
        var inTile = grid.Cells.Where(c => new Extent(c.X, c.Y, c.X, c.Y).Touches(cells));
        return Encode(tile, grid.Cells.SelectMany(c => c.SingleRows), inTile.Where(c => c.Count > 1), grid.Layers);
    }

    private static byte[] Encode(TileAddress tile, IEnumerable<MapRow> records, IEnumerable<CellSum> clusters, IReadOnlyList<string> layers)
    {
        var (clusterLayer, recordLayer, bytes) = (new VectorTileLayer("clusters"), new VectorTileLayer("records"), new ProtoBuffer());
        var clusterTags = new List<uint>();
        foreach (var cluster in clusters)
        {
            clusterTags.Clear();
            clusterLayer.AddTags([.. TileAttributes.Of(cluster, layers)], clusterTags);
            clusterLayer.Add(tile.Point(cluster.Middle.X, cluster.Middle.Y), clusterTags);
        }
        var tags = new RecordTags(recordLayer);
        foreach (var record in records)
        {
            if (Geometry(tile, record) is { } geometry)
            {
                recordLayer.Add(geometry, tags.Of(record));
            }
        }
        clusterLayer.WriteTo(bytes);
        recordLayer.WriteTo(bytes);
        return bytes.Bytes.ToArray();
    }

    /// <summary>Null when nothing of it is in the tile. A point is where its row stands already.</summary>
    private static VectorTileGeometry? Geometry(TileAddress tile, MapRow record)
    {
        var (columns, row) = record;
        if (columns.Shapes.LargeFrom[row] != ShapeColumn.NoShape)
        {
            return columns.Rows.Line(row) is { Count: > 0 } line ? tile.Cut(line) : tile.Cut(columns.Rows.Geometry(row));
        }
        var (x, y) = (columns.Positions.X[row], columns.Positions.Y[row]);
        return tile.Extent.Touches(new(x, y, x, y)) ? tile.Point(x, y) : null;
    }
}
