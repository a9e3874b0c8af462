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
    /// <param name="protagonist">Code of the country whose doings abroad are told of; null where there is none.</param>
    public static IReadOnlyList<Statement> Complete(IReadOnlyList<Statement> statements, PlaceInheritance places, string? protagonist)
    {
        var told = new BySentence(statements);
        // "Construction of the port, Nigeria's first deep-water harbour, began"
        told = new(told.All.Select(s => s.PointsBack || !told.In(s.Index).Any(o => o.Statement.PointsBack && o.Statement.Rule == s.Rule) ? s : s with { PointsBack = true }));
        told = new(told.All.Select(s => s.PointsBack && s.Places.Count > 0 && s.Places.All(p => p.Place.IsCountry) && Near(told, s).Any(o => o.Statement.Rule == s.Rule && o.Statement.Places.Any(p => !p.Place.IsCountry && s.Places.Any(c => c.Place.Country == p.Place.Country))) ? s with { Places = [] } : s));
        told = new(told.All.Select(s => IsOnlySignedThere(s, told) ? s with { Places = [] } : s).Select(s => told.In(s.Index).Any(o => o.Statement.Rule.IsAgreement && o.Statement.Rule.Layer == s.Rule.Layer) ? s : places.WithPartner(s)));
        var placed = new BySentence(told.All.Where(s => s.Places.Count > 0).Select(places.WithOtherEnd).Select(s => s.Dates.Count > 0 ? s : WithDates(s, told)));
        foreach (var more in told.All.Where(s => s.Places.Count == 0))
        {
            var before = Near(placed, more).Where(s => s.Statement.Rule.Layer == more.Rule.Layer && !places.AnotherIsNamed(s.Statement, more)).ToList();
            var same = before.FindIndex(s => s.Statement.Rule == more.Rule);
            var elsewhere = same < 0 ? places.Complete(more) : more;
            var at = same < 0 && elsewhere.Places.Count == 0 && before.Count > 0 ? 0 : same;
            if (at >= 0)
            {
                placed.Replace(before[at].Position, WithMore(before[at].Statement, more));
            }
            else if (elsewhere.Places.Count > 0)
            {
                placed.Add(elsewhere.Dates.Count > 0 ? elsewhere : WithDates(elsewhere, told));
            }
        }
        List<Statement> complete = [.. placed.All.Select((s, i) => s.HasStatus || i == 0 ? s : WithStatusBefore(s, placed.All[i - 1]))];
        return SeriesEnd.Apply(complete, [.. complete, .. told.All.Where(s => s.Places.Count == 0)], protagonist);
    }

    /// <summary>What is told before a statement and near it, the last first.</summary>
    private static IEnumerable<(int Position, Statement Statement)> Near(BySentence told, Statement later) => told.Before(later.Index, Reach).Where(o => AreNear(o.Statement, later));

    /// <summary>"The contract was signed in Zagreb in 2018. The cameras are in Rijeka and Pula.": what the next sentence places without a date of its own is what was signed for.</summary>
    private static bool IsOnlySignedThere(Statement s, BySentence told) =>
        !s.Rule.IsAgreement && s.Places.Count > 0 && s.Places.All(p => p.IsOfSigning)
        && told.In(s.Index + 1).Select(o => o.Statement).Any(o => o.Rule == s.Rule && o.Sentence.Paragraph == s.Sentence.Paragraph && o.Dates.Count == 0 && o.Places.Any(p => p.IsTown && p.Place.Country == s.Places[0].Place.Country));

    /// <summary>"Ireland ordered the station in Dublin to shut. The Netherlands did the same with two in Amsterdam."</summary>
    private static Statement WithStatusBefore(Statement s, Statement before) =>
        before.HasStatus && before.Rule == s.Rule && before.Sentence.Paragraph == s.Sentence.Paragraph && s.Index - before.Index <= 1
            ? s with { Status = before.Status, Evidence = [.. s.Evidence, .. before.Evidence.Where(e => e.Field == "status")] }
            : s;

    /// <summary>A sentence without a place goes on with the thing of the one before: "The patrols were suspended in 2020."</summary>
    private static Statement WithMore(Statement s, Statement more)
    {
        var isSame = s.Rule == more.Rule;
        var takesDates = isSame && s.Dates.Count == 0;
        // "Xyz signed a contract. The system was switched on in 2021."
        var isDone = takesDates && more is { Status: "active", Dates.Count: > 0 } && s.Status is "planned" or "signed";
        var takesStatus = isSame && more.HasStatus && (!s.HasStatus || more.IsOver || isDone);
        return !takesDates && !takesStatus && more.Quantities.Count == 0 ? s : s with
        {
            Quantities = [.. s.Quantities, .. more.Quantities],
            Dates = takesDates || (takesStatus && more.IsOver) ? [.. s.Dates, .. more.Dates] : s.Dates,
            Status = takesStatus ? more.Status : s.Status,
            Evidence = [.. s.Evidence, .. more.Evidence.Where(e => e.Field is "quantity" or "claim" or "date" or "status")],
        };
    }

    private static Statement WithDates(Statement s, BySentence told)
    {
        var half = Near(told, s).Select(h => h.Statement).FirstOrDefault(h => h.Dates.Count > 0 && h.Rule.Layer == s.Rule.Layer && ((h.Places.Count == 0 && (h.Rule == s.Rule || h.Sentence.Paragraph == s.Sentence.Paragraph)) || (h.Rule == s.Rule && IsAround(h, s))));
        // "Patrols began in Croatia today. The officers will walk in Zagreb.": they do
        return half is null ? s : s.Dated(half.Dates, half.Sentence.Span) is var dated && s.Status == "planned" && half is { Status: "active", Places.Count: > 0 } ? dated with { Status = half.Status, Evidence = [.. dated.Evidence, .. half.Evidence.Where(e => e.Field == "status")] } : dated;
    }

    /// <summary>"Italy was the first, in 2016. Officers patrolled in Rome."</summary>
    private static bool IsAround(Statement outer, Statement inner) =>
        outer.Places.All(p => p.Precision == Precision.Country && inner.Places.Any(q => q.Precision > Precision.Country && q.Place.Country == p.Place.Country));

    private static bool AreNear(Statement earlier, Statement later) =>
        (earlier.Sentence.Paragraph == later.Sentence.Paragraph || (later.PointsBack && later.Sentence.Paragraph - earlier.Sentence.Paragraph == 1)) && earlier.Index < later.Index && later.Index - earlier.Index <= Reach;

    /// <summary>One statement a thing: the same thing said twice is united, a general word at a place gives way to the program named there, a country to its towns.</summary>
    public static IReadOnlyList<Statement> Unite(IReadOnlyList<Statement> statements, Vocabulary vocabulary)
    {
        var named = statements.Where(s => !s.Rule.IsGeneric).ToList();
        var told = new BySentence(statements);
        statements = [.. statements.Where((s, i) => !told.In(s.Index).Any(o => IsBetter(o.Statement, o.Position, s, i)))];
        var absorbed = statements.Select(s => s.Rule.IsGeneric && named.FirstOrDefault(n => n.Rule.Layer == s.Rule.Layer && SamePlaces(n, s)) is { } n ? s with { Rule = n.Rule } : s);
        var united = Same(absorbed, vocabulary);
        var at = united.SelectMany((s, i) => s.Places.Select(p => (Statement: s, Position: i, p.Place.Id))).ToLookup(s => s.Id, s => (s.Statement, s.Position));
        return [.. united.Select((s, i) => s with { Places = [.. s.Places.Where(p => !IsSaidBetterElsewhere(s, p, united) && !IsSaidBefore(s, i, at[p.Place.Id]))] }).Where(s => s.Places.Count > 0)];

        static bool IsBetter(Statement o, int j, Statement s, int i) =>
            j != i && o.Rule.Layer == s.Rule.Layer && o.Shape == s.Shape && o.Key != s.Key && SamePlaces(o, s) && !AreTwoSites(o, s)
            && (s.IsWeak, s.Rule.IsGeneric || s.Rule.NeedsEnds, i).CompareTo((o.IsWeak, o.Rule.IsGeneric || o.Rule.NeedsEnds, j)) > 0;
    }

    /// <summary>"Gwadar has a port, leased in 2013, and an airport, opened in 2024": two works of one town, each with its own date.</summary>
    private static bool AreTwoSites(Statement a, Statement b) =>
        a is { IsWeak: false, Rule: { IsSite: true, IsGeneric: false } } && b is { IsWeak: false, Rule: { IsSite: true, IsGeneric: false } }
        && a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Any(b.Dates.Contains);

    /// <summary>One statement where several tell of the same thing at the same places.</summary>
    public static List<Statement> Same(IEnumerable<Statement> statements, Vocabulary vocabulary) => [.. statements.GroupBy(s => s.Key).Select(g => g.Aggregate((a, b) => Unite(a, b, vocabulary)))];

    private static bool SamePlaces(Statement a, Statement b) => b.Places.All(p => a.Places.Any(q => q.Place.Id == p.Place.Id));

    private static Statement Unite(Statement a, Statement b, Vocabulary vocabulary)
    {
        var (aStatus, bStatus) = (Weight(a, vocabulary), Weight(b, vocabulary));
        return a with
        {
            PlaceConfidence = Math.Max(a.PlaceConfidence, b.PlaceConfidence),
            Probability = Math.Max(a.Probability, b.Probability),
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
        (s.HasStatus, s.Dates.Count == 0 ? 0 : s.Dates.Max(d => d.Date.LastYear), vocabulary.Statuses.FirstOrDefault(x => x.Key == s.Status)?.Stage ?? 0);

    /// <summary>"patrols in Serbia" adds nothing where the same text has them in Belgrade, or dates them elsewhere, unless it gives a date or an end of its own.</summary>
    private static bool IsSaidBetterElsewhere(Statement s, PlaceMention place, List<Statement> all) =>
        s.Shape == ClaimShape.Places
        && !s.IsOver
        && !(s.IsNationwide && place.Place.IsCountry)
        && !(s.IsOfPartner && !s.DatesAreInherited)
        && place.Precision <= Precision.Region
        && all.Any(o => o != s && o.Rule.Program == s.Rule.Program && o.Rule.Subject == s.Rule.Subject && o.Places.Any(q =>
            (q.Precision > place.Precision && q.Place.Country == place.Place.Country && (place.Place.IsCountry || q.Place.Admin1 == place.Place.Admin1) && (IsUndated(s) || ShareYear(s, o) || TakesItsDate(o, s))) || (q.Place.Id == place.Place.Id && o.Shape == s.Shape && o.Dates.Count > 0 && IsUndated(s))));

    /// <summary>"Patrols began in Belgrade today. They cover Belgrade and Novi Sad.": Belgrade is one record.</summary>
    private static bool IsSaidBefore(Statement s, int position, IEnumerable<(Statement Statement, int Position)> there) =>
        s.Shape == ClaimShape.Places && s.Places.Count > 1 && there.TakeWhile(o => o.Position < position).Any(o => o.Statement.Shape == s.Shape && o.Statement.Rule == s.Rule && ShareYear(s, o.Statement));

    private static bool IsUndated(Statement s) => s.Dates.Count == 0 || s.DatesAreInherited;

    /// <summary>"Patrols began in Croatia today. The officers will walk in Zagreb and Split.": one thing.</summary>
    private static bool TakesItsDate(Statement later, Statement earlier) =>
        later.DatesAreInherited && later.Sentence.Paragraph - earlier.Sentence.Paragraph <= 1 && later.Index - earlier.Index is 1 or 2 && later.Dates.Any(d => earlier.Dates.Contains(d));

    private static bool ShareYear(Statement a, Statement b) =>
        !b.DatesAreInherited && a.Dates.Any(x => b.Dates.Any(y => x.Date.FirstYear <= y.Date.LastYear && y.Date.FirstYear <= x.Date.LastYear));
}
