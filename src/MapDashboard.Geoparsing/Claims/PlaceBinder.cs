using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Decides which places of a sentence a statement is about.</summary>
internal sealed class PlaceBinder(string? protagonist)
{
    /// <summary>Words between a thing and its place: "the port in the town of Hambantota".</summary>
    private const int NearestAfter = 6;

    private static readonly HashSet<string> LineLeads = new(StringComparer.Ordinal) { "between", "from", "linking", "links", "link", "connecting", "connects", "connect", "joining", "izmedju", "od", "povezuje" };

    /// <summary>"the Podgorica–Kolašin stretch of the motorway".</summary>
    private static readonly HashSet<string> Stretches = new(StringComparer.Ordinal) { "stretch", "section", "segment", "leg", "part", "route", "deonica", "dionica" };

    private static readonly HashSet<string> SiteLeads = new(StringComparer.Ordinal) { "of", "in", "at", "near", "outside", "u", "kod", "kraj" };

    private static readonly HashSet<string> CountryWords = new(StringComparer.Ordinal)
        { "city", "cities", "town", "towns", "territory", "soil", "streets", "capital", "border", "ports", "municipalities", "schools", "gradovima", "gradova", "gradovi" };

    /// <summary>The ends of a line, in order; null when the sentence does not name two.</summary>
    public static IReadOnlyList<PlaceMention>? Line(WordStream stream, IReadOnlyList<PlaceMention> places, int triggerFirst, int triggerEnd)
    {
        // Djibouti, Kuwait, Panama: a country may be an end where its name stands for its capital
        var usable = places.Where(p => p.Toponym.Use != ToponymUse.Demonym && (!p.Place.IsCountry || places.Any(o => !o.Place.IsCountry && (o.End == p.First || p.End == o.First)))).ToList();
        for (var i = usable.Count - 2; i >= 0; i--)
        {
            var (a, b) = (usable[i], usable[i + 1]);
            var joined = b.First == a.End || (b.First == a.End + 1 && stream.Words[a.End].Folded is "to" or "do");
            var reach = b.End < stream.Words.Count && Stretches.Contains(stream.Words[b.End].Folded) ? 5 : 2;
            if (joined && !stream.Words[b.First].CommaBefore && b.End <= triggerFirst && triggerFirst - b.End <= reach)
            {
                return [a, b];
            }
        }
        var after = usable.Where(p => p.First >= triggerEnd).Take(2).ToList();
        if (after.Count == 2 && after[0].First - triggerEnd <= NearestAfter && !stream.Words[after[0].First].HardBefore)
        {
            var lead = Enumerable.Range(triggerEnd, after[0].First - triggerEnd).Any(i => LineLeads.Contains(stream.Words[i].Folded));
            var adjacent = after[0].First - triggerEnd <= 1 && after[1].First == after[0].End && !stream.Words[after[1].First].CommaBefore;
            return lead || adjacent ? after : null;
        }
        return null;
    }

    /// <summary>The towns that a thing stands in or is named after: "Piraeus port", "the steel mill in Smederevo"; the country where no town is named. Empty when there is none.</summary>
    /// <param name="isLine">The thing runs from somewhere: "the motorway from Bar".</param>
    public static IReadOnlyList<PlaceMention> Site(WordStream stream, IReadOnlyList<PlaceMention> places, IReadOnlyList<Clause> clauses, (int First, int End) trigger, bool isLine)
    {
        var (triggerFirst, triggerEnd) = trigger;
        var towns = places.Where(p => p.Toponym.Use != ToponymUse.Demonym && (p.IsTown || p.IsRegion)).ToList();
        var named = towns.LastOrDefault(p => p.End <= triggerFirst && triggerFirst - p.End <= 1 && !stream.Words[triggerFirst].HardBefore && !stream.Words[triggerFirst].CommaBefore);
        if (named is not null)
        {
            return [named];
        }
        var literal = WithoutContainers([.. places.Where(p => p.Toponym.Use == ToponymUse.Literal && (p.IsTown || p.Place.Country.Length > 0))]);
        bool IsSaidAfter(PlaceMention p) => p.First >= triggerEnd && p.First - triggerEnd <= NearestAfter && (isLine || p.Role != PlaceRole.Origin)
            && Enumerable.Range(triggerEnd, p.First - triggerEnd).Any(i => SiteLeads.Contains(stream.Words[i].Folded) || (isLine && LineLeads.Contains(stream.Words[i].Folded)));
        int Distance(PlaceMention p) => p.End <= triggerFirst ? triggerFirst - p.End : p.First - triggerEnd;
        var clause = clauses.First(c => c.Holds(triggerFirst));
        var site = literal.FirstOrDefault(p => IsSaidAfter(p) && !p.Place.IsCountry)
            ?? literal.Where(p => !p.Place.IsCountry && (p.Role == PlaceRole.Locative || (p.Role == PlaceRole.Bare && clause.Holds(p.First))))
                .OrderBy(p => p.IsTown ? 0 : 1).ThenBy(p => clause.Holds(p.First) ? 0 : 1).ThenBy(Distance).FirstOrDefault()
            ?? literal.FirstOrDefault(IsSaidAfter);
        return site is null ? [] : [.. literal.Where(p => p == site || (p.First > site.First && p.Place.IsCountry == site.Place.IsCountry && IsInListWith(stream, literal, site, p)))];
    }

    /// <summary>"in Amsterdam, Rotterdam and Utrecht": the third is in one list with the first by way of the second.</summary>
    private static bool IsInListWith(WordStream stream, IReadOnlyList<PlaceMention> places, PlaceMention first, PlaceMention other)
    {
        var before = places.LastOrDefault(p => p.First < other.First && p.First >= first.First);
        return before is not null && PlaceMentions.FollowsInList(stream, before, other.First) && (before == first || IsInListWith(stream, places, first, before));
    }

    /// <summary>Where something happened that has no fixed site: towns before regions before countries, near the words that tell of it before far ones.</summary>
    /// <param name="parties">Countries named only by their people or government count.</param>
    public IReadOnlyList<PlaceMention> Scene(WordStream stream, IReadOnlyList<PlaceMention> places, IReadOnlyList<Clause> clauses, IReadOnlyList<(int First, int End)> triggers, bool parties)
    {
        var owner = places.FirstOrDefault(p => p.Toponym.Use != ToponymUse.Demonym && triggers.Any(t => t.First == p.End && !stream.Words[t.First].CommaBefore));
        var literal = WithoutContainers([.. places.Where(p => p.Toponym.Use == ToponymUse.Literal || p == owner)]);
        bool InTriggerClause(PlaceMention p) => clauses.Any(c => c.Holds(p.First) && triggers.Any(t => c.Holds(t.First)));

        bool IsLocated(PlaceMention p) => p.Role == PlaceRole.Locative || p == owner;
        bool IsBare(PlaceMention p) => p.Role is PlaceRole.Bare or PlaceRole.Subject;
        Func<PlaceMention, bool>[] tiers =
        [
            p => p.IsTown && IsLocated(p) && InTriggerClause(p),
            p => p.IsRegion && IsLocated(p) && InTriggerClause(p),
            p => p.IsRegion && IsBare(p) && InTriggerClause(p),
            p => p.IsTown && IsLocated(p),
            p => p.IsTown && IsBare(p) && InTriggerClause(p),
            p => p.IsRegion && IsLocated(p),
        ];
        foreach (var tier in tiers)
        {
            var chosen = literal.Where(tier).ToList();
            if (chosen.Count > 0)
            {
                return [.. literal.Where(p => chosen.Contains(p) || IsListedWith(stream, p, chosen) || (p.IsRegion && IsLocated(p) && InTriggerClause(p)))];
            }
        }
        return owner is not null ? [owner] : Countries(stream, places, literal, InTriggerClause, parties);
    }

    /// <summary>"in Beijing, Shanghai and Guangzhou": a municipality that is a division of its own stands among towns.</summary>
    private static bool IsListedWith(WordStream stream, PlaceMention place, List<PlaceMention> chosen) =>
        place.IsRegion && chosen.Any(c => c.Role == place.Role && (PlaceMentions.FollowsInList(stream, c, place.First) || PlaceMentions.FollowsInList(stream, place, c.First)));

    private List<PlaceMention> Countries(WordStream stream, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> literal, Func<PlaceMention, bool> inTriggerClause, bool parties)
    {
        bool IsAbroad(PlaceMention p) => p.Place.Country != protagonist || p.Role == PlaceRole.Locative;
        var countries = literal.Where(p => p.Place.IsCountry && IsAbroad(p)).ToList();
        var located = countries.Where(p => p.Role is PlaceRole.Locative).ToList();
        var here = located.Where(inTriggerClause).ToList();
        var others = countries.Where(p => p.Role is PlaceRole.Partner or PlaceRole.Subject).ToList();
        var chosen = here.Count > 0 ? here : others.Count > 0 ? others : located;
        if (chosen.Count == 0)
        {
            var byPeople = places.Where(p => p.Toponym.Use == ToponymUse.Demonym && p.Place.Country != protagonist && p.Place.IsCountry);
            chosen = [.. parties ? byPeople : byPeople.Where(p => p.End < stream.Words.Count && CountryWords.Contains(stream.Words[p.End].Folded))];
        }
        return [.. chosen.DistinctBy(p => p.Place.Id)];
    }

    /// <summary>Leaves out "Hainan" where "Sanya" is said to lie in it, and "Serbia" after "Novi Sad".</summary>
    private static List<PlaceMention> WithoutContainers(IReadOnlyList<PlaceMention> places) =>
        [.. places.Where(p => p.IsTown || !places.Any(o => o != p && o.Place.Country == p.Place.Country && (o.IsTown || (o.IsRegion && p.Place.IsCountry))
            && (p.Place.IsCountry || p.Place.Admin1.Length == 0 || p.Place.Admin1 == o.Place.Admin1)))];
}
