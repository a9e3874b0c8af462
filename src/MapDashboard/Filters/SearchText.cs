using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Filters;

/// <summary>Words that are searched, as <see cref="SearchKey"/> makes them.</summary>
internal sealed class SearchText(string key)
{
    // a space before each word, so that a word's beginning can be told
    private readonly string _text = " " + key;

    public static SearchText None { get; } = new("");

    public bool Has(SearchWord word) => _text.Contains(word.Sought, StringComparison.Ordinal);
}

/// <summary>What is searched of one record: its own words, the names of its places in all languages, and the countries that these lie in.</summary>
internal sealed record RecordSearchText(SearchText Own, IReadOnlyList<SearchText> Places, IReadOnlyList<string> Countries)
{
    /// <summary>Whether the word begins a word of the record; of scripts that put no spaces it may stand anywhere.</summary>
    public bool Has(SearchWord word)
    {
        if (Own.Has(word))
        {
            return true;
        }
        foreach (var place in Places)
        {
            if (place.Has(word))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>A word that is looked for.</summary>
internal sealed class SearchWord(string word)
{
    /// <summary>With the space that stands before a word's beginning, where its script has spaces.</summary>
    public string Sought { get; } = SearchKey.IsUnspaced(word[0]) ? word : " " + word;
}
