using System.Text.RegularExpressions;
using MapDashboard.Filters;

namespace MapDashboard.Stories;

/// <summary>Judges what somebody wants to show: the grammar of the page's address after '#', as <c>js/state/hash.js</c> makes and reads it.</summary>
internal static partial class StageView
{
    private static readonly string[] Tabs = ["filters", "records", "table", "charts", "stories"];
    private static readonly string[] Orders = ["newest", "oldest", "place"];
    private static readonly string[] Singles = ["record", "document", "tab", "sort", "order", "columns", "story", "scene"];
    private const string ReviewFlag = "review";

    /// <summary>What is wrong with a view, as a sentence that names it; null when nothing is.</summary>
    /// <param name="view">With or without '#': "#6/44.8/20.5&amp;year=2016..2020&amp;layer=patrols&amp;record=ID". Zoom, latitude and longitude first, for it is a link.</param>
    /// <param name="maxLength">In UTF-16 code units.</param>
    public static string? Fault(string? view, int maxLength)
    {
        if (view is null)
        {
            return "The view is missing.";
        }
        if (view.Length > maxLength)
        {
            return $"The view has more than {maxLength} characters.";
        }
        if (view.Any(char.IsControl))
        {
            return "The view holds control characters.";
        }
        var parts = view.TrimStart('#').Split('&');
        var rest = parts[0].Length == 0 ? parts[1..] : parts;
        if (Position().Match(parts[0]) is { Success: true } position)
        {
            if (!IsOnEarth(position))
            {
                return $"The view's \"{parts[0]}\" is no place on earth: it is zoom/latitude/longitude.";
            }
            rest = parts[1..];
        }
        return rest.Select(FaultOfSingle).FirstOrDefault(f => f is not null) ?? FaultOfFilter(string.Join('&', rest.Where(p => p != ReviewFlag && !IsSingle(p))));
    }

    private static bool IsOnEarth(Match position)
    {
        var numbers = position.Groups.Values.Skip(1).Select(g => double.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return numbers[0] <= 30 && Math.Abs(numbers[1]) <= 90 && Math.Abs(numbers[2]) <= 360;
    }

    private static string? FaultOfSingle(string part)
    {
        var (key, value) = (KeyOf(part), ValueOf(part));
        return key switch
        {
            "tab" when !Tabs.Contains(value) => $"The view's \"tab\" is none of {string.Join(", ", Tabs)}.",
            "sort" when !Orders.Contains(value) => $"The view's \"sort\" is none of {string.Join(", ", Orders)}.",
            "order" when !TableColumns.Orders.Contains(value) => "The view's \"order\" is none of the table's columns.",
            "columns" when !TableColumns.AreKnown(value) => "The view's \"columns\" names one that the table does not have.",
            "scene" when !Scene().IsMatch(value) => "The view's \"scene\" is no number.",
            _ => null,
        };
    }

    private static string? FaultOfFilter(string query)
    {
        try
        {
            Filter.Parse(query);
            return null;
        }
        catch (FilterFormatException malformed)
        {
            return malformed.Message;
        }
    }

    private static bool IsSingle(string part) => Singles.Contains(KeyOf(part));

    private static string KeyOf(string part) => part.Split('=', 2)[0];

    private static string ValueOf(string part) => part.Contains('=', StringComparison.Ordinal) ? part.Split('=', 2)[1] : "";

    [GeneratedRegex(@"^([0-9]{1,4}(?:\.[0-9]{1,20})?)/(-?[0-9]{1,4}(?:\.[0-9]{1,20})?)/(-?[0-9]{1,4}(?:\.[0-9]{1,20})?)$")]
    private static partial Regex Position();

    [GeneratedRegex("^[0-9]{1,6}$")]
    private static partial Regex Scene();
}
