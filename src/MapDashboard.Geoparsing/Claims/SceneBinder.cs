using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Decides where something happened that has no fixed site: a patrol, an exercise, a signing.</summary>
internal sealed class SceneBinder(string? protagonist, PlaceBinder binder)
{
    /// <summary>"in China" something happens, "to China" it may go.</summary>
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal) { "in", "across", "throughout", "inside", "within", "u", "sirom" };

    private static readonly HashSet<string> CountryWords = new(StringComparer.Ordinal)
        { "city", "cities", "town", "towns", "territory", "soil", "streets", "capital", "border", "ports", "municipalities", "schools", "gradovima", "gradova", "gradovi" };

    /// <summary>Towns before regions before countries, near the words that tell of it before far ones.</summary>
    public IReadOnlyList<PlaceMention> Scene(SentenceReading reading, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> others, ClaimRule rule)
    {
        var (stream, clauses) = (reading.Stream, reading.Clauses);
        // "signed an agreement on joint patrols in Hungary in Beijing"
        IReadOnlyList<PlaceMention> places = rule.IsAgreement || reading.Places.Count(p => p.IsOfSigning) < 2 ? reading.Places : [.. reading.Places.Select(p => p.IsOfSigning && triggers.Any(t => t.End == p.First - 1) ? p with { IsOfSigning = false } : p)];
        places = Seats(reading, places);
        var owner = places.FirstOrDefault(p => p.Toponym.Use != ToponymUse.Demonym && p.Place.Country != protagonist && triggers.Any(t => t.First == p.End && !stream.Words[t.First].CommaBefore));
        var literal = PlaceBinder.WithoutContainers([.. places.Where(p => p == owner || (p.Toponym.Use == ToponymUse.Literal && (p.Place.IsCountry || !binder.IsHome(p))))]);
        // "The Cauchari solar park has been finished, and Jujuy signed for cameras"
        literal = literal.Any(p => !NamesAnother(p, others, triggers)) ? [.. literal.Where(p => !NamesAnother(p, others, triggers))] : literal;
        literal = literal.All(p => p.IsOfSigning) && !rule.IsAgreement ? PlaceBinder.WithoutContainers([.. places.Where(p => !p.IsOfSigning && p.Toponym.Use == ToponymUse.Literal && p.Place.IsCountry && !binder.IsHome(p)), .. literal.Where(_ => !places.Any(p => !p.IsOfSigning && p.Toponym.Use == ToponymUse.Literal && p.Place.IsCountry && p.Role == PlaceRole.Locative && !binder.IsHome(p)))]) : literal;
        literal = rule.IsAgreement || literal.All(p => p.IsOfSigning) ? literal : [.. literal.Where(p => !p.IsOfSigning)];
        literal = [.. literal.Where(p => !HoldsOneOf(stream, p, literal))];
        bool InTriggerClause(PlaceMention p) => p.IsLead || clauses.Any(c => c.Holds(p.First) && triggers.Any(t => c.Holds(t.First)));

        bool IsOfOthers(PlaceMention p) => others.Any(o => reading.ClauseAt(o.First).Group == reading.ClauseAt(p.First).Group);
        bool IsLocated(PlaceMention p) => p.Role == PlaceRole.Locative || p == owner || p.IsLead;
        bool IsBare(PlaceMention p) => p.Role is PlaceRole.Bare or PlaceRole.Subject;
        Func<PlaceMention, bool>[] tiers =
        [
            p => p.IsTown && IsLocated(p) && InTriggerClause(p),
            p => p.IsRegion && IsLocated(p) && InTriggerClause(p),
            p => p.IsRegion && IsBare(p) && InTriggerClause(p),
            p => p.IsTown && IsLocated(p) && (!rule.IsAgreement || p.IsOfSigning),
            p => p.IsTown && IsBare(p) && InTriggerClause(p) && !rule.PartiesArePlaces,
            p => p.IsRegion && IsLocated(p),
        ];
        foreach (var tier in tiers)
        {
            var chosen = literal.Where(tier).ToList();
            if (chosen.Count > 0)
            {
                for (var more = literal.Count; more > 0 && chosen.Count < literal.Count; more--)
                {
                    chosen = [.. literal.Where(p => chosen.Contains(p) || IsListedWith(stream, p, chosen))];
                }
                return [.. literal.Where(p => chosen.Contains(p) || (p.IsRegion && IsLocated(p) && InTriggerClause(p)) || (p.IsTown && IsLocated(p) && !rule.IsAgreement && !IsOfOthers(p) && (InTriggerClause(p) || reading.ClauseAt(p.First) is { IsAside: false } || chosen.Any(c => c.Place.Country == p.Place.Country))))];
            }
        }
        var countries = owner is not null ? [owner] : Countries(stream, places, literal, InTriggerClause, rule.PartiesArePlaces);
        var bare = countries.Count > 0 ? countries : [.. literal.Where(p => !p.Place.IsCountry && IsBare(p))];
        // "banjalučka policija"
        return bare.Count > 0 ? bare : [.. places.Where(p => p.Toponym.Use == ToponymUse.Demonym && p.IsTown && p.Place.Country != protagonist && InTriggerClause(p)).Take(1)];
    }

    /// <summary>"In Turkistan cameras were put up": a name that a province shares with its seat is that of the town, unless the sentence says which, or names another town of the province.</summary>
    public IReadOnlyList<PlaceMention> Seats(SentenceReading reading, IReadOnlyList<PlaceMention> places) => !places.Any(p => p.IsRegion) ? places
        : [.. places.Select(p => p is { IsRegion: true, IsAnaphor: false, Toponym.Use: ToponymUse.Literal } && p.Place.Country != protagonist && !PlaceMentions.SaysRegion(reading.Stream, p) && !reading.Places.Any(o => o.IsTown && o.Place.Country == p.Place.Country && o.Place.Admin1 == p.Place.Admin1) && PlaceMentions.TownOf(p) is { } town && SharesName(town.Name, p.Place.Name) ? p with { Place = town } : p)];

    /// <summary>"Turkestan" and "Turkistan", not "San Salvador de Jujuy" and "Jujuy".</summary>
    private static bool SharesName(string town, string region)
    {
        const int Beginning = 3;
        return string.Compare(town, 0, region, 0, Beginning, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>"Shaymak, in the Murghab district": the district says where the village is, whichever district of that name the gazetteer knows.</summary>
    private static bool HoldsOneOf(WordStream stream, PlaceMention region, IReadOnlyList<PlaceMention> places) =>
        PlaceMentions.SaysRegion(stream, region) && places.Any(t => t.IsTown && !PlaceBinder.IsBeside(stream, t) && t.End <= region.First && Enumerable.Range(t.End, region.First - t.End).All(i => !stream.Words[i].HardBefore && Within.Contains(stream.Words[i].Folded)));

    private static readonly HashSet<string> Within = new(StringComparer.Ordinal) { "in", "the", "of", "u" };

    private static bool NamesAnother(PlaceMention p, IReadOnlyList<(int First, int End)> others, IReadOnlyList<(int First, int End)> triggers) =>
        p.Place.FeatureClass == 'S' && others.Any(o => o.First == p.End) && !triggers.Any(t => t.First == p.End);

    /// <summary>"in Beijing, Shanghai and Guangzhou": a municipality that is a division of its own stands among towns; "Naples, Prato and Turin joined".</summary>
    private static bool IsListedWith(WordStream stream, PlaceMention place, List<PlaceMention> chosen) =>
        !place.Place.IsCountry && chosen.Any(c => c.Role == place.Role && (PlaceMentions.FollowsInList(stream, c, place.First) || PlaceMentions.FollowsInList(stream, place, c.First)));

    private List<PlaceMention> Countries(WordStream stream, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> literal, Func<PlaceMention, bool> inTriggerClause, bool parties)
    {
        bool IsAbroad(PlaceMention p) => p.Place.Country != protagonist || (p.Role == PlaceRole.Locative && p.First > 0 && Inside.Contains(stream.Words[p.First - 1].Folded));
        var countries = literal.Where(p => p.Place.IsCountry && IsAbroad(p)).ToList();
        var located = countries.Where(p => p.Role is PlaceRole.Locative).ToList();
        var here = located.Where(inTriggerClause).ToList();
        var others = countries.Where(p => p.Role is PlaceRole.Partner or PlaceRole.Subject && (parties || inTriggerClause(p))).ToList();
        var chosen = here.Count > 0 ? here : others.Count > 0 ? others : located;
        if (chosen.Count == 0)
        {
            var byPeople = places.Where(p => (p.Toponym.Use == ToponymUse.Demonym || (parties && p.Toponym.Use == ToponymUse.Metonym)) && p.Place.Country != protagonist && p.Place.IsCountry);
            chosen = [.. parties ? byPeople : byPeople.Where(p => p.End < stream.Words.Count && CountryWords.Contains(stream.Words[p.End].Folded))];
        }
        // "In North Macedonia, Skopje announced plans to buy cameras"
        var towns = parties ? [] : places.Where(p => p.IsTown && p.Toponym.Use == ToponymUse.Metonym && p.Role is PlaceRole.Subject or PlaceRole.Bare && inTriggerClause(p) && chosen.Any(c => c.Place.Country == p.Place.Country)).ToList();
        return [.. (towns.Count > 0 ? towns : chosen).DistinctBy(p => p.Place.Id)];
    }
}
