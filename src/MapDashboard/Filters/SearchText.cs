using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Filters;

/// <summary>Words that are searched, as <see cref="SearchKey"/> makes them.</summary>
internal sealed class SearchText(string key)
{
    // a space before each word, so that a word's beginning can be told
    private readonly string _text = " " + key;

    public static SearchText None { get; } = new("");

    /// <param name="sought">A word's beginning with a space before it; of scripts that put no spaces, any part.</param>
    public bool Has(string sought) => _text.Contains(sought, StringComparison.Ordinal);
}

/// <summary>What is searched of one record: its own words, the names of its places in all languages, and the countries that these lie in.</summary>
internal sealed record RecordSearchText(SearchText Own, IReadOnlyList<SearchText> Places, IReadOnlyList<string> Countries)
{
    public bool Has(SearchPhrase phrase)
    {
        if (Own.Has(phrase.Sought))
        {
            return true;
        }
        foreach (var place in Places)
        {
            if (phrase.Words.All(place.Has))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>Words that are looked for together. In a text they follow one another and the last may only begin there; in the names of a place they may stand anywhere.</summary>
internal sealed class SearchPhrase
{
    /// <param name="key">A <see cref="SearchKey"/> that is not empty.</param>
    public SearchPhrase(string key)
    {
        Sought = Spaced(key);
        Words = [.. key.Split(' ').Select(Spaced)];
    }

    public string Sought { get; }

    public IReadOnlyList<string> Words { get; }

    private static string Spaced(string word) => SearchKey.IsUnspaced(word[0]) ? word : " " + word;
}
