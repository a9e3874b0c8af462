using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>
/// Words that must all be found in a record: each at the beginning of a word of its title, summary, program, actors, evidence or of any name of its places.
/// Words that together are the name of a place are also found under its other names, those of a country also where a place of the record lies in it.
/// </summary>
internal sealed class SearchQuery
{
    /// <summary>Of <see cref="Text"/> as it is written; longer ones are nobody's search.</summary>
    public const int Longest = 500;

    private const int MostWordsOfAName = 8;

    private readonly SearchTexts _texts;
    private readonly SearchPhrase[] _words;
    private readonly List<PlaceNamed> _places = [];

    private SearchQuery(SearchTexts texts, string[] words)
    {
        _texts = texts;
        _words = [.. words.Select(w => new SearchPhrase(w))];
        Text = string.Join(' ', words);
        for (var first = 0; first < words.Length; first++)
        {
            for (var count = 1; count <= Math.Min(MostWordsOfAName, words.Length - first); count++)
            {
                var name = string.Join(' ', words, first, count);
                var place = new PlaceNamed(first, first + count, texts.CountriesNamed(name), [.. texts.OtherNames(name).Select(n => new SearchPhrase(n))]);
                if (place.Countries.Count > 0 || place.OtherNames.Count > 0)
                {
                    _places.Add(place);
                }
            }
        }
    }

    /// <summary>The words as they are compared; reading it gives the same query.</summary>
    public string Text { get; }

    /// <exception cref="FormatException">There is no word, or too many letters.</exception>
    public static SearchQuery Read(string query, SearchTexts texts)
    {
        if (query.Length > Longest)
        {
            throw new FormatException($"it has {query.Length} characters, and at most {Longest} are searched");
        }
        string[] words = [.. SearchKey.Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => SearchKey.IsUnspaced(w[0]) ? UnspacedWords.Of(w, texts.IsName) : [w])];
        return words.Length > 0 ? new(texts, words) : throw new FormatException("it holds no word");
    }

    public PlaceTexts PlacesOf(IReadOnlyList<RecordPlace> places) => _texts.PlacesOf(places);

    public bool Matches(SpatialRecord record) => Matches(_texts.Of(record));

    public bool Matches(RecordSearchText text)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (!text.Has(_words[i]) && !HasPlaceNamedBy(i, text))
            {
                return false;
            }
        }
        return true;
    }

    private bool HasPlaceNamedBy(int word, RecordSearchText text)
    {
        foreach (var place in _places)
        {
            if (place.First <= word && word < place.End && (place.Countries.Any(text.Places.Countries.Contains) || place.OtherNames.Any(text.Has)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Words of the query, from one to before another, that are a place's name.</summary>
    private sealed record PlaceNamed(int First, int End, IReadOnlyList<string> Countries, IReadOnlyList<SearchPhrase> OtherNames);
}
