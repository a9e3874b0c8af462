using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>How likely one of the base forms of an inflected Serbian or Croatian name is meant: about the decimal logarithm of inhabitants.</summary>
internal static class BaseFormFame
{
    /// <summary>By the form's best known place, a little more if nothing had to be changed, less if what others call a far place looks so by chance ("Baru" Johor Bahru, "Livna" Livan).</summary>
    public static double Of(string name, IReadOnlyList<Place> places, string word)
    {
        var isNear = places.Any(p => SerbianForms.IsSpokenIn(p.Country));
        var asWritten = name.EndsWith(word, StringComparison.Ordinal);
        var fame = double.NegativeInfinity;
        foreach (var place in places.Take(NamesakesAsked))
        {
            var known = place.IsCountry ? 10 : place.FeatureCode is "CONT" or "RGN" || (place.FeatureCode == "ADM1" && isNear) ? 7 : Math.Log10(place.Population + 1);
            var isChance = !isNear && !place.IsCountry && place is { Population: < KnownToAll, FeatureCode: not "PPLC" } && !IsOwn(name, place);
            fame = Math.Max(fame, known - (isChance ? 1 : 0) + (asWritten && !isChance && IsSpelled(name, place) ? 0.7 : 0));
        }
        return fame + (isNear ? 1 : 0) - (!isNear && SerbianForms.HasFleeting(word, name[(name.LastIndexOf(' ') + 1)..]) ? FleetingFarAway : 0) + Seat(places);
    }

    /// <summary>"Đenov" is not how Denov is spelled.</summary>
    private static bool IsOwn(string name, Place place) =>
        string.Equals(place.Name, name, StringComparison.OrdinalIgnoreCase) || (!Gazetteer.HasSerbianMark(name) && PlaceName.Fold(place.Name) == PlaceName.Fold(name));

    private const int NamesakesAsked = 3;

    /// <summary>What an "a" that was put back takes from a far place: Lebanon is nobody's Livan in "kod Livna".</summary>
    private const double FleetingFarAway = 6;

    /// <summary>Inhabitants of a far city that has a Serbian name.</summary>
    private const long KnownToAll = 1_000_000;

    /// <summary>The seat of a municipality whose inhabitants the gazetteer does not know has some thousands of them.</summary>
    private static double Seat(IReadOnlyList<Place> places) => places.Any(p => p is { Population: 0, FeatureCode: "PPLA3" or "PPLA2" } && SerbianForms.IsSpokenIn(p.Country)) ? 4.5 : 0;

    /// <summary>"Uba" is not how Ubá is spelled; a name that differs in more than accents is another name of the place.</summary>
    private static bool IsSpelled(string name, Place place) => place.Name == name || PlaceName.Fold(place.Name) != PlaceName.Fold(name);
}
