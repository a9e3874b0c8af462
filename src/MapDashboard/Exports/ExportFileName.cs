using System.Globalization;
using System.Text.RegularExpressions;
using MapDashboard.Filters;

namespace MapDashboard.Exports;

/// <summary>What an export is called where it is saved: "mapdashboard-2026-11-22-patrols-2016-2020.csv".</summary>
internal static partial class ExportFileName
{
    /// <summary>Of the filter's words, in characters.</summary>
    private const int Longest = 60;

    public static string Of(ExportFormat format, Filter filter, DateTimeOffset now)
    {
        var words = string.Join('-', filter.Terms.SelectMany(Words).Where(w => w.Length > 0));
        return string.Create(CultureInfo.InvariantCulture, $"mapdashboard-{now.UtcDateTime:yyyy-MM-dd}{(words.Length > 0 ? "-" : "")}{Short(words)}.{format.Key}");
    }

    private static IEnumerable<string> Words(FilterTerm term) => term.Key.Name switch
    {
        FilterKeys.AsOfKey => ["as-of", term.Values[0].Text[..10]],
        "bbox" => ["bbox"],
        _ => term.Values.Select(v => NoWord().Replace(v.Text, "-").Trim('-')),
    };

    private static string Short(string words) => words.Length <= Longest
        ? words
        : words[..(words.LastIndexOf('-', Longest) is > 0 and var end ? end : char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)];

    // letters of any script: the header says such names twice, once for old clients
    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex NoWord();
}
