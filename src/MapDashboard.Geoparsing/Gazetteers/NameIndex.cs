namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Which places bear a name. Each key has a run of entries, the most important place first; an entry is a place and how it spells the name.</summary>
internal sealed class NameIndex
{
    private const int AsTitle = 0;
    private const int AsKey = 1;
    private const int FirstSpelling = 2;

    private readonly int[] _starts;
    private readonly SortedTexts _spellings;
    private readonly int[] _places;
    private readonly int[] _spellingOf;
    private readonly int[] _exact;

    public NameIndex(GazetteerFile file)
    {
        Keys = file.ReadTexts();
        var counts = file.ReadNumbers(2, Keys.Count);
        _starts = new int[Keys.Count + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            _starts[i + 1] = _starts[i] + counts[i];
        }

        _spellings = file.ReadTexts();
        var entries = file.ReadNumber();
        _places = file.ReadNumbers(3, entries);
        _spellingOf = file.ReadNumbers(3, entries);
        _exact = file.ReadNumbers(3, file.ReadNumber());
    }

    public SortedTexts Keys { get; }

    /// <summary>The entries of a run of keys.</summary>
    public Range Entries(Range keys) => _starts[keys.Start.Value].._starts[keys.End.Value];

    public Range Entries(int key) => Entries(key..(key + 1));

    public int Place(int entry) => _places[entry];

    /// <summary>The places of a run of entries, with repetitions.</summary>
    public ReadOnlySpan<int> Places(Range entries) => _places.AsSpan(entries);

    /// <summary>Whether the entry is a code or abbreviation, which only its exact spelling means: "US", not "us".</summary>
    public bool IsExact(int entry) => Array.BinarySearch(_exact, entry) >= 0;

    /// <summary>Whether the entry belongs to this key.</summary>
    public bool IsOf(int entry, int key) => entry >= _starts[key] && entry < _starts[key + 1];

    /// <summary>The key's number of an entry.</summary>
    public int KeyOf(int entry)
    {
        var index = Array.BinarySearch(_starts, entry);
        return index >= 0 ? index : ~index - 1;
    }

    public string Spelling(int entry) => Spelling(KeyOf(entry), _spellingOf[entry]);

    public string Spelling(int key, int spelling) => spelling switch
    {
        AsTitle => PlaceName.TitleCase(Keys[key]),
        AsKey => Keys[key].ToString(),
        _ => _spellings[spelling - FirstSpelling].ToString(),
    };
}
