using MapDashboard.Changes.Columns;

namespace MapDashboard.Tiles;

/// <summary>The attributes of rows as tags of one layer. What rows have alike is put into words once for a tile.</summary>
internal sealed class RecordTags(VectorTileLayer layer)
{
    private readonly Dictionary<(RecordColumns Columns, int Part, int Code), List<uint>> _known = [];

    public List<uint> Of(MapRow record)
    {
        var (columns, row) = record;
        var rows = columns.Rows;
        var tags = layer.Tags(TileAttributes.OwnOf(rows, row));
        foreach (var (part, of) in TileAttributes.Parts)
        {
            var about = part(rows.Parts);
            var key = (columns, about.Index, rows.Codes(about)[row]);
            if (!_known.TryGetValue(key, out var known))
            {
                _known[key] = known = layer.Tags(of(rows, row));
            }
            tags.AddRange(known);
        }
        tags.AddRange(layer.Tags(TileAttributes.SequenceOf(rows, row)));
        return tags;
    }
}
