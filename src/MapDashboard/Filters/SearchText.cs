using System.Runtime.CompilerServices;
using System.Text;
using MapDashboard.Records;

namespace MapDashboard.Filters;

/// <summary>The words of a record as they are searched: lower case, without accents, one space before each.</summary>
internal sealed class SearchText
{
    // records are immutable and many filters ask for the same one: fold it once, as long as it lives
    private static readonly ConditionalWeakTable<SpatialRecord, SearchText> Known = [];

    private readonly string _text;

    private SearchText(SpatialRecord record) => _text = Fold(string.Join(
        ' ',
        [record.Title, record.Summary, record.Program, record.Subject, .. record.Actors, .. record.Places.Select(p => p.Name), record.SearchText]));

    public static SearchText Of(SpatialRecord record) => Known.GetValue(record, r => new(r));

    /// <summary>The words of a query, to be looked for one by one.</summary>
    public static IReadOnlyList<string> Words(string query) => [.. Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

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

    private static bool IsUnspaced(char c) => c is >= '\u0e00' and <= '\u0eff' or >= '\u3040' and <= '\u9fff';

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 1).Append(' ');
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                folded.Append(Letters.TryGetValue(char.ToLowerInvariant(c), out var plain) ? plain : char.ToLowerInvariant(c).ToString());
            }
            else if (c is not ((>= '\u0300' and <= '\u036f') or '\'' or '’') && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString();
    }

    // string.Normalize leaves everything as it is under InvariantGlobalization, hence a table
    private static readonly Dictionary<char, string> Letters = Table(
        "a àáâãäåāăąǎ", "ae æ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẽ", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįıǐ", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõöøōŏőǒơ", "oe œ", "r ŕŗř", "s śŝşšșſ", "ss ß", "t ţťŧț", "th þ", "u ùúûüũūŭůűųǔư", "w ŵ", "y ýÿŷ", "z źżž", "е ѐё", "и ѝй",
        "a ạảấầẩẫậắằẳẵặ", "e ẹẻếềểễệ", "i ỉị", "o ọỏốồổỗộớờởỡợ", "u ụủứừửữự", "y ỳỵỷỹ");

    private static Dictionary<char, string> Table(params string[] rows) => rows
        .Select(r => r.Split(' '))
        .SelectMany(r => r[1].Select(accented => (accented, plain: r[0])))
        .ToDictionary(p => p.accented, p => p.plain);
}
