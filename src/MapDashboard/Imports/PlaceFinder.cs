using System.Collections.Concurrent;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Records;

namespace MapDashboard.Imports;

/// <summary>Places by the names that a sheet has for them. Safe to share among threads.</summary>
internal sealed class PlaceFinder(Gazetteer gazetteer)
{
    /// <summary>So many times as many people must live in the best known place of a name than in the next for it to be meant.</summary>
    private const int ByFar = 5;

    private readonly ConcurrentDictionary<(string Name, string Country), (CorrectedPlace? Place, string? Fault)> _known = new();

    /// <summary>The place that is meant, or why none can be told.</summary>
    /// <param name="country">Alpha-2 code or name; empty when not said.</param>
    public (CorrectedPlace? Place, string? Fault) Find(string name, string country) => _known.GetOrAdd((name, country), key => Look(key.Name, key.Country));

    public CorrectedPlace? ById(long id) => gazetteer.ById(id) is { } place ? CorrectedPlace.Of(place) : null;

    /// <summary>The country that a code or a name means.</summary>
    public CorrectedPlace? Country(string country) => Find("", country).Place;

    private (CorrectedPlace? Place, string? Fault) Look(string name, string country)
    {
        var within = country.Length == 0 ? null : CountryOf(country);
        if (country.Length > 0 && within is null)
        {
            return (null, $"no country is called \"{ImportNames.Short(country)}\"");
        }
        if (name.Length == 0)
        {
            return (CorrectedPlace.Of(within!), null);
        }
        var found = gazetteer.Find(name).Where(p => within is null || p.Country == within.Country).ToList();
        return found switch
        {
            [] => (null, $"no place is called \"{ImportNames.Short(name)}\"{(within is null ? "" : $" in {within.Name}")}"),
            [var one] => (CorrectedPlace.Of(one), null),
            [var best, var next, ..] when best.IsCountry || best.Population >= ByFar * Math.Max(1, found.Skip(1).Where(p => !IsAround(p, best)).Select(p => p.Population).DefaultIfEmpty().Max()) => (CorrectedPlace.Of(best), null),
            _ => (null, $"\"{ImportNames.Short(name)}\" may be {string.Join(" or ", found.Take(3).Select(p => FormattableString.Invariant($"{p.Name}, {p.Country} (geonameid {p.Id})")))}: say the country, the geonameid or the position"),
        };
    }

    /// <summary>A city's municipality or region that bears its name is no other place.</summary>
    private static bool IsAround(Place place, Place city) => place.Country == city.Country && place.FeatureClass != 'P' && Math.Abs(place.Longitude - city.Longitude) < 1 && Math.Abs(place.Latitude - city.Latitude) < 1;

    private Place? CountryOf(string country) => (country.Length == 2 ? gazetteer.Country(country.ToUpperInvariant()) : null) ?? gazetteer.Find(country).FirstOrDefault(p => p.IsCountry);
}
