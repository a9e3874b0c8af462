using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// Of several places of a name that which the sentence means. A name is resolved once for a whole text; where a text goes from country to country, as a survey does, the list that a town
/// stands in and the country that its sentence names say more: "Bolivia: centres in La Paz, Cochabamba and Santa Cruz" in a text on Argentina, too.
/// </summary>
internal static class PlaceCountries
{
    /// <summary>Confidence from which a place is what it was taken for, whatever country the sentence names.</summary>
    private const double Sure = 0.8;

    /// <summary>The same where the sentence has only a people, or the text as a whole speaks of one country.</summary>
    private const double Doubtful = 0.6;

    /// <summary>Share of the text's places that lie in the country it speaks of.</summary>
    private const double Most = 0.5;

    private const int MostNames = 200;

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { ",", "and", ", and", "or", "as well as", "i", "te", "и", "те" };

    /// <summary>The toponyms with the place that their sentence means as the first candidate.</summary>
    /// <param name="protagonist">Code of the country whose doings abroad are told of: that it is named says nothing of where; null where there is none.</param>
    public static IReadOnlyList<Toponym> Settle(AnalyzedText text, IReadOnlyList<Toponym> toponyms, string? protagonist)
    {
        var settled = toponyms.ToList();
        var main = MainCountry(toponyms, protagonist);
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            var first = next;
            while (next < settled.Count && settled[next].Span.Start < sentence.Span.End)
            {
                next++;
            }
            // a register of names: each would be compared with all others
            var here = next - first <= MostNames ? Enumerable.Range(first, next - first).Select(i => toponyms[i]).ToList() : [];
            for (var i = first; i < first + here.Count; i++)
            {
                settled[i] = IsOpen(settled[i]) && CountryOf(text, here, i - first, protagonist, main) is { } country ? In(country, settled[i]) : settled[i];
            }
        }
        return settled;
    }

    private static bool IsOpen(Toponym t) => t.Use != ToponymUse.Demonym && t.Resolution is { Candidates.Count: > 1, Confidence: < Sure };

    /// <summary>The country in which the sentence has a name; null where it does not say.</summary>
    private static string? CountryOf(AnalyzedText text, List<Toponym> sentence, int at, string? protagonist, string? main)
    {
        var (toponym, own) = (sentence[at], sentence[at].Resolution.Place!.Country);
        var listed = Listed(text, sentence, at).Select(t => t.Resolution.Place!.Country).ToList();
        if (listed.Count > 1 && listed.Distinct().Count() == 1)
        {
            return listed[0] != own && Has(toponym, listed[0]) ? listed[0] : null;
        }
        var named = sentence.Where(t => t.Resolution.Place is { IsCountry: true } country && t != toponym && country.Country != protagonist).ToList();
        if (named.Any(t => t.Resolution.Place!.Country == own))
        {
            return null;
        }
        var country = Only(named.Where(t => t.Use != ToponymUse.Demonym), toponym);
        if (country is not null || toponym.Resolution.Confidence >= Doubtful)
        {
            return country;
        }
        var isMains = main is not null && main != own && !sentence.Any(t => t != toponym && t.Resolution.Place?.Country == own) && Has(toponym, main);
        return isMains ? main : own == protagonist ? null : Only(named.Where(t => t.Use == ToponymUse.Demonym), toponym);
    }

    /// <summary>The one of the countries in which a place of the name lies; null where there are none or several.</summary>
    private static string? Only(IEnumerable<Toponym> countries, Toponym toponym) =>
        countries.Select(t => t.Resolution.Place!.Country).Distinct().Where(c => Has(toponym, c)).ToList() is [var only] ? only : null;

    /// <summary>The towns that stand in one list with a name, itself aside.</summary>
    private static List<Toponym> Listed(AnalyzedText text, List<Toponym> sentence, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && IsJoined(text, sentence[first - 1], sentence[first]))
        {
            first--;
        }
        while (last + 1 < sentence.Count && IsJoined(text, sentence[last], sentence[last + 1]))
        {
            last++;
        }
        return [.. sentence.Skip(first).Take(last - first + 1).Where(t => t != sentence[at] && t is { Use: ToponymUse.Literal, Resolution.Place: { IsCountry: false } })];
    }

    private static bool IsJoined(AnalyzedText text, Toponym a, Toponym b) => a.Span.End <= b.Span.Start && Joints.Contains(text.Text[a.Span.End..b.Span.Start].Trim());

    private static bool Has(Toponym t, string country) => t.Resolution.Candidates.Any(c => IsIn(c.Place, country));

    private static bool IsIn(Place place, string country) => !place.IsCountry && place.Country == country && place.FeatureClass is 'P' or 'S' or 'A' or 'T';

    private static Toponym In(string country, Toponym t) =>
        t.Resolution.Candidates.OrderByDescending(c => IsIn(c.Place, country)).ToList() is var candidates ? t with { Resolution = t.Resolution with { Candidates = candidates } } : t;

    /// <summary>The country in which most of what the text names lies; null when there is none.</summary>
    private static string? MainCountry(IReadOnlyList<Toponym> toponyms, string? protagonist)
    {
        var countries = toponyms.Select(t => t.Resolution.Place?.Country ?? "").Where(c => c.Length > 0 && c != protagonist).ToList();
        var most = countries.GroupBy(c => c).MaxBy(g => g.Count());
        return most is not null && most.Count() > countries.Count * Most ? most.Key : null;
    }
}
