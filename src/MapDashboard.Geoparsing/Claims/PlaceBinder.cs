using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What holds of the places of any statement: which lead, which only say where another is. <see cref="SiteBinder"/> and <see cref="SceneBinder"/> choose among them.</summary>
internal sealed class PlaceBinder(string? protagonist)
{
    /// <summary>The places in front of the line or sentence that it is about; else all that it names in so many words.</summary>
    public IReadOnlyList<PlaceMention> Leads(IReadOnlyList<PlaceMention> places)
    {
        var literal = places.Where(p => p.Toponym.Use == ToponymUse.Literal && !IsHome(p)).ToList();
        var leads = WithoutContainers([.. literal.Where(p => p.IsLead)]);
        // "Fiji: 47 vehicles, Suva, 2018"
        var towns = leads.Count == 1 && leads[0].Place.IsCountry ? literal.Where(p => p.IsTown && !p.IsLead && !p.IsOfSigning && p.Role != PlaceRole.Origin && p.Place.Country == leads[0].Place.Country).ToList() : [];
        return towns.Count > 0 ? towns : leads.Count > 0 ? leads : WithoutContainers([.. literal.Where(p => p.Role != PlaceRole.Origin)]);
    }

    /// <summary>The place that a heading consists of: "Tajikistan"; not the country of a town that the sentence below it names.</summary>
    public static IReadOnlyList<PlaceMention> Heading(SentenceReading heading, SentenceReading below)
    {
        var words = heading.Stream.Words.Where(w => !w.IsNumber).Count(w => !heading.Places.Any(p => p.Span.Overlaps(w.Span)));
        return words == 0 ? WithoutContainers([.. heading.Places.Where(p => !p.Place.IsCountry || !below.Places.Any(o => o.IsTown && o.Toponym.Use != ToponymUse.Demonym && o.Place.Country == p.Place.Country)).Select(p => p with { IsLead = true })]) : [];
    }

    /// <summary>Leaves out "Guayaquil" of "Samborondón, near Guayaquil": it only says where the first is.</summary>
    public static IReadOnlyList<PlaceMention> WithoutBesides(WordStream stream, IReadOnlyList<PlaceMention> places)
    {
        const int Reach = 8;
        return places.Count < 2 ? places : [.. places.Where(p => p.First >= stream.Words.Count || !IsBeside(stream, p) || !places.Any(q => q.End <= p.First && p.First - q.End <= Reach && q.Place.Country == p.Place.Country && !q.Place.IsCountry))];
    }

    /// <summary>"the wind farm at Xyz, near Ulcinj".</summary>
    public static bool IsBeside(WordStream stream, PlaceMention place) => place.First > 0 && stream.Words[place.First - 1].Folded is "near" or "outside" or "kod" or "kraj" or "blizu" or "nadomak";

    /// <summary>In the protagonist's own country, and not said to be where something happens.</summary>
    public bool IsHome(PlaceMention p) => p.Place.Country == protagonist && (p.Place.IsCountry || (p.Role != PlaceRole.Locative && !p.IsLead));

    /// <summary>Leaves out "Hainan" where "Sanya" is said to lie in it, and "Serbia" after "Novi Sad".</summary>
    public static List<PlaceMention> WithoutContainers(IReadOnlyList<PlaceMention> places) =>
        [.. places.Where(p => p.IsTown || p.Place.FeatureClass is 'H' or 'L' || (p.Place.FeatureCode is "ISL" && places.Any(o => o.IsTown && o.Role == p.Role && o.End < p.First && p.First - o.End == 1)) || !places.Any(o => o != p && (o.Role != PlaceRole.Origin || p.Role == PlaceRole.Origin) && o.Place.Country == p.Place.Country && (o.IsTown || (o.IsRegion && p.Place.IsCountry))
            && (p.Place.IsCountry || p.Place.Admin1.Length == 0 || p.Place.Admin1 == o.Place.Admin1)))];
}
