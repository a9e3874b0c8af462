using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Finds the places of a sentence and the part that each plays in it.</summary>
internal static class PlaceMentions
{
    public static readonly HashSet<string> Joiners = new(StringComparer.Ordinal) { "and", "or", "i", "te", "as", "well", "ili" };

    /// <summary>Without one of these a name that a province shares with its seat is that of the town.</summary>
    private static readonly HashSet<string> RegionWords = new(StringComparer.Ordinal) { "province", "provinces", "region", "regions", "county", "state", "district", "prefecture", "governorate", "oblast", "canton", "department", "voivodeship", "s" };

    private static readonly HashSet<string> Signings = new(StringComparer.Ordinal)
        { "signed", "sign", "signing", "initialled", "potpisan", "potpisana", "potpisao", "potpisali", "potpisala", "potpisivanje", "concluded", "inked", "parafiran", "parafirana", "parafirali", "zakljucen" };

    /// <summary>The places of a sentence with their roles, in text order.</summary>
    /// <param name="dates">Its dates: what stands in one list may have a date each.</param>
    /// <param name="anaphora">The words that stand for places named in the sentences before.</param>
    /// <param name="locatives">Words of the subject behind which a place says where: "patrol Belgrade".</param>
    public static IReadOnlyList<PlaceMention> Read(WordStream stream, IReadOnlyList<Clause> clauses, IReadOnlyList<Toponym> toponyms, IReadOnlyList<DateMention> dates, PlaceAnaphora anaphora, IReadOnlyList<WordPattern> locatives)
    {
        var found = new List<PlaceMention>();
        foreach (var t in toponyms)
        {
            if (t.Resolution.Place is not { } place || IsSaidToLieElsewhere(stream, t, place, toponyms))
            {
                continue;
            }
            var first = stream.IndexAt(t.Span.Start);
            var end = stream.IndexAt(t.Span.End - 1) + 1;
            if (first < stream.Words.Count && !IsDateline(stream, t, end))
            {
                var role = found.Count > 0 && found[^1].Toponym.Use == t.Use && FollowsInDatedList(stream, dates, found[^1], first, end) ? found[^1].Role : PlaceRoles.Of(stream, clauses, toponyms, found, t, first, locatives);
                // "na novosadskom keju", "sarajevski aerodrom": the adjective of a town says where
                var isPlace = (t.Use == ToponymUse.Demonym && place.FeatureClass == 'P' && role == PlaceRole.Locative) || (t.Use == ToponymUse.Metonym && !place.IsCountry && IsCouncil(stream, first, end));
                found.Add(Mention(stream, isPlace ? t with { Use = ToponymUse.Literal } : t, first, end, t.Span, role) with
                {
                    IsOfUnknown = place.IsCountry && t.Use == ToponymUse.Literal && first > 0 && stream.Words[first].CommaBefore && stream.Words[first - 1].IsCapitalised && (first < 4 || stream.Words[first - 2].Folded is "in" or "at" or "near" or "of" or "u" or "kod")
                        && !toponyms.Any(o => o.Span.Overlaps(stream.Words[first - 1].Span)),
                });
            }
        }
        found = [.. found.Select(p => IsListedWithTowns(stream, p, found) ? SeatOf(stream, p) : p)];
        foreach (var (first, end, places) in anaphora.Read(stream, toponyms).Where(a => !found.Any(f => f.First < a.End && a.First < f.End)).ToList())
        {
            var span = new TextSpan(stream.Words[first].Span.Start, stream.Words[end - 1].Span.End);
            var role = end - first == 1 ? PlaceRole.Locative : PlaceRoles.Of(stream, clauses, toponyms, [], places[0], first, locatives);
            found.AddRange(places.Select(t => Mention(stream, t, first, end, span, role) with { Toponym = t with { Use = ToponymUse.Literal } }));
        }
        return [.. found.OrderBy(f => f.First)];
    }

    /// <summary>"Aberdeen City Council had bought cameras": a council has what it has in its town.</summary>
    private static bool IsCouncil(WordStream stream, int first, int end) =>
        Enumerable.Range(first, Math.Min(end - first + 3, stream.Words.Count - first)).Any(i => (i == end || i < end || (!stream.Words[i].CommaBefore && !stream.Words[i].HardBefore && stream.Words[i - 1].IsCapitalised)) && stream.Words[i].Folded is "council" or "borough");

    /// <summary>"Murghab in Turkmenistan", where only that of Afghanistan is known.</summary>
    private static bool IsSaidToLieElsewhere(WordStream stream, Toponym toponym, Place place, IReadOnlyList<Toponym> toponyms)
    {
        const double WellKnown = 0.5;
        var after = stream.IndexAt(toponym.Span.End);
        if (place.IsCountry || toponym.Use != ToponymUse.Literal || toponym.Resolution.Confidence >= WellKnown || after + 1 >= stream.Words.Count || stream.Words[after].Folded is not ("in" or "u"))
        {
            return false;
        }
        var first = stream.Words[after + 1].Folded is "the" && after + 2 < stream.Words.Count ? after + 2 : after + 1;
        return toponyms.Any(o => o.Use == ToponymUse.Literal && o.Resolution.Place is { IsCountry: true } country && country.Country != place.Country && stream.IndexAt(o.Span.Start) == first);
    }

    /// <summary>"in Rome, Bolzano and Prato": beside "and" and a town a province stands for its town; a comma alone joins a town and what it lies in.</summary>
    private static bool IsListedWithTowns(WordStream stream, PlaceMention region, List<PlaceMention> all) =>
        region.IsRegion && region.Toponym.Use == ToponymUse.Literal
        && all.Any(o => o.IsTown && ((o.First >= region.End && FollowsInList(stream, region, o.First) && region.End < o.First) || (o.End <= region.First && FollowsInList(stream, o, region.First) && o.End < region.First)));

    /// <summary>Of a division that has its seat's name, and is not said to be one, the seat.</summary>
    public static PlaceMention SeatOf(WordStream stream, PlaceMention p) =>
        p.IsRegion && p.Toponym.Use == ToponymUse.Literal && !SaysRegion(stream, p) && TownOf(p) is { } town ? p with { Place = town } : p;

    /// <summary>"Turkistan region", "the province of Milan".</summary>
    public static bool SaysRegion(WordStream stream, PlaceMention p) =>
        (p.End < stream.Words.Count && RegionWords.Contains(stream.Words[p.End].Folded)) || (p.First > 1 && stream.Words[p.First - 1].Folded is "of" && RegionWords.Contains(stream.Words[p.First - 2].Folded));

    /// <summary>The seat of a division that has its name; null when there is none.</summary>
    public static Place? TownOf(PlaceMention region) =>
        region.Toponym.Resolution.Candidates.FirstOrDefault(c => c.Place.FeatureClass == 'P' && c.Place.Country == region.Place.Country && c.Place.Admin1 == region.Place.Admin1)?.Place;

    /// <summary>The place where the text was written, as its sentence begins with it; null where it does not.</summary>
    public static PlaceMention? Dateline(WordStream stream, IReadOnlyList<Toponym> toponyms) =>
        toponyms.FirstOrDefault(t => t.Resolution.Place is not null && IsDateline(stream, t, stream.IndexAt(t.Span.End - 1) + 1)) is { } t
            ? Mention(stream, t, stream.IndexAt(t.Span.Start), stream.IndexAt(t.Span.End - 1) + 1, t.Span, PlaceRole.Bare) : null;

    /// <summary>"ROME, July 14 (Agency) - Italy will ...": where it was written.</summary>
    private static bool IsDateline(WordStream stream, Toponym toponym, int end)
    {
        const int LongestDateline = 9;
        var dash = Enumerable.Range(0, Math.Min(LongestDateline, stream.Words.Count)).FirstOrDefault(i => stream.Words[i].Mark is '–' or '—' or '-', -1);
        // "Tema (Ghana) – port, opened in 2019" is an item of a list
        return dash > 0 && end <= dash && (stream.Words[dash].IsCapitalised || stream.Words[dash].IsNumber || toponym.Surface.All(c => !char.IsLower(c))) && (toponym.Surface.All(c => !char.IsLower(c)) || (stream.Sentence is { Paragraph: <= 1, IsHeading: false }))
            && Enumerable.Range(0, dash).All(i => stream.Words[i].IsCapitalised || stream.Words[i].IsNumber);
    }

    private static PlaceMention Mention(WordStream stream, Toponym toponym, int first, int end, TextSpan span, PlaceRole role) =>
        new(toponym, toponym.Resolution.Place!, first, end, span, role) { IsOfSigning = role == PlaceRole.Locative && IsOfSigning(stream, first), IsLead = IsLead(stream, first, end) };

    private static bool IsOfSigning(WordStream stream, int first)
    {
        const int Reach = 9;
        if (first > 0 && stream.Words[first - 1].Folded is "around" or "across" or "through" or "into" or "along" or "throughout" or "sirom" or "oko")
        {
            return false; // "signed a contract for the bypass around Novi Sad"
        }
        for (var (i, left) = (first, Reach); i > 0 && left > 0 && !stream.Words[i].HardBefore; i--)
        {
            var word = stream.Words[i - 1];
            if (Signings.Contains(word.Folded))
            {
                return true;
            }
            left -= word.IsNumber || word.Folded is "on" || DateWords.IsMonth(word.Folded) ? 0 : 1; // "signed on 16 February 2024 in"
        }
        // "met in Budapest on Friday and signed", "and put their names to"
        for (var i = first + 1; i + 1 < stream.Words.Count && i - first <= Reach && !stream.Words[i].HardBefore && !stream.Words[i].CommaBefore; i++)
        {
            if (stream.Words[i].Folded is "and" or "i" && (Signings.Contains(stream.Words[i + 1].Folded) || (stream.Words[i + 1].Folded is "put" && i + 3 < stream.Words.Count && stream.Words[i + 3].Folded is "name" or "names" or "signature" or "signatures")))
            {
                return true;
            }
        }
        // "u Beogradu potpisan"
        return first + 1 < stream.Words.Count && !stream.Words[first + 1].HardBefore && Signings.Contains(stream.Words[first + 1].Folded);
    }

    /// <summary>"Laos: the railway ...", "Piraeus, Greece: COSCO ..." "Lahore – the cameras ...".</summary>
    private static bool IsLead(WordStream stream, int first, int end)
    {
        const int LongestLead = 6;
        for (var i = 1; i < Math.Min(LongestLead, stream.Words.Count); i++)
        {
            if (stream.Words[i].Mark is ':' || (stream.Words[i].Mark is '–' or '—' or '-' && stream.Words[i].Span.Start > stream.Words[i - 1].Span.End + 1))
            {
                return end <= i && Enumerable.Range(0, i).All(w => stream.Words[w].IsCapitalised || stream.Words[w].IsNumber);
            }
        }
        return false;
    }

    /// <summary>"in Rome in 2016 and Milan in 2017", "in Rome (2016), Milan (2017)": a list in which each place has its date.</summary>
    private static bool FollowsInDatedList(WordStream stream, IReadOnlyList<DateMention> dates, PlaceMention last, int first, int end)
    {
        var next = PastDate(last.End);
        if (next == last.End || PastDate(end) == end || next > first)
        {
            return false;
        }
        var joiners = Enumerable.Range(next, first - next).ToList();
        return (joiners.Count > 0 || stream.Words[first].CommaBefore) && joiners.All(i => Joiners.Contains(stream.Words[i].Folded) && stream.Words[i].Mark is not ';');

        int PastDate(int at)
        {
            var date = at < stream.Words.Count && DatePrepositions.Contains(stream.Words[at].Folded) ? at + 1 : at;
            if (date >= stream.Words.Count || dates.FirstOrDefault(d => stream.IndexAt(d.Span.Start) == date || (stream.IndexAt(d.Span.Start) == at && d.Span.Length > 0)) is not { Span.Length: > 0 } dated)
            {
                return at;
            }
            return stream.IndexAt(dated.Span.End);
        }
    }

    private static readonly HashSet<string> DatePrepositions = new(StringComparer.Ordinal) { "in", "since", "from", "by", "until", "on", "u", "od", "do", "tokom" };

    /// <summary>"Belgrade, Novi Sad and Smederevo"; also "Sanya, Hainan".</summary>
    public static bool FollowsInList(WordStream stream, PlaceMention last, int first)
    {
        var isNumbered = last.End < first && stream.Words[last.End] is { IsNumber: true, Mark: '(' };
        if (isNumbered)
        {
            // "Belgrade (310), Niš (140) and Bor (95)"
            return first - last.End <= 3 && Enumerable.Range(last.End + 1, first - last.End - 1).All(i => Joiners.Contains(stream.Words[i].Folded));
        }
        var between = first - last.End;
        // "in Dubrovnik and at the Plitvice lakes", "u Rijeci i na Krku"
        between -= between > 1 && Joiners.Contains(stream.Words[first - 2].Folded) && stream.Words[first - 1].Folded is "in" or "at" or "on" or "u" or "na" && last.Role == PlaceRole.Locative ? 1 : 0;
        return between >= 0 && between <= 3
            && (between > 0 || stream.Words[first].CommaBefore)
            && Enumerable.Range(last.End, between).All(i => Joiners.Contains(stream.Words[i].Folded) && !stream.Words[i].HardBefore)
            && !stream.Words[first].HardBefore;
    }
}
