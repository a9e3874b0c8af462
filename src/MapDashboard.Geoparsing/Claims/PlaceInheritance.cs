using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Where a thing is whose own sentence does not say: at the place spoken of just before, or at the one that the whole text is about.</summary>
internal sealed class PlaceInheritance(IReadOnlyList<SentenceReading> readings, string? protagonist, Hedging hedges)
{
    /// <summary>How many sentences back a place is still spoken of, within the paragraph.</summary>
    private const int Reach = 3;

    private readonly Partners _partners = new(readings, protagonist);
    private readonly Lazy<PlaceMention?> _focus = new(() => Most(Abroad(readings, protagonist).Where(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal && p.Role != PlaceRole.Origin)) ?? Dateline(readings, protagonist));
    private readonly Lazy<PlaceMention?> _country = new(() => Most(Abroad(readings, protagonist).Where(p => p.Place.IsCountry)) ?? Spoken(readings, protagonist));

    public Statement Complete(Statement s)
    {
        var reading = readings[s.Index];
        if (s.Places.Count > 0 || s.IsWeak || s.NamesUnknown || (s.Dates.Count + s.Quantities.Count == 0 && !(s.IsOver && s.PointsBack)) || reading.Places.Any(p => p.Toponym.Use == ToponymUse.Literal && p.Role == PlaceRole.Locative && p.Place.Country.Length > 0 && p.Place.Country != protagonist)
            || UnknownName.StandsIn(reading))
        {
            return s;
        }
        // a port or a road of which only the country is known stands nowhere
        var isSite = s.Rule.IsSite || s.Rule.IsLine;
        // "an agreement with Tashkent", in a text about Almaty
        var elsewhere = s.Rule.PartiesArePlaces ? null : reading.Places.LastOrDefault(p => p.Toponym.Use != ToponymUse.Demonym && p.Place.Country.Length > 0 && p.Place.Country != protagonist);
        var inherited = s.Rule.PartiesArePlaces ? GovernmentOf(s) ?? _country.Value : SpokenOf(s) ?? (isSite || elsewhere is not null || CountrySpokenOf(s) is not { } here || here.Place.Country == _focus.Value?.Place.Country ? null : here) ?? _focus.Value ?? (isSite && !s.IsNationwide ? null : _country.Value);
        // "161 masts across the country"
        inherited = s.IsNationwide && inherited is { Place.IsCountry: false } && (CountrySpokenOf(s) ?? _country.Value) is { } whole && whole.Place.Country == inherited.Place.Country ? whole : inherited;
        if (elsewhere is not null && inherited is not null && !reading.Places.Any(p => p.Place.Country == inherited.Place.Country))
        {
            inherited = isSite ? null : elsewhere;
        }
        if ((inherited is { IsTown: true } && IsDeniedAt(inherited, s)) || (s.Rule.IsAbroad && inherited?.Place.Country == protagonist))
        {
            return s;
        }
        // "Fiji kept its agreement, although it sent home Chinese officers" in a text from Tarawa
        var subject = reading.Places.FirstOrDefault(p => p.Role == PlaceRole.Subject && p.Place.IsCountry && p.Toponym.Use != ToponymUse.Demonym && p.Place.Country != protagonist);
        return (subject is not null && (!isSite || subject.Place.Country != inherited?.Place.Country) ? (isSite ? null : subject) : inherited) is not { } place ? s : s with
        {
            Places = [place],
            PlaceConfidence = place.Toponym.Resolution.Confidence * 0.7,
            Evidence = [.. s.Evidence, new("place", place.Toponym.Span, place.Place.Name)],
        };
    }

    /// <summary>
    /// "Hungary and China have grown close. The contract for the cameras was signed in Beijing.": what is signed in the protagonist's own country, and is no agreement itself, goes on in the other
    /// state's, which the sentence, those around it, the heading or else the text tell. Without a place where none does. Of some things only the agreement counts, and is where it was signed.
    /// </summary>
    public Statement WithPartner(Statement s)
    {
        if (s.Rule.IsAgreement || s.Shape == ClaimShape.Line || s.Places.Count == 0 || !s.Places.All(p => p.Place.Country == protagonist && (p.IsOfSigning || (p.First <= 1 && s.Status == "signed"))))
        {
            return s;
        }
        if (s.Rule.SignedAs is { } agreement)
        {
            return s with { Rule = agreement };
        }
        var said = _partners.Said(s, p => p.Place.IsCountry && p.Role != PlaceRole.Origin);
        return (said is null ? _country.Value : said.Value.Mentions is [var only] ? only : null) is not { } partner ? s with { Places = [] } : s with
        {
            Places = [partner],
            IsOfPartner = true,
            Evidence = [.. s.Evidence.Where(e => e.Field != "place").Select(e => e.Field == "claim" && said is { } x && Math.Abs(x.Sentence - s.Index) <= Partners.Reach ? e with { Span = Together(e.Span, readings[x.Sentence].Sentence.Span) } : e), new("place", partner.Toponym.Span, partner.Place.Name)],
        };

        static TextSpan Together(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
    }

    /// <summary>"Skopje signed the accord": the country that is called by its capital, where the text names it.</summary>
    private PlaceMention? GovernmentOf(Statement s) =>
        readings[s.Index].Places.FirstOrDefault(p => p.Toponym.Use == ToponymUse.Metonym && !p.Place.IsCountry && p.Place.Country != protagonist) is not { } capital ? null
            : readings.SelectMany(r => r.Named).LastOrDefault(p => p.Place.IsCountry && p.Place.Country == capital.Place.Country && p.Toponym.Span.Start <= capital.Toponym.Span.Start) ?? readings.SelectMany(r => r.Named).FirstOrDefault(p => p.Place.IsCountry && p.Place.Country == capital.Place.Country);

    /// <summary>"Dubrovnik has no Chinese cameras. Xyz switched on 120 of them.": what a town is said not to have is elsewhere.</summary>
    private bool IsDeniedAt(PlaceMention town, Statement s) =>
        Enumerable.Range(Math.Max(0, s.Index - Reach), Math.Min(Reach, s.Index)).Select(i => readings[i]).Any(r =>
            r.Sentence.Paragraph == s.Sentence.Paragraph && r.Stream.HasAny(s.Rule.Any) && r.Places.Any(p => p.Place.Id == town.Place.Id) && hedges.StandIn(r, 0, r.Stream.Words.Count));

    /// <summary>Whether between two statements, or with the later, the text goes on to another town.</summary>
    public bool AnotherIsNamed(Statement earlier, Statement later) =>
        Enumerable.Range(earlier.Index + 1, Math.Max(0, later.Index - earlier.Index)).SelectMany(i => readings[i].Places).Any(p =>
            p.IsTown && p.Toponym.Use == ToponymUse.Literal && p.Role != PlaceRole.Origin && !p.IsAnaphor && !earlier.Places.Any(e => e.Place.Id == p.Place.Id));

    /// <summary>"Bolivia bought it from the same firm. The system was signed for in 2017.": the one country of the sentences before, in the paragraph.</summary>
    private PlaceMention? CountrySpokenOf(Statement s)
    {
        for (var i = s.Index - 1; i >= 0 && s.Index - i <= Reach && readings[i].Sentence.Paragraph == s.Sentence.Paragraph; i--)
        {
            var countries = readings[i].Places.Where(p => p.Place.IsCountry && p.Place.Country != protagonist && p.Toponym.Use != ToponymUse.Demonym && p.Role is PlaceRole.Subject or PlaceRole.Locative).DistinctBy(p => p.Place.Id).ToList();
            if (countries.Count > 0)
            {
                return countries.Count == 1 ? countries[0] : null;
            }
        }
        return null;
    }

    private PlaceMention? SpokenOf(Statement s, bool orComeFrom = false)
    {
        for (var i = s.Index - 1; i >= 0 && s.Index - i <= Reach && readings[i].Sentence.Paragraph == s.Sentence.Paragraph; i--)
        {
            var towns = readings[i].Places.Where(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal && !(s.Rule.IsAbroad && p.Place.Country == protagonist) && (orComeFrom || p.Role is not (PlaceRole.Origin or PlaceRole.Partner))).ToList();
            if (towns.Count > 0)
            {
                // "Piraeus, gateway of Athens, was leased before it was sold."
                return towns.DistinctBy(p => p.Place.Id).Count() == 1 || towns[0] is { First: 0, Role: PlaceRole.Subject } ? towns[0] : null;
            }
        }
        return null;
    }

    /// <summary>"the expressway to Phnom Penh": it runs there from the town spoken of.</summary>
    public Statement WithOtherEnd(Statement s) =>
        s.IsOpenLine && (readings[s.Index].Places.LastOrDefault(p => p.IsTown && p.Role == PlaceRole.Locative && p.Toponym.Use == ToponymUse.Literal && p.End <= s.Places[0].First) ?? SpokenOf(s, orComeFrom: true) ?? _focus.Value) is { } start && start.Place.Id != s.Places[0].Place.Id
            ? s with { Places = [start, s.Places[0]], Shape = ClaimShape.Line, Evidence = [.. s.Evidence, new("place", start.Toponym.Span, start.Place.Name)] } : s;

    /// <summary>"GWADAR – The harbour is quiet": where the text was written, when that is no capital, from which one writes of anywhere.</summary>
    private static PlaceMention? Dateline(IReadOnlyList<SentenceReading> readings, string? protagonist) =>
        readings.Count > 0 && PlaceMentions.Dateline(readings[0].Stream, readings[0].Toponyms) is { IsTown: true, Place.FeatureCode: not "PPLC" } place && place.Place.Country != protagonist ? place : null;

    private static List<PlaceMention> Abroad(IReadOnlyList<SentenceReading> readings, string? protagonist) =>
        [.. readings.SelectMany(r => r.Named).Where(p => p.Place.Country != protagonist && p.Place.Country.Length > 0 && !p.IsAnaphor && p.Toponym.Use != ToponymUse.Demonym)];

    /// <summary>The country to which most of what the text names belongs, its people and towns among it.</summary>
    private static PlaceMention? Spoken(IReadOnlyList<SentenceReading> readings, string? protagonist)
    {
        var all = readings.SelectMany(r => r.Named).Where(p => p.Place.Country != protagonist && p.Place.Country.Length > 0 && !p.IsAnaphor).ToList();
        var most = all.GroupBy(p => p.Place.Country).MaxBy(g => g.Count());
        return most is not null && most.Count() * 2 > all.Count ? most.FirstOrDefault(p => p.Place.IsCountry) : null;
    }

    /// <summary>The one named more often than any other, or the one that the text begins with.</summary>
    private static PlaceMention? Most(IEnumerable<PlaceMention> places)
    {
        var groups = places.GroupBy(p => p.Place.Id).OrderByDescending(g => g.Count()).ToList();
        var best = groups.Where(g => g.Count() == groups[0].Count()).OrderBy(g => g.First().Toponym.Span.Start).FirstOrDefault();
        return best is not null && (best.Count() > 1 ? groups.Count == 1 || groups[1].Count() < best.Count() || StartsText(best.First()) : StartsText(best.First())) ? best.First() : null;
    }

    /// <summary>"LUSAKA – ...", "Gwadar is a port": the text, not only a sentence of it, begins with the place.</summary>
    private static bool StartsText(PlaceMention place)
    {
        const int Beginning = 3;
        return place.First <= Beginning && place.Toponym.Span.Start < 60;
    }
}
