using System.Globalization;
using System.Text.RegularExpressions;
using MapDashboard.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MapDashboard.Stories;

/// <summary>
/// The view of a scene: what the page's hash holds, without its <c>#</c>. First the position <c>zoom/latitude/longitude</c>, which may be left
/// out, then any of a filter's keys, <c>record</c>, <c>tab</c>, <c>sort</c>, <c>order</c> and <c>columns</c>: <c>6/44.8/20.5&amp;year=2016..2020&amp;record=ID</c>.
/// </summary>
internal static partial class SceneView
{
    public const int MaxLength = 2000;
    private const double LeastZoom = 2;
    private const double MostZoom = 16;

    /// <summary>Keys of the hash beside the filter's, with the words that may follow; none for any.</summary>
    private static readonly Dictionary<string, string[]> OtherKeys = new(StringComparer.Ordinal)
    {
        ["record"] = [],
        ["tab"] = ["filters", "records", "table", "charts"],
        ["sort"] = ["newest", "oldest", "place"],
        ["order"] = TableColumns.Orders,
        ["columns"] = TableColumns.All,
    };

    /// <summary>What is wrong with a view, as the end of a sentence that names it; null when nothing is.</summary>
    public static string? Fault(string view)
    {
        var first = view.Split('&')[0];
        var hasPosition = !first.Contains('=');
        return view.StartsWith('#') ? "begins with \"#\", which is no part of it"
            : (hasPosition && first.Length > 0 ? PositionFault(first) : null) ?? QueryFault(QueryHelpers.ParseQuery(hasPosition ? view[first.Length..].TrimStart('&') : view));
    }

    /// <summary>Where a view looks, in degrees; null when it leaves that to what it shows, or has a fault.</summary>
    public static (double Zoom, double Longitude, double Latitude)? PositionOf(string view) =>
        Position().Match(view.Split('&')[0]) is { Success: true } match ? (Number(match.Groups[1]), Number(match.Groups[3]), Number(match.Groups[2])) : null;

    /// <summary>Which records a view without fault shows, and the one that is selected; null for none.</summary>
    /// <param name="texts">What <c>q</c> looks into.</param>
    public static (Filter Filter, string? Record) ShownBy(string view, SearchTexts texts)
    {
        var first = view.Split('&')[0];
        var query = QueryHelpers.ParseQuery(first.Contains('=') ? view : view[first.Length..].TrimStart('&'));
        return (Filter.Parse(query, OtherKeys.Keys, texts), query.TryGetValue("record", out var record) ? (string?)record : null);
    }

    private static string? PositionFault(string text)
    {
        if (Position().Match(text) is not { Success: true } match)
        {
            return $"begins with \"{text}\", which is no position zoom/latitude/longitude";
        }
        var (zoom, latitude, longitude) = (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));
        return zoom is < LeastZoom or > MostZoom ? $"has the zoom {zoom}, which is not from {LeastZoom} to {MostZoom}"
            : Math.Abs(latitude) > 90 ? $"has the latitude {latitude}, which is not from -90 to 90"
            : Math.Abs(longitude) > 180 ? $"has the longitude {longitude}, which is not from -180 to 180"
            : null;
    }

    private static string? QueryFault(Dictionary<string, StringValues> query)
    {
        foreach (var (key, values) in query)
        {
            // the page tells upper from lower case in a key, the filter does not
            if (!OtherKeys.ContainsKey(key) && FilterKeys.All.All(k => k.Name != key))
            {
                return $"names the key \"{key}\", which no view has; the keys are {string.Join(", ", FilterKeys.All.Select(k => k.Name).Concat(OtherKeys.Keys))}";
            }
            if (OtherKeys.TryGetValue(key, out var words) && OtherFault(key, values, words) is { } fault)
            {
                return fault;
            }
        }
        try
        {
            Filter.Parse(query, OtherKeys.Keys);
            return null;
        }
        catch (FilterFormatException malformed)
        {
            return $"holds a filter that cannot be read: {malformed.Message.TrimEnd('.')}";
        }
    }

    private static string? OtherFault(string key, StringValues values, string[] words) =>
        values.Count > 1 ? $"gives \"{key}\" more than once"
        : string.IsNullOrWhiteSpace(values[0]) ? $"has no value after \"{key}\""
        : words.Length > 0 && !WordsOf(key, values[0]!).All(words.Contains) ? $"has \"{key}\" as \"{values[0]}\", which is none of {string.Join(", ", words)}"
        : null;

    /// <summary>Columns are several, all others one.</summary>
    private static string[] WordsOf(string key, string value) => key == "columns" ? value.Split(',') : [value];

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,3}(?:\.\d{1,10})?)/(-?\d{1,3}(?:\.\d{1,12})?)/(-?\d{1,3}(?:\.\d{1,12})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
