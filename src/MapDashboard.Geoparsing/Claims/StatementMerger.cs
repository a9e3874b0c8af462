namespace MapDashboard.Geoparsing.Claims;

/// <summary>Puts together what several sentences of one document say of one thing.</summary>
internal static class StatementMerger
{
    /// <summary>How many sentences apart a statement without a place or without a date may find its other half.</summary>
    private const int Reach = 4;

    /// <summary>
    /// "The patrols began in September. The officers will be deployed in Belgrade.": the first sentence has the date, the second the place.
    /// Statements that have no place even then are left out.
    /// </summary>
    public static IReadOnlyList<Statement> Complete(IReadOnlyList<Statement> statements)
    {
        var placed = statements.Where(s => s.Places.Count > 0).Select(s => s.Dates.Count > 0 ? s : WithDates(s, statements)).ToList();
        foreach (var more in statements.Where(s => s.Places.Count == 0 && s.Quantities.Count > 0))
        {
            var at = placed.FindLastIndex(s => AreNear(s, more, statements) && s.Rule.Layer == more.Rule.Layer);
            if (at >= 0)
            {
                placed[at] = placed[at] with { Quantities = [.. placed[at].Quantities, .. more.Quantities], Evidence = [.. placed[at].Evidence, .. more.Evidence.Where(e => e.Field is "quantity" or "claim")] };
            }
        }
        return placed;
    }

    private static Statement WithDates(Statement s, IReadOnlyList<Statement> statements)
    {
        var half = statements.LastOrDefault(h => h.Dates.Count > 0 && h.Rule.Layer == s.Rule.Layer && AreNear(h, s, statements) && (h.Places.Count == 0 || (h.Rule == s.Rule && IsAround(h, s))));
        return half is null ? s : s with
        {
            Dates = half.Dates,
            DatesAreInherited = true,
            Evidence = [.. s.Evidence, .. half.Evidence.Where(e => e.Field is "date" or "claim")],
        };
    }

    /// <summary>"Italy was the first, in 2016. Officers patrolled in Rome."</summary>
    private static bool IsAround(Statement outer, Statement inner) =>
        outer.Places.All(p => p.Precision == Precision.Country && inner.Places.Any(q => q.Precision > Precision.Country && q.Place.Country == p.Place.Country));

    private static bool AreNear(Statement earlier, Statement later, IReadOnlyList<Statement> statements) =>
        earlier.Sentence.Paragraph == later.Sentence.Paragraph
        && earlier.Sentence.FirstToken < later.Sentence.FirstToken
        && SentencesApart(statements, earlier, later) <= Reach;

    private static int SentencesApart(IReadOnlyList<Statement> statements, Statement a, Statement b) =>
        statements.Select(s => s.Sentence).Distinct().Count(s => s.FirstToken > a.Sentence.FirstToken && s.FirstToken <= b.Sentence.FirstToken);

    /// <summary>One statement a thing: the same thing said twice is united, a general word at a place gives way to the program named there, a country to its towns.</summary>
    public static IReadOnlyList<Statement> Unite(IReadOnlyList<Statement> statements, Vocabulary vocabulary)
    {
        var named = statements.Where(s => !s.Rule.IsGeneric).ToList();
        var absorbed = statements.Select(s => s.Rule.IsGeneric && named.FirstOrDefault(n => n.Rule.Layer == s.Rule.Layer && SamePlaces(n, s)) is { } n ? s with { Rule = n.Rule } : s);
        var united = absorbed.GroupBy(s => s.Key).Select(g => g.Aggregate((a, b) => Unite(a, b, vocabulary))).ToList();
        return [.. united.Select(s => s with { Places = [.. s.Places.Where(p => !IsSaidBetterElsewhere(s, p, united))] }).Where(s => s.Places.Count > 0)];
    }

    private static bool SamePlaces(Statement a, Statement b) => b.Places.All(p => a.Places.Any(q => q.Place.Id == p.Place.Id));

    private static Statement Unite(Statement a, Statement b, Vocabulary vocabulary)
    {
        var (aStatus, bStatus) = (Weight(a, vocabulary), Weight(b, vocabulary));
        return a with
        {
            PlaceConfidence = Math.Max(a.PlaceConfidence, b.PlaceConfidence),
            Dates = a.DatesAreInherited && !b.DatesAreInherited && b.Dates.Count > 0 ? b.Dates : b.DatesAreInherited && a.Dates.Count > 0 ? a.Dates : [.. a.Dates, .. b.Dates],
            DatesAreInherited = (a.DatesAreInherited || a.Dates.Count == 0) && (b.DatesAreInherited || b.Dates.Count == 0),
            Status = bStatus.CompareTo(aStatus) > 0 ? b.Status : a.Status,
            Actors = [.. a.Actors, .. b.Actors],
            Quantities = [.. a.Quantities, .. b.Quantities],
            Evidence = [.. a.Evidence, .. b.Evidence],
        };
    }

    /// <summary>What is known beats what is not, the later date the earlier and no date, the later stage of a thing's life the earlier.</summary>
    private static (bool IsKnown, int LastYear, int Stage) Weight(Statement s, Vocabulary vocabulary) =>
        (s.Status != "unknown", s.Dates.Count == 0 ? 0 : s.Dates.Max(d => d.Date.LastYear), vocabulary.Statuses.FirstOrDefault(x => x.Key == s.Status)?.Stage ?? 0);

    /// <summary>"patrols in Serbia" adds nothing where the same text has them in Belgrade, or dates them elsewhere, unless it gives a date or an end of its own.</summary>
    private static bool IsSaidBetterElsewhere(Statement s, ClaimPlace place, List<Statement> all) =>
        s.Shape == ClaimShape.Places
        && (s.Dates.Count == 0 || s.DatesAreInherited)
        && s.Status is not ("suspended" or "ended")
        && place.Precision <= Precision.Region
        && all.Any(o => o != s && o.Rule.Program == s.Rule.Program && o.Rule.Subject == s.Rule.Subject && o.Places.Any(q =>
            (q.Precision > place.Precision && q.Place.Country == place.Place.Country) || (q.Place.Id == place.Place.Id && o.Dates.Count > 0)));
}
