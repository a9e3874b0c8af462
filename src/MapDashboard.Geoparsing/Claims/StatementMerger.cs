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
        var whole = new List<Statement>();
        var used = new HashSet<Statement>();
        foreach (var s in statements.Where(s => s.Places.Count > 0))
        {
            if (s.Dates.Count > 0)
            {
                whole.Add(s);
                continue;
            }
            var half = statements.LastOrDefault(h => h.Places.Count == 0 && h.Dates.Count > 0 && h.Rule.Layer == s.Rule.Layer
                && h.Sentence.Paragraph == s.Sentence.Paragraph && h.Sentence.FirstToken < s.Sentence.FirstToken && SentencesApart(statements, h, s) <= Reach);
            whole.Add(half is null ? s : s with
            {
                Dates = half.Dates,
                DatesAreInherited = true,
                Evidence = [.. s.Evidence, .. half.Evidence.Where(e => e.Field is "date" or "claim")],
            });
        }
        return whole;
    }

    private static int SentencesApart(IReadOnlyList<Statement> statements, Statement a, Statement b) =>
        statements.Select(s => s.Sentence).Distinct().Count(s => s.FirstToken > a.Sentence.FirstToken && s.FirstToken <= b.Sentence.FirstToken);

    /// <summary>One statement a thing: the same thing said twice is united, a general word at a place gives way to the program named there, a country to its towns.</summary>
    public static IReadOnlyList<Statement> Unite(IReadOnlyList<Statement> statements, Vocabulary vocabulary)
    {
        var named = statements.Where(s => !s.Rule.IsGeneric).ToList();
        var absorbed = statements.Select(s => s.Rule.IsGeneric && named.FirstOrDefault(n => n.Rule.Layer == s.Rule.Layer && SamePlaces(n, s)) is { } n ? s with { Rule = n.Rule } : s);
        var united = absorbed.GroupBy(s => s.Key).Select(g => g.Aggregate((a, b) => Unite(a, b, vocabulary))).ToList();
        return [.. united.Where(s => !IsSaidBetterElsewhere(s, united))];
    }

    private static bool SamePlaces(Statement a, Statement b) => b.Places.All(p => a.Places.Any(q => q.Place.Id == p.Place.Id));

    private static Statement Unite(Statement a, Statement b, Vocabulary vocabulary)
    {
        var (aStatus, bStatus) = (Weight(a, vocabulary), Weight(b, vocabulary));
        return a with
        {
            PlaceConfidence = Math.Max(a.PlaceConfidence, b.PlaceConfidence),
            Dates = a.DatesAreInherited && !b.DatesAreInherited && b.Dates.Count > 0 ? b.Dates : b.DatesAreInherited && a.Dates.Count > 0 ? a.Dates : [.. a.Dates, .. b.Dates],
            DatesAreInherited = a.DatesAreInherited && b.DatesAreInherited,
            Status = bStatus.CompareTo(aStatus) > 0 ? b.Status : a.Status,
            Actors = [.. a.Actors, .. b.Actors],
            Quantities = [.. a.Quantities, .. b.Quantities],
            Evidence = [.. a.Evidence, .. b.Evidence],
        };
    }

    /// <summary>What is known beats what is not, what has a date beats what has none, the later the better.</summary>
    private static (bool IsKnown, int LastYear, int Order) Weight(Statement s, Vocabulary vocabulary)
    {
        var order = vocabulary.Statuses.Select((status, i) => (status.Key, i)).FirstOrDefault(x => x.Key == s.Status).i;
        return (s.Status != "unknown", s.Dates.Count == 0 ? 0 : s.Dates.Max(d => d.Date.LastYear), -order);
    }

    /// <summary>"patrols in Serbia" adds nothing where the same text has them in Belgrade, unless it gives a date or an end of its own.</summary>
    private static bool IsSaidBetterElsewhere(Statement s, List<Statement> all) =>
        s.Shape == ClaimShape.Places
        && s.Dates.Count == 0
        && s.Status is not ("suspended" or "ended")
        && s.Places.All(p => p.Precision <= Precision.Region && all.Any(o => o.Rule.Layer == s.Rule.Layer && o.Places.Any(q => q.Precision > p.Precision && q.Place.Country == p.Place.Country)));
}
