namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Which places bear a name. Each key has a run of entries, the most important place first; an entry is a place and how it spells the name.</summary>
internal sealed class NameIndex
{
    private const int AsTitle = 0;
    private const int AsKey = 1;
    private const int FirstSpelling = 2;

    private readonly NumberColumn _starts;
    private readonly SortedTexts _spellings;
    private readonly NumberColumn _places;
    private readonly NumberColumn _spellingOf;
    private readonly HashSet<int> _exact = [];
    private readonly Lazy<EntriesByPlace> _byPlace;

    public NameIndex(GazetteerFile file, int placeCount)
    {
        Keys = file.ReadTexts();
        _starts = file.ReadNumbers(3, Keys.Count + 1);
        _spellings = file.ReadTexts();
        _places = file.ReadNumbers(3, _starts[^1]);
        _spellingOf = file.ReadNumbers(3, _places.Count);
        _byPlace = new(() => new EntriesByPlace(_places, placeCount));
        var exact = file.ReadNumbers(3);
        for (var i = 0; i < exact.Count; i++)
        {
            _exact.Add(exact[i]);
        }
    }

    public SortedTexts Keys { get; }

    /// <summary>The entries of a run of keys.</summary>
    public Range Entries(Range keys) => _starts[keys.Start.Value].._starts[keys.End.Value];

    public Range Entries(int key) => Entries(key..(key + 1));

    public int Place(int entry) => _places[entry];

    /// <summary>Whether the entry is a code or abbreviation, which only its exact spelling means: "US", not "us".</summary>
    public bool IsExact(int entry) => _exact.Contains(entry);

    /// <summary>Whether the entry belongs to this key.</summary>
    public bool IsOf(int entry, int key) => entry >= _starts[key] && entry < _starts[key + 1];

    /// <summary>The key's number of an entry.</summary>
    public int KeyOf(int entry) => _starts.LowerBound(entry + 1) - 1;

    /// <summary>Every name of a place, in the order of their keys.</summary>
    public IReadOnlyList<string> NamesOf(int place)
    {
        var entries = _byPlace.Value.Of(place);
        var names = new List<string>(entries.Length);
        foreach (var entry in entries)
        {
            names.Add(Spelling(entry));
        }
        return names;
    }

    public string Spelling(int entry) => Spelling(KeyOf(entry), _spellingOf[entry]);

    public string Spelling(int key, int spelling) => spelling switch
    {
        AsTitle => PlaceName.TitleCase(Keys.Bytes(key)),
        AsKey => Keys[key],
        _ => _spellings[spelling - FirstSpelling],
    };
}
