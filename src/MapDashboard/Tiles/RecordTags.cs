using System.Runtime.InteropServices;
using MapDashboard.Changes.Columns;

namespace MapDashboard.Tiles;

/// <summary>The attributes of rows as tags of one layer. What rows have alike is put into words once for a tile.</summary>
internal sealed class RecordTags(VectorTileLayer layer)
{
    private readonly Dictionary<RecordColumns, Dictionary<long, List<uint>>> _known = [];
    private readonly List<uint> _tags = [];

    /// <returns>Good until the next.</returns>
    public List<uint> Of(MapRow record)
    {
        var (columns, row) = record;
        var rows = columns.Rows;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, columns, out _);
        known ??= [];
        _tags.Clear();
        layer.AddOnlyTag("id", rows.Id(row), _tags);
        layer.AddTags(TileAttributes.OwnOf(rows, row), _tags);
        foreach (var (part, of) in TileAttributes.Parts)
        {
            var about = part(rows.Parts);
            ref var tags = ref CollectionsMarshal.GetValueRefOrAddDefault(known, ((long)about.Index << 32) | (uint)rows.Codes(about)[row], out var isKnown);
            if (!isKnown)
            {
                layer.AddTags(of(rows, row), tags = []);
            }
            _tags.AddRange(tags!);
        }
        layer.AddOnlyTag("sequence", rows.Sequence(row), _tags);
        return _tags;
    }
}
