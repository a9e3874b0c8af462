namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Which entries of the name index are of which place. The file only has the other direction, so this is counted out when it is first asked for: 4 MB for 840,000 names.</summary>
internal sealed class EntriesByPlace
{
    private readonly int[] _starts;
    private readonly int[] _entries;

    /// <param name="places">The place of each entry.</param>
    public EntriesByPlace(NumberColumn places, int placeCount)
    {
        _starts = new int[placeCount + 1];
        for (var entry = 0; entry < places.Count; entry++)
        {
            _starts[places[entry] + 1]++;
        }
        for (var place = 0; place < placeCount; place++)
        {
            _starts[place + 1] += _starts[place];
        }
        var next = _starts.AsSpan(0, placeCount).ToArray();
        _entries = new int[places.Count];
        for (var entry = 0; entry < places.Count; entry++)
        {
            _entries[next[places[entry]]++] = entry;
        }
    }

    public ReadOnlySpan<int> Of(int place) => _entries.AsSpan(_starts[place].._starts[place + 1]);
}
