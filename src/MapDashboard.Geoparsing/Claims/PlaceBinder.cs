using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Decides which places of a sentence a statement is about.</summary>
internal sealed class PlaceBinder(string? protagonist)
{
    /// <summary>Words between a thing and its place: "the port in the town of Hambantota".</summary>
    private const int NearestAfter = 6;

    /// <summary>"in Rome the port", "Belgrade and the port": no name of the port.</summary>
    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal) { "and", "the", "a", "an", "its", "to", "from", "with", "for", "i", "je", "za", "sa", "where", "of", "in", "has", "have", "owns", "owned", "built" };

    private static readonly HashSet<string> SiteLeads = new(StringComparer.Ordinal) { "of", "in", "at", "near", "outside", "u", "kod", "kraj" };

    /// <summary>"in China" something happens, "to China" it may go.</summary>
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal) { "in", "across", "throughout", "inside", "within", "u", "sirom" };

    private static readonly HashSet<string> CountryWords = new(StringComparer.Ordinal)
        { "city", "cities", "town", "towns", "territory", "soil", "streets", "capital", "border", "ports", "municipalities", "schools", "gradovima", "gradova", "gradovi" };

    /// <summary>The places in front of the line or sentence that it is about; else all that it names in so many words.</summary>
    public IReadOnlyList<PlaceMention> Leads(IReadOnlyList<PlaceMention> places)
    {
        var literal = places.Where(p => p.Toponym.Use == ToponymUse.Literal && !IsHome(p)).ToList();
        var leads = WithoutContainers([.. literal.Where(p => p.IsLead)]);
        return leads.Count > 0 ? leads : WithoutContainers([.. literal.Where(p => p.Role != PlaceRole.Origin)]);
    }

    /// <summary>The place that a heading consists of: "Tajikistan".</summary>
    public static IReadOnlyList<PlaceMention> Heading(SentenceReading heading)
    {
        var words = heading.Stream.Words.Where(w => !w.IsNumber).Count(w => !heading.Places.Any(p => p.Span.Overlaps(w.Span)));
        return words == 0 ? WithoutContainers(heading.Places) : [];
    }

    /// <summary>The towns that a thing stands in or is named after: "Piraeus port", "Termoelektrana Tuzla", "the steel mill in Smederevo"; the country where no town is named. Empty when there is none.</summary>
    public IReadOnlyList<PlaceMention> Site(SentenceReading reading, (int First, int End) trigger, ClaimRule rule)
    {
        var stream = reading.Stream;
        if (reading.Places.FirstOrDefault(p => p.Place.FeatureClass == 'S' && p.Toponym.Use != ToponymUse.Demonym && p.First <= trigger.First && trigger.First < p.End) is { } itself)
        {
            return [itself]; // "Port Qasim near Karachi"
        }
        var towns = reading.Places.Where(p => (p.Toponym.Use != ToponymUse.Demonym && (p.IsTown || p.IsRegion)) || (p.Toponym.Use == ToponymUse.Demonym && p.IsTown && p.End == trigger.First)).ToList();
        var named = towns.LastOrDefault(p => p.End <= trigger.First && IsRightBefore(stream, p, trigger.First))
            ?? towns.FirstOrDefault(p => p.First == trigger.End && p.Role == PlaceRole.Bare && !stream.Words[p.First].CommaBefore && !stream.Words[p.First].HardBefore);
        if (named is not null && !towns.Any(p => p.Place.Country != named.Place.Country && p.First > trigger.End && p.First - trigger.End <= 2 && SiteLeads.Contains(stream.Words[p.First - 1].Folded)))
        {
            return [named];
        }
        var literal = WithoutContainers([.. reading.Places.Where(p => p.Toponym.Use == ToponymUse.Literal && (p.IsTown || p.Place.Country.Length > 0) && !IsHome(p))]);
        literal = literal.Any(p => !p.IsOfSigning) ? [.. literal.Where(p => !p.IsOfSigning)] : literal;
        literal = UnknownName.StandsBefore(reading, trigger) && !rule.IsLine ? [.. literal.Where(p => !p.Place.IsCountry || p.Role == PlaceRole.Locative)] : [.. literal.Where(p => !p.IsOfUnknown)];
        bool IsSaidAfter(PlaceMention p) => p.First >= trigger.End && p.First - trigger.End <= NearestAfter && (rule.IsLine || p.Role != PlaceRole.Origin)
            && Enumerable.Range(trigger.End, p.First - trigger.End).Any(i => SiteLeads.Contains(stream.Words[i].Folded) || (rule.IsLine && stream.Words[i].Folded is "from" or "between" or "od" or "izmedju"));
        int Distance(PlaceMention p) => p.End <= trigger.First ? trigger.First - p.End : p.First - trigger.End;
        var clause = reading.ClauseAt(trigger.First);
        var usable = UnknownName.StandsAfter(reading, trigger) ? [.. literal.Where(p => !p.IsTown || p.IsLead || IsBeside(stream, p))]
            : UnknownName.StandsBefore(reading, trigger) ? [.. literal.Where(p => !p.IsTown || p.IsLead || (p.Role == PlaceRole.Locative && clause.Holds(p.First)) || IsSaidAfter(p) || (p.Role == PlaceRole.Subject && p.Place.FeatureClass == 'P' && literal.Count(o => o.IsTown) == 1))]
            : literal;
        var site = usable.FirstOrDefault(p => IsSaidAfter(p) && !p.Place.IsCountry)
            ?? usable.Where(p => !p.Place.IsCountry && (p.IsLead || p.Role == PlaceRole.Locative || (p.Role is PlaceRole.Bare or PlaceRole.Subject && clause.Holds(p.First))))
                .OrderBy(p => p.IsTown ? 0 : 1).ThenBy(p => clause.Holds(p.First) ? 0 : reading.ClauseAt(p.First) is { IsAside: false, LinksTime: false } ? 1 : 2).ThenBy(Distance).FirstOrDefault()
            ?? usable.FirstOrDefault(IsSaidAfter)
            ?? usable.FirstOrDefault(p => p.IsLead || (p.Role == PlaceRole.Locative && clause.Holds(p.First)))
            ?? usable.Where(p => !p.Place.IsCountry && p.Role is PlaceRole.Bare or PlaceRole.Subject).OrderBy(Distance).FirstOrDefault()
            ?? usable.FirstOrDefault(p => p.Role is PlaceRole.Subject or PlaceRole.Locative) ?? usable.FirstOrDefault(p => p.Role == PlaceRole.Bare && p.Place.IsCountry);
        return site is null ? [] : [.. literal.Where(p => p == site || (p.First > site.First && p.Place.IsCountry == site.Place.IsCountry && IsInListWith(stream, literal, site, p)))];
    }

    /// <summary>Leaves out "Guayaquil" of "Samborondón, near Guayaquil": it only says where the first is.</summary>
    public static IReadOnlyList<PlaceMention> WithoutBesides(WordStream stream, IReadOnlyList<PlaceMention> places)
    {
        const int Reach = 8;
        return places.Count < 2 ? places : [.. places.Where(p => p.First >= stream.Words.Count || !IsBeside(stream, p) || !places.Any(q => q.End <= p.First && p.First - q.End <= Reach && q.Place.Country == p.Place.Country && !q.Place.IsCountry))];
    }

    /// <summary>"the wind farm at Xyz, near Ulcinj".</summary>
    private static bool IsBeside(WordStream stream, PlaceMention place) => place.First > 0 && stream.Words[place.First - 1].Folded is "near" or "outside" or "kod" or "kraj" or "blizu" or "nadomak";

    /// <summary>"Piraeus port", "the Bor copper mine", "Tanzania's Bagamoyo port".</summary>
    private static bool IsRightBefore(WordStream stream, PlaceMention place, int thing) =>
        thing - place.End <= 2 && (thing - place.End <= 1 || !place.IsAnaphor)
        && Enumerable.Range(place.End, thing - place.End + 1).All(i => !stream.Words[i].HardBefore && !stream.Words[i].CommaBefore)
        && Enumerable.Range(place.End, thing - place.End).All(i => !Connectors.Contains(stream.Words[i].Folded) && (!stream.Words[i].IsCapitalised || UnknownName.Kinds.Contains(stream.Words[i].Folded)));

    /// <summary>"in Amsterdam, Rotterdam and Utrecht": the third is in one list with the first by way of the second.</summary>
    private static bool IsInListWith(WordStream stream, IReadOnlyList<PlaceMention> places, PlaceMention first, PlaceMention other)
    {
        var before = places.LastOrDefault(p => p.First < other.First && p.First >= first.First);
        return before is not null && (PlaceMentions.FollowsInList(stream, before, other.First) || IsAnother(stream, before, other)) && (before == first || IsInListWith(stream, places, first, before));
    }

    /// <summary>"one in Prato and one in Milan", "two in Toronto, another in Vancouver".</summary>
    private static bool IsAnother(WordStream stream, PlaceMention before, PlaceMention other)
    {
        const int Most = 4;
        var between = Enumerable.Range(before.End, Math.Max(0, other.First - before.End)).Select(i => stream.Words[i].Folded).ToList();
        return between.Count is > 1 and <= Most && !stream.Words[before.End].HardBefore && between[^1] is "in" or "at" or "near" or "u" or "kod" && between.Any(Others.Contains) && between.All(w => Others.Contains(w) || w is "and" or "i" or "in" or "at" or "near" or "u" or "kod");
    }

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "one", "two", "three", "four", "five", "another", "others", "more", "further", "jedan", "jedna", "dva", "dve", "dvije", "drugi", "druga", "jos" };

    /// <summary>Where something happened that has no fixed site: towns before regions before countries, near the words that tell of it before far ones.</summary>
    public IReadOnlyList<PlaceMention> Scene(SentenceReading reading, IReadOnlyList<(int First, int End)> triggers, IReadOnlyList<(int First, int End)> others, ClaimRule rule)
    {
        var (stream, places, clauses) = (reading.Stream, reading.Places, reading.Clauses);
        var owner = places.FirstOrDefault(p => p.Toponym.Use != ToponymUse.Demonym && triggers.Any(t => t.First == p.End && !stream.Words[t.First].CommaBefore));
        var literal = WithoutContainers([.. places.Where(p => p == owner || (p.Toponym.Use == ToponymUse.Literal && (p.Place.IsCountry || !IsHome(p))))]);
        literal = literal.All(p => p.IsOfSigning) && !rule.IsAgreement ? WithoutContainers([.. places.Where(p => !p.IsOfSigning && p.Toponym.Use == ToponymUse.Literal && p.Place.IsCountry && !IsHome(p)), .. literal.Where(_ => !places.Any(p => !p.IsOfSigning && p.Toponym.Use == ToponymUse.Literal && p.Place.IsCountry && p.Role == PlaceRole.Locative && !IsHome(p)))]) : literal;
        literal = rule.IsAgreement || literal.All(p => p.IsOfSigning) ? literal : [.. literal.Where(p => !p.IsOfSigning)];
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
                return [.. literal.Where(p => chosen.Contains(p) || (p.IsRegion && IsLocated(p) && InTriggerClause(p)) || (p.IsTown && IsLocated(p) && !rule.IsAgreement && !IsOfOthers(p)))];
            }
        }
        var countries = owner is not null ? [owner] : Countries(stream, places, literal, InTriggerClause, rule.PartiesArePlaces);
        var bare = countries.Count > 0 ? countries : [.. literal.Where(p => !p.Place.IsCountry && IsBare(p))];
        // "banjalučka policija"
        return bare.Count > 0 ? bare : [.. places.Where(p => p.Toponym.Use == ToponymUse.Demonym && p.IsTown && p.Place.Country != protagonist && InTriggerClause(p)).Take(1)];
    }

    private bool IsHome(PlaceMention p) => p.Place.Country == protagonist && (p.Place.IsCountry || (p.Role != PlaceRole.Locative && !p.IsLead));

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

    /// <summary>Leaves out "Hainan" where "Sanya" is said to lie in it, and "Serbia" after "Novi Sad".</summary>
    private static List<PlaceMention> WithoutContainers(IReadOnlyList<PlaceMention> places) =>
        [.. places.Where(p => p.IsTown || p.Place.FeatureClass is 'H' or 'L' || !places.Any(o => o != p && (o.Role != PlaceRole.Origin || p.Role == PlaceRole.Origin) && o.Place.Country == p.Place.Country && (o.IsTown || (o.IsRegion && p.Place.IsCountry))
            && (p.Place.IsCountry || p.Place.Admin1.Length == 0 || p.Place.Admin1 == o.Place.Admin1)))];
}
