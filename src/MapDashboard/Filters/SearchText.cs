using System.Text;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Filters;

/// <summary>Words that are searched, as <see cref="SearchKey"/> makes them.</summary>
/// <param name="Words">UTF-8, a space before each, so that a word's beginning can be told.</param>
internal readonly record struct SearchText(ReadOnlyMemory<byte> Words)
{
    public static SearchText None => default;

    public static SearchText Of(string key) => new(Encoding.UTF8.GetBytes(" " + key));

    /// <param name="sought">A word's beginning with a space before it; of scripts that put no spaces, any part.</param>
    public bool Has(ReadOnlySpan<byte> sought) => Words.Span.IndexOf(sought) >= 0;
}

/// <summary>The names of a record's places in all languages, and the countries that these lie in.</summary>
internal sealed record PlaceTexts(IReadOnlyList<SearchText> Names, IReadOnlyList<string> Countries);

/// <summary>What is searched of one record: its own words, and its places.</summary>
internal sealed record RecordSearchText(SearchText Own, PlaceTexts Places)
{
    public bool Has(SearchPhrase phrase)
    {
        if (Own.Has(phrase.Sought))
        {
            return true;
        }
        foreach (var place in Places.Names)
        {
            if (phrase.IsIn(place))
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
    private readonly byte[] _sought;
    private readonly byte[][] _words;

    /// <param name="key">A <see cref="SearchKey"/> that is not empty.</param>
    public SearchPhrase(string key)
    {
        _sought = Spaced(key);
        _words = [.. key.Split(' ').Select(Spaced)];
    }

    public ReadOnlySpan<byte> Sought => _sought;

    /// <summary>Whether names have all its words.</summary>
    public bool IsIn(SearchText names)
    {
        foreach (var word in _words)
        {
            if (!names.Has(word))
            {
                return false;
            }
        }
        return true;
    }

    private static byte[] Spaced(string word) => Encoding.UTF8.GetBytes(SearchKey.IsUnspaced(word[0]) ? word : " " + word);
}
