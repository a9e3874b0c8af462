using System.Runtime.CompilerServices;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>The words of a record as they are searched: folded as place names are, with a space before each.</summary>
internal sealed class SearchText
{
    // records are immutable and many filters ask for the same one: fold it once, as long as it lives
    private static readonly ConditionalWeakTable<SpatialRecord, SearchText> Known = [];

    private readonly string _text;

    private SearchText(SpatialRecord record) => _text = " " + PlaceName.Fold(string.Join(
        ' ',
        [record.Title, record.Summary, record.Program, record.Subject, .. record.Actors, .. record.Places.Select(p => p.Name), record.SearchText]));

    public static SearchText Of(SpatialRecord record) => Known.GetValue(record, r => new(r));

    /// <summary>The words of a query, to be looked for one by one.</summary>
    public static IReadOnlyList<string> Words(string query) => [.. PlaceName.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>Whether each is the beginning of a word here; words of scripts that put no spaces may stand anywhere.</summary>
    public bool HasAll(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!_text.Contains(IsUnspaced(word[0]) ? word : " " + word, StringComparison.Ordinal))
            {
                return false;
            }
        }
        return true;
    }

    // Thai and Lao; kana and Han
    private static bool IsUnspaced(char c) => c is >= '\u0e00' and <= '\u0eff' or >= '\u3040' and <= '\u9fff';
}
