using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Where a thing is whose own sentence does not say: at the place spoken of just before, or at the one that the whole text is about.</summary>
internal sealed class PlaceInheritance(IReadOnlyList<SentenceReading> readings, string? protagonist)
{
    /// <summary>How many sentences back a place is still spoken of, within the paragraph.</summary>
    private const int Reach = 3;

    private readonly Lazy<PlaceMention?> _focus = new(() => Focus(readings, protagonist));

    public Statement Complete(Statement s)
    {
        var reading = readings[s.Index];
        if (s.Places.Count > 0 || s.IsWeak || reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal && p.Role == PlaceRole.Locative)
            || UnknownName.StandsIn(reading))
        {
            return s;
        }
        return (SpokenOf(s) ?? _focus.Value) is not { } place ? s : s with
        {
            Places = [place],
            PlaceConfidence = place.Toponym.Resolution.Confidence * 0.7,
            Evidence = [.. s.Evidence, new("place", place.Toponym.Span, place.Place.Name)],
        };
    }

    private PlaceMention? SpokenOf(Statement s)
    {
        for (var i = s.Index - 1; i >= 0 && s.Index - i <= Reach && readings[i].Sentence.Paragraph == s.Sentence.Paragraph; i--)
        {
            var towns = readings[i].Places.Where(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal && p.Role is not (PlaceRole.Origin or PlaceRole.Partner)).ToList();
            if (towns.Count > 0)
            {
                return towns.DistinctBy(p => p.Place.Id).Count() == 1 ? towns[0] : null;
            }
        }
        return null;
    }

    /// <summary>The town named more than any other, at least twice; else such a country.</summary>
    private static PlaceMention? Focus(IReadOnlyList<SentenceReading> readings, string? protagonist)
    {
        var named = readings.SelectMany(r => r.Places).Where(p => p.Place.Country != protagonist && p.Place.Country.Length > 0 && !p.IsAnaphor).ToList();
        return Most(named.Where(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal)) ?? Most(named.Where(p => p.Place.IsCountry && p.Toponym.Use != ToponymUse.Demonym));
    }

    private static PlaceMention? Most(IEnumerable<PlaceMention> places)
    {
        var groups = places.GroupBy(p => p.Place.Id).OrderByDescending(g => g.Count()).Take(2).ToList();
        return groups.Count > 0 && groups[0].Count() > 1 && (groups.Count == 1 || groups[0].Count() > groups[1].Count()) ? groups[0].First() : null;
    }
}
