using System.Buffers;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>The dictionary of places. Immutable and safe to share among threads.</summary>
public sealed class Gazetteer
{
    /// <summary>A place found by its own name counts for more than one found by what others call it: "b" is Brazil, not "Ba Lan" (Poland in Vietnamese).</summary>
    private const double OwnName = 0.15;

    /// <summary>Letters that tell Serbian names apart and fold to others.</summary>
    private static readonly SearchValues<char> SerbianMarks = SearchValues.Create("čćšžđČĆŠŽĐ");

    private readonly PlaceColumns _places;
    private readonly NameIndex _names;
    private readonly DemonymIndex _demonyms;
    private readonly Dictionary<string, int> _countries = new(StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<Dictionary<string, int>> _capitals;

    private Gazetteer(GazetteerFile file)
    {
        Version = file.ReadText();
        _places = new PlaceColumns(file);
        _names = new NameIndex(file, _places.Count);
        _demonyms = new DemonymIndex(file);
        for (var i = 0; i < _places.Countries.Count; i++)
        {
            _countries.TryAdd(_places.Country(_places.Countries[i]), _places.Countries[i]);
        }
        _capitals = new(() => _places.OfFeature("PPPLC").DistinctBy(_places.Country).ToDictionary(_places.Country, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Version of the data, as in its file name.</summary>
    public string Version { get; }

    /// <summary>How many places there are.</summary>
    public int Count => _places.Count;

    /// <summary>The folded names.</summary>
    internal SortedTexts Keys => _names.Keys;

    /// <summary>Opens a gazetteer file. It is not read but mapped into memory, where it stays as long as the process runs; it must not be written to meanwhile.</summary>
    /// <exception cref="InvalidDataException">It is no gazetteer file, is cut off, or is of another format version.</exception>
    /// <exception cref="IOException">It cannot be read, or is not there.</exception>
    public static Gazetteer Load(string path) => new(GazetteerFile.Open(path));

    /// <summary>The newest gazetteer file in a folder, by the version in its name; null when there is none.</summary>
    public static string? FileIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "gazetteer-*.bin").MaxBy(VersionInName)
        : null;

    /// <summary>The place with this id, null when there is none.</summary>
    public Place? ById(long id) => _places.IndexOf(id) is >= 0 and var place ? ToPlace(place) : null;

    /// <summary>Every name of a place in any language or script, as the gazetteer spells it, codes and abbreviations too; empty when there is no such place.</summary>
    public IReadOnlyList<string> NamesOf(long id) => _places.IndexOf(id) is >= 0 and var place ? _names.NamesOf(place) : [];

    /// <summary>The countries and territories.</summary>
    public IEnumerable<Place> Countries() => _countries.Values.Select(ToPlace);

    /// <summary>
    /// Every place that bears this name in any language or script, the best known first; compared by <see cref="PlaceName.Fold"/>.
    /// A name with one of the letters č, ć, š, ž, đ finds those that are spelled so, where one is its own name: "Inđija" is not "Indija" (India), "Lođ" not Lod.
    /// Codes and abbreviations ("US", "Ky.", "EU") only answer to their own spelling, capitals and full stops included: "us" and "me" find nothing.
    /// </summary>
    /// <returns>Empty when no place bears the name.</returns>
    public IReadOnlyList<Place> Find(string name)
    {
        var key = _names.Keys.IndexOf(PlaceName.Fold(name));
        if (key < 0)
        {
            return [];
        }

        var found = new List<Place>();
        var last = -1;
        var (entry, end) = Bounds(_names.Entries(key));
        for (; entry < end; entry++)
        {
            var place = _names.Place(entry);
            if (place != last && (!_names.IsExact(entry) || _names.Spelling(entry) == name.Trim()))
            {
                found.Add(ToPlace(place));
                last = place;
            }
        }

        return found.Count > 1 && HasSerbianMark(name) ? AsSpelled(found, key, name.Trim()) : found;
    }

    /// <summary>Whether a folded key is a name, only the beginning of a longer name (at a word's end), or neither: what a longest match asks word by word.</summary>
    public NameMatch Probe(ReadOnlySpan<char> foldedKey)
    {
        var match = NameMatch.None;
        var sought = SortedTexts.Encode(foldedKey, stackalloc byte[256]);
        var key = _names.Keys.LowerBound(sought);
        if (key < _names.Keys.Count && _names.Keys.Bytes(key).SequenceEqual(sought))
        {
            match = HasOrdinaryName(key) ? NameMatch.Name : NameMatch.Code;
            key++;
        }

        // a space sorts before every letter, so longer names come directly after
        if (key < _names.Keys.Count && _names.Keys.Bytes(key) is var next && next.Length > sought.Length && next.StartsWith(sought) && next[sought.Length] == ' ')
        {
            match |= NameMatch.Prefix;
        }

        return match;
    }

    /// <summary>The country or territory with this ISO 3166-1 alpha-2 code (XK is Kosovo), null when there is none.</summary>
    public Place? Country(string alpha2) => _countries.TryGetValue(alpha2, out var place) ? ToPlace(place) : null;

    /// <summary>The capital of the country with this ISO 3166-1 alpha-2 code, null when none is known.</summary>
    public Place? Capital(string alpha2) => _capitals.Value.TryGetValue(alpha2, out var place) ? ToPlace(place) : null;

    /// <summary>
    /// The country that a demonym or adjective points to ("Serbian", "Chinese", "кинески"); a region or continent for peoples of one ("European", "Scottish", "ujgurski").
    /// Serbian and Croatian adjectives may have any case ending. Null when it is none.
    /// </summary>
    public Place? Demonym(string word) => _demonyms.Find(PlaceName.Fold(word)) is >= 0 and var place ? ToPlace(place) : null;

    /// <summary>Search as one types: places with a name that begins with the query, exact matches and the best known first; each place once.</summary>
    /// <returns>At most <paramref name="limit"/>; empty when the query has neither letters nor digits.</returns>
    public IReadOnlyList<GazetteerHit> Search(string query, int limit)
    {
        var prefix = PlaceName.Fold(query);
        if (prefix.Length == 0 || limit <= 0)
        {
            return [];
        }

        var hits = new List<GazetteerHit>(limit);
        if (_names.Keys.IndexOf(prefix) is >= 0 and var exact)
        {
            AddBest(exact..(exact + 1), limit, 0, hits);
        }

        if (hits.Count < limit)
        {
            AddBest(_names.Keys.WithPrefix(PlaceName.EndsInShortenedWord(query) ? prefix + ' ' : prefix), limit, OwnName, hits);
        }

        return hits;
    }

    /// <summary>All places, the best known first.</summary>
    internal IEnumerable<Place> Places() => Enumerable.Range(0, Count).Select(ToPlace);

    /// <summary>Every name as it is spelled, with its key.</summary>
    internal IEnumerable<(string Key, string Spelling)> Names()
    {
        for (var key = 0; key < _names.Keys.Count; key++)
        {
            var (entry, end) = Bounds(_names.Entries(key));
            for (; entry < end; entry++)
            {
                yield return (_names.Keys[key], _names.Spelling(entry));
            }
        }
    }

    private void AddBest(Range keys, int limit, double forOwnName, List<GazetteerHit> hits)
    {
        var best = new BestPlaces(limit);
        var (first, end) = Bounds(_names.Entries(keys));
        var lastWorthwhile = int.MaxValue;
        for (var entry = first; entry < end; entry++)
        {
            // tens of thousands of names begin with "b": nearly all end here
            var place = _names.Place(entry);
            if (place > lastWorthwhile)
            {
                continue;
            }

            var isOwnName = _names.IsOf(entry, _places.Name(place).Key);
            if (best.Offer(place, entry, _places.Importance(place) + (isOwnName ? forOwnName : 0)) && best.Worst is { } worst)
            {
                lastWorthwhile = _places.LastOfImportance(worst - forOwnName);
            }
        }

        var known = hits.ConvertAll(hit => hit.Place.Id);
        foreach (var (place, entry) in best.InOrder())
        {
            var (key, spelling) = _places.Name(place);
            var matched = key >= keys.Start.Value && key < keys.End.Value ? _names.Spelling(key, spelling) : _names.Spelling(entry);
            if (hits.Count < limit && ToPlace(place) is var found && !known.Contains(found.Id))
            {
                hits.Add(new GazetteerHit(found, matched));
            }
        }
    }

    /// <summary>The name has one of the letters č, ć, š, ž, đ.</summary>
    internal static bool HasSerbianMark(string name) => name.AsSpan().IndexOfAny(SerbianMarks) >= 0;

    /// <summary>Of places found by a name with marks: where it is some place's own, those that are called just so; else none whose own name is the same without the marks.</summary>
    private List<Place> AsSpelled(List<Place> found, int key, string name)
    {
        if (!found.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return found.FindAll(p => PlaceName.Fold(p.Name) != PlaceName.Fold(name)) is { Count: > 0 } others ? others : found;
        }
        var (entry, end) = Bounds(_names.Entries(key));
        var spelled = new HashSet<long>();
        for (; entry < end; entry++)
        {
            if (string.Equals(_names.Spelling(entry), name, StringComparison.OrdinalIgnoreCase))
            {
                spelled.Add(ToPlace(_names.Place(entry)).Id);
            }
        }
        return found.FindAll(p => spelled.Contains(p.Id));
    }

    private bool HasOrdinaryName(int key)
    {
        var (entry, end) = Bounds(_names.Entries(key));
        while (entry < end && _names.IsExact(entry))
        {
            entry++;
        }

        return entry < end;
    }

    private Place ToPlace(int place)
    {
        var (key, spelling) = _places.Name(place);
        return _places.ToPlace(place, _names.Spelling(key, spelling));
    }

    private static (int First, int End) Bounds(Range range) => (range.Start.Value, range.End.Value);

    private static Version VersionInName(string path) =>
        System.Version.TryParse(Path.GetFileNameWithoutExtension(path)["gazetteer-".Length..], out var version) ? version : new Version();
}

/// <summary>A search result.</summary>
/// <param name="MatchedName">The name that matched, as the gazetteer spells it.</param>
public sealed record GazetteerHit(Place Place, string MatchedName);

/// <summary>What a folded key is in the gazetteer.</summary>
[Flags]
public enum NameMatch
{
    None = 0,

    /// <summary>A place bears this name.</summary>
    Name = 1,

    /// <summary>A longer name begins with these words.</summary>
    Prefix = 2,

    /// <summary>Only a code or abbreviation folds to this key: <see cref="Gazetteer.Find"/> wants it spelled as it is ("US", "Ky.").</summary>
    Code = 4,
}
