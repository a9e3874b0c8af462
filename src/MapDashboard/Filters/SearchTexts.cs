using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>What records are searched by. It knows the names of places in all languages, which the records do not hold.</summary>
/// <param name="gazetteer">Null where there is none: then places only have the names that the records give them.</param>
/// <param name="names">Null where there is no gazetteer.</param>
public sealed class SearchTexts(Gazetteer? gazetteer, LanguageNames? names)
{
    /// <summary>Codes and abbreviations of fewer letters are words of some language ("is", "me", "in").</summary>
    private const int ShortestCountryName = 3;

    // records are immutable and many filters ask for the same one: fold it once, as long as it lives
    private readonly ConditionalWeakTable<SpatialRecord, RecordSearchText> _records = [];
    private readonly ConcurrentDictionary<RecordPlace, SearchText> _places = new();
    private readonly Lazy<FrozenDictionary<string, string[]>> _countries = new(() => CountriesByName(gazetteer));

    public static SearchTexts WithoutGazetteer { get; } = new(null, null);

    internal RecordSearchText Of(SpatialRecord record) => _records.GetValue(record, Read);

    /// <summary>The countries that bear exactly this name in some language, by their codes; the name is a <see cref="SearchKey"/>.</summary>
    internal IReadOnlyList<string> CountriesNamed(string key) => _countries.Value.GetValueOrDefault(key) ?? [];

    /// <summary>Whether a place or country bears exactly this name; the name is a <see cref="SearchKey"/>.</summary>
    internal bool IsName(string key) => CountriesNamed(key).Count > 0 || gazetteer?.Find(key) is [_, ..];

    /// <summary>
    /// What else texts call the best known place of exactly this name, or the country: its names in the page's languages. Of Београд these are Belgrade, Beograd and 贝尔格莱德,
    /// and the same of each of them, so that it does not matter which of them one searches.
    /// </summary>
    internal IEnumerable<string> OtherNames(string key)
    {
        if (gazetteer is null || names is null)
        {
            return [];
        }
        var place = CountriesNamed(key) is [var country, ..] ? gazetteer.Country(country) : gazetteer.Find(key) is [var best, ..] ? best : null;
        return place is null ? [] : Enum.GetValues<NameLanguage>().Select(l => names.Of(place.Id, l)).OfType<string>().Select(SearchKey.Of).Distinct().Where(n => n.Length > 0 && n != key);
    }

    /// <summary>The words of the record itself.</summary>
    internal static SearchText WordsOf(SpatialRecord record) =>
        SearchText.Of(SearchKey.Of(string.Join(' ', [record.Title, record.Summary, record.Program, record.Subject, .. record.Actors, .. record.Places.Select(p => p.Name), record.SearchText])));

    internal PlaceTexts PlacesOf(IReadOnlyList<RecordPlace> places) => new(
        gazetteer is null ? [] : [.. places.Select(p => _places.GetOrAdd(p, NamesOf))],
        [.. places.Select(p => p.Country).Where(c => c.Length > 0).Distinct()]);

    private RecordSearchText Read(SpatialRecord record) => new(WordsOf(record), PlacesOf(record.Places));

    /// <summary>The words of all names, each once: most names of a place are spellings of a few.</summary>
    private SearchText NamesOf(RecordPlace place) => gazetteer?.EntryOf(place) is { } id
        ? SearchText.Of(string.Join(' ', gazetteer.NamesOf(id).SelectMany(n => SearchKey.Of(n).Split(' ')).Distinct()))
        : SearchText.None;

    private static FrozenDictionary<string, string[]> CountriesByName(Gazetteer? gazetteer) =>
        (gazetteer?.Countries() ?? []).SelectMany(c => gazetteer!.NamesOf(c.Id).Select(name => (Key: SearchKey.Of(name), c.Country)))
            .Where(n => n.Key.Length >= ShortestCountryName || (n.Key.Length > 0 && SearchKey.IsUnspaced(n.Key[0])))
            .GroupBy(n => n.Key, n => n.Country).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
}
