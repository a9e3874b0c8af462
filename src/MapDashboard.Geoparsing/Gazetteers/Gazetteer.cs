namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>The dictionary of places. Immutable and safe to share among threads.</summary>
public sealed class Gazetteer
{
    /// <summary>Version of the data, as in its file name.</summary>
    public string Version => throw new NotImplementedException();

    public int Count => throw new NotImplementedException();

    /// <summary>Opens a gazetteer file.</summary>
    /// <exception cref="InvalidDataException">It is no gazetteer file, is cut off, or is of another format version.</exception>
    public static Gazetteer Load(string path) => throw new NotImplementedException(path);

    /// <summary>The place with this id, null when there is none.</summary>
    public Place? ById(long id) => throw new NotImplementedException($"{id}");

    /// <summary>Every place that bears this name in any language or script, the best known first; compared by <see cref="PlaceName.Fold"/>.</summary>
    public IReadOnlyList<Place> Find(string name) => throw new NotImplementedException(name);

    /// <summary>Whether a folded key is a name, only the beginning of a longer name (at a word's end), or neither: what a longest match asks word by word.</summary>
    public NameMatch Probe(ReadOnlySpan<char> foldedKey) => throw new NotImplementedException(foldedKey.ToString());

    /// <summary>The country with this ISO 3166-1 alpha-2 code, null when there is none.</summary>
    public Place? Country(string alpha2) => throw new NotImplementedException(alpha2);

    /// <summary>The country that a demonym or adjective points to ("Serbian", "Chinese", "кинески"), null when it is none.</summary>
    public Place? Demonym(string word) => throw new NotImplementedException(word);

    /// <summary>Search as one types: places with a name that begins with the query, exact matches and the best known first.</summary>
    public IReadOnlyList<GazetteerHit> Search(string query, int limit) => throw new NotImplementedException($"{query}{limit}");
}

/// <summary>A search result.</summary>
/// <param name="MatchedName">The name that matched, as the gazetteer spells it.</param>
public sealed record GazetteerHit(Place Place, string MatchedName);

[Flags]
public enum NameMatch
{
    None = 0,
    Name = 1,
    Prefix = 2,
}
