using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Decides where a thing stands that has one place: a port, a plant, a bridge.</summary>
internal sealed class SiteBinder(PlaceBinder binder)
{
    /// <summary>Words between a thing and its place: "the port in the town of Hambantota".</summary>
    private const int NearestAfter = 6;

    /// <summary>"in Rome the port", "Belgrade and the port": no name of the port.</summary>
    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal) { "and", "the", "a", "an", "its", "to", "from", "with", "for", "i", "je", "za", "sa", "where", "of", "in", "has", "have", "owns", "owned", "built" };

    private static readonly HashSet<string> SiteLeads = new(StringComparer.Ordinal) { "of", "in", "at", "near", "outside", "u", "kod", "kraj" };

    /// <summary>The towns that a thing stands in or is named after: "Piraeus port", "Termoelektrana Tuzla", "the steel mill in Smederevo"; the country where no town is named. Empty when there is none.</summary>
    public IReadOnlyList<PlaceMention> Site(SentenceReading reading, (int First, int End) trigger, ClaimRule rule)
    {
        var stream = reading.Stream;
        if (reading.Places.FirstOrDefault(p => p.Place.FeatureClass == 'S' && p.Toponym.Use != ToponymUse.Demonym && p.First <= trigger.First && trigger.First < p.End) is { } itself)
        {
            return [itself]; // "Port Qasim near Karachi"
        }
        // "who point to Karuma: the 600-megawatt station"
        if (reading.Places.LastOrDefault(p => p.IsTown && !p.IsLead && p.Toponym.Use == ToponymUse.Literal && p.End < trigger.End && trigger.First - p.End <= NearestAfter && stream.Words[p.End].Mark == ':') is { } introduced && stream.Words[introduced.End].Folded is "the" or "a" or "an" or "its")
        {
            return [introduced];
        }
        var towns = reading.Places.Where(p => (p.Toponym.Use != ToponymUse.Demonym && (p.IsTown || p.IsRegion)) || (p.Toponym.Use == ToponymUse.Demonym && p.IsTown && p.End == trigger.First)).ToList();
        var named = towns.LastOrDefault(p => p.End <= trigger.First && IsRightBefore(stream, p, trigger.First))
            ?? towns.FirstOrDefault(p => p.First == trigger.End && p.Role == PlaceRole.Bare && !stream.Words[p.First].CommaBefore && !stream.Words[p.First].HardBefore);
        if (named is not null && !towns.Any(p => p.Place.Country != named.Place.Country && p.First > trigger.End && p.First - trigger.End <= 2 && SiteLeads.Contains(stream.Words[p.First - 1].Folded)))
        {
            return [named];
        }
        var literal = PlaceBinder.WithoutContainers([.. reading.Places.Where(p => p.Toponym.Use == ToponymUse.Literal && (p.IsTown || p.Place.Country.Length > 0) && !binder.IsHome(p))]);
        literal = literal.Any(p => !p.IsOfSigning) ? [.. literal.Where(p => !p.IsOfSigning)] : literal;
        literal = UnknownName.StandsBefore(reading, trigger) && !rule.IsLine ? [.. literal.Where(p => !p.Place.IsCountry || p.Role == PlaceRole.Locative)] : [.. literal.Where(p => !p.IsOfUnknown)];
        bool IsSaidAfter(PlaceMention p) => p.First >= trigger.End && p.First - trigger.End <= NearestAfter && (rule.IsLine || p.Role != PlaceRole.Origin)
            && Enumerable.Range(trigger.End, p.First - trigger.End).Any(i => SiteLeads.Contains(stream.Words[i].Folded) || (rule.IsLine && stream.Words[i].Folded is "from" or "between" or "od" or "izmedju"));
        int Distance(PlaceMention p) => p.End <= trigger.First ? trigger.First - p.End : p.First - trigger.End;
        var clause = reading.ClauseAt(trigger.First);
        var usable = UnknownName.StandsAfter(reading, trigger) ? [.. literal.Where(p => !p.IsTown || p.IsLead || PlaceBinder.IsBeside(stream, p))]
            : UnknownName.StandsBefore(reading, trigger) ? [.. literal.Where(p => !p.IsTown || p.IsLead || (p.Role == PlaceRole.Locative && clause.Holds(p.First)) || IsSaidAfter(p) || (p.Role == PlaceRole.Subject && p.Place.FeatureClass == 'P' && literal.Count(o => o.IsTown) == 1))]
            : literal;
        var site = usable.FirstOrDefault(p => IsSaidAfter(p) && !p.Place.IsCountry)
            ?? usable.Where(p => !p.Place.IsCountry && (p.IsLead || p.Role == PlaceRole.Locative || (p.Role is PlaceRole.Bare or PlaceRole.Subject && clause.Holds(p.First))))
                .OrderBy(p => p.IsTown ? 0 : 1).ThenBy(p => clause.Holds(p.First) ? 0 : reading.ClauseAt(p.First) is { IsAside: false, LinksTime: false } ? 1 : 2).ThenBy(Distance).FirstOrDefault()
            ?? usable.FirstOrDefault(IsSaidAfter)
            ?? usable.FirstOrDefault(p => p.IsLead || (p.Role == PlaceRole.Locative && clause.Holds(p.First)))
            ?? usable.Where(p => !p.Place.IsCountry && p.Role is PlaceRole.Bare or PlaceRole.Subject).OrderBy(Distance).FirstOrDefault()
            ?? usable.FirstOrDefault(p => p.Role is PlaceRole.Subject or PlaceRole.Locative) ?? usable.FirstOrDefault(p => p.Role == PlaceRole.Bare && p.Place.IsCountry);
        return site is null ? [] : [.. literal.Where(p => p == site || (p.First > site.First && p.Place.IsCountry == site.Place.IsCountry && IsInListWith(reading, literal, site, p))
            // "In Dakar and Conakry the Chinese built the theatre and the stadium"
            || (!rule.IsLine && p.First < site.First && site.End <= trigger.First && clause.Holds(p.First) && clause.Holds(site.First) && p.IsTown && p.Role == PlaceRole.Locative && site.Role == PlaceRole.Locative && IsInListWith(reading, literal, p, site)))];
    }

    /// <summary>"Piraeus port", "the Bor copper mine", "Tanzania's Bagamoyo port".</summary>
    private static bool IsRightBefore(WordStream stream, PlaceMention place, int thing) =>
        thing - place.End <= 2 && (thing - place.End <= 1 || !place.IsAnaphor)
        && Enumerable.Range(place.End, thing - place.End + 1).All(i => !stream.Words[i].HardBefore && !stream.Words[i].CommaBefore)
        && Enumerable.Range(place.End, thing - place.End).All(i => !Connectors.Contains(stream.Words[i].Folded) && (!stream.Words[i].IsCapitalised || UnknownName.Kinds.Contains(stream.Words[i].Folded)));

    /// <summary>"in Amsterdam, Rotterdam and Utrecht": the third is in one list with the first by way of the second.</summary>
    private static bool IsInListWith(SentenceReading reading, IReadOnlyList<PlaceMention> places, PlaceMention first, PlaceMention other)
    {
        var before = places.LastOrDefault(p => p.First < other.First && p.First >= first.First);
        return before is not null && (PlaceMentions.FollowsInList(reading.Stream, before, other.First) || IsAnother(reading, before, other)) && (before == first || IsInListWith(reading, places, first, before));
    }

    /// <summary>"one in Prato and one in Milan", "a terminal in Gdynia since 2005 and another in Stockholm".</summary>
    private static bool IsAnother(SentenceReading reading, PlaceMention before, PlaceMention other)
    {
        const int Most = 4;
        var words = reading.Stream.Words;
        var between = Enumerable.Range(before.End, Math.Max(0, other.First - before.End)).Where(i => !reading.Dates.Any(d => d.Span.Overlaps(words[i].Span))).Select(i => words[i].Folded).ToList();
        return between.Count is > 1 and <= Most && !words[before.End].HardBefore && between[^1] is "in" or "at" or "near" or "u" or "kod" && between.Any(Others.Contains) && between.All(w => Others.Contains(w) || w is "and" or "i" or "in" or "at" or "near" or "u" or "kod");
    }

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "one", "two", "three", "four", "five", "another", "others", "more", "further", "jedan", "jedna", "dva", "dve", "dvije", "drugi", "druga", "jos" };
}
