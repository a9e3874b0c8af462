using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>Which keys of the filter have a column, and what of a record each of them looks at. All other keys are asked of the records one by one.</summary>
internal static class ColumnKeys
{
    public static IReadOnlyDictionary<string, Func<SpatialRecord[], CodeColumn>> All { get; } = new Dictionary<string, Func<SpatialRecord[], CodeColumn>>(StringComparer.Ordinal)
    {
        ["layer"] = r => Text(r, e => e.Layer),
        ["program"] = r => Text(r, e => e.Program),
        ["status"] = r => Text(r, e => e.Status),
        ["year"] = r => CodeColumn.Of(r, e => e.Years, new SameItems<int, int>(y => y)),
        ["country"] = r => CodeColumn.Of(r, e => e.Places, new SameItems<RecordPlace, string>(p => p.Country)),
        ["place"] = r => CodeColumn.Of(r, e => e.Places, new SameItems<RecordPlace, long?>(p => p.GeoNamesId)),
        ["source"] = r => CodeColumn.Of(r, e => e.Sources, new SameItems<string, string>(s => s)),
        ["actor"] = r => CodeColumn.Of(r, e => e.Actors, new SameItems<string, string>(s => s)),
        ["precision"] = r => CodeColumn.Of(r, e => e.Precision, EqualityComparer<Precision>.Default),
        ["review"] = r => CodeColumn.Of(r, e => e.Review, EqualityComparer<ReviewState>.Default),
        ["confidence"] = r => CodeColumn.Of(r, e => e.Confidence, EqualityComparer<double>.Default),
    };

    private static CodeColumn Text(SpatialRecord[] records, Func<SpatialRecord, string> field) => CodeColumn.Of(records, field, StringComparer.Ordinal);

    /// <summary>Lists are the same when what is looked at of their items is, in the same order.</summary>
    private sealed class SameItems<T, TPart>(Func<T, TPart> part) : IEqualityComparer<IReadOnlyList<T>>
    {
        public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
        {
            if (ReferenceEquals(x, y))
            {
                return true;
            }
            if (x!.Count != y!.Count)
            {
                return false;
            }
            for (var i = 0; i < x.Count; i++)
            {
                if (!EqualityComparer<TPart>.Default.Equals(part(x[i]), part(y[i])))
                {
                    return false;
                }
            }
            return true;
        }

        public int GetHashCode(IReadOnlyList<T> list)
        {
            var hash = list.Count;
            for (var i = 0; i < list.Count; i++)
            {
                hash = HashCode.Combine(hash, part(list[i]));
            }
            return hash;
        }
    }
}
