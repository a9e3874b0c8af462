using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What speaks for and against a place being the one that is meant, and the one where something is: its kind, how its country is named in the text, what stands beside it.</summary>
internal sealed class PlaceFeatures
{
    /// <summary>Inhabitants below which a town is seldom in the news.</summary>
    private const int FewPeople = 1000;

    /// <summary>Parts of all names abroad in which the share of a country is told.</summary>
    private const int Shares = 4;

    /// <summary>Names of a country that are looked at.</summary>
    private const int MostNames = 200;

    private readonly string? _protagonist;
    private readonly ILookup<string, PlaceMention> _named;
    private readonly int _abroad;

    public PlaceFeatures(IReadOnlyList<SentenceReading> readings, string? protagonist)
    {
        _protagonist = protagonist;
        _named = readings.SelectMany(r => r.Named).DistinctBy(p => p.Span).Where(p => p.Place.Country.Length > 0 && p.Place.Country != protagonist).ToLookup(p => p.Place.Country);
        _abroad = _named.Sum(c => c.Count());
    }

    /// <param name="isHere">Whether it stands in the sentence.</param>
    public IEnumerable<string> Of(PlaceMention place, SentenceReading reading, bool isHere) =>
        [.. OfKind(place), .. place.Place.Country.Length > 0 && place.Place.Country != _protagonist ? OfCountry(place) : [], .. isHere ? OfNeighbours(place, reading) : []];

    private static IEnumerable<string> OfKind(PlaceMention place)
    {
        yield return place.Place.FeatureCode == "PPLC" ? "kind capital" : "kind " + place.Place.FeatureClass;
        if (place.Place.FeatureClass == 'P' && place.Place.Population < FewPeople)
        {
            yield return "few people";
        }
        yield return $"candidates {Math.Min(4, place.Toponym.Resolution.Candidates.Count)}{(place.Toponym.Resolution.Outcome == ResolutionOutcome.Ambiguous ? " ambiguous" : "")}";
    }

    /// <summary>A lone name of a country that the text does not speak of is easily a namesake.</summary>
    private IEnumerable<string> OfCountry(PlaceMention place)
    {
        var named = _named[place.Place.Country];
        yield return "country share " + (Shares * named.Count() / Math.Max(1, _abroad));
        if (!place.Place.IsCountry && !named.Take(MostNames).Any(p => p.Place.IsCountry && p.Toponym.Surface != place.Toponym.Surface))
        {
            yield return named.Take(MostNames).Any(p => p.Toponym.Surface != place.Toponym.Surface) ? "country not named" : "alone in country";
        }
    }

    /// <summary>"Shaymak, in the Murghab district": one says where the other is.</summary>
    private static IEnumerable<string> OfNeighbours(PlaceMention place, SentenceReading reading)
    {
        var others = reading.Places.Where(p => p.Place.Id != place.Place.Id && p.Place.Country == place.Place.Country).ToList();
        if (others.Any(p => p.IsTown && p.End == place.First))
        {
            yield return "right behind a town";
        }
        if (others.Any(p => p.First == place.End))
        {
            yield return "right before a place";
        }
        if (PlaceMentions.SaysRegion(reading.Stream, place))
        {
            yield return "called a region";
        }
    }

    /// <summary>Whether one is where the other is, so that one thing may be told at both.</summary>
    public static bool AreNear(Place a, Place b)
    {
        const double Near = 50;
        return IsPoint(a) && IsPoint(b) && GreatCircle.Kilometers(a.Longitude, a.Latitude, b.Longitude, b.Latitude) <= Near;

        static bool IsPoint(Place p) => p.FeatureClass is 'P' or 'S';
    }
}
