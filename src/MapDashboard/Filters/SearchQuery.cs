using MapDashboard.Geoparsing.Text;
using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>
/// Words that must all be found in a record: each at the beginning of a word of its title, summary, program, actors, evidence or of any name of its places.
/// Words that together are the name of a country in some language are also found where a place of the record lies in it.
/// </summary>
internal sealed class SearchQuery
{
    /// <summary>Of <see cref="Text"/> as it is written; longer ones are nobody's search.</summary>
    public const int Longest = 500;

    private const int MostWordsOfACountry = 8;

    private readonly SearchTexts _texts;
    private readonly SearchWord[] _words;
    private readonly List<(Range Words, IReadOnlyList<string> Countries)> _countries = [];

    private SearchQuery(SearchTexts texts, string[] words)
    {
        _texts = texts;
        _words = [.. words.Select(w => new SearchWord(w))];
        Text = string.Join(' ', words);
        for (var first = 0; first < words.Length; first++)
        {
            for (var count = 1; count <= Math.Min(MostWordsOfACountry, words.Length - first); count++)
            {
                if (texts.CountriesNamed(string.Join(' ', words, first, count)) is { Count: > 0 } countries)
                {
                    _countries.Add((first..(first + count), countries));
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
        var words = SearchKey.Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? new(texts, words) : throw new FormatException("it holds no word");
    }

    public bool Matches(SpatialRecord record)
    {
        var text = _texts.Of(record);
        for (var i = 0; i < _words.Length; i++)
        {
            if (!text.Has(_words[i]) && !IsOfItsCountry(i, text.Countries))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsOfItsCountry(int word, IReadOnlyList<string> countries)
    {
        foreach (var (words, named) in _countries)
        {
            if (word >= words.Start.Value && word < words.End.Value && named.Any(countries.Contains))
            {
                return true;
            }
        }
        return false;
    }
}
