using System.Collections.Concurrent;

namespace MapDashboard.Records;

/// <summary>Parts that many records have alike are kept once: with a million records that is half of their memory. Safe to share among threads.</summary>
internal sealed class SharedParts
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, IReadOnlyList<int>> _years = new();
    private readonly ConcurrentDictionary<RecordPlace, IReadOnlyList<RecordPlace>> _places = new();

    private readonly ConcurrentDictionary<RecordOrigin, IReadOnlyList<RecordOrigin>> _origins = new();

    /// <summary>An equal record, of parts that earlier ones have where there are any. Lists of more than one item stay as they are: few are alike.</summary>
    public SpatialRecord Share(SpatialRecord record) => record with
    {
        Layer = Text(record.Layer),
        Program = Text(record.Program),
        Subject = Text(record.Subject),
        Status = Text(record.Status),
        Dates = List(_names, record.Dates),
        Years = List(_years, record.Years),
        Places = List(_places, record.Places),
        Actors = List(_names, record.Actors),
        Quantities = record.Quantities.Count == 0 ? [] : record.Quantities,
        Sources = List(_names, record.Sources),
        Origins = record.Origins is { } origins ? List(_origins, origins) : null,
    };

    private static IReadOnlyList<T> List<T>(ConcurrentDictionary<T, IReadOnlyList<T>> known, IReadOnlyList<T> list)
        where T : notnull => list.Count switch
        {
            0 => [],
            1 => known.GetOrAdd(list[0], item => [item]),
            _ => list,
        };

    private string Text(string text) => _texts.GetOrAdd(text, text);
}
