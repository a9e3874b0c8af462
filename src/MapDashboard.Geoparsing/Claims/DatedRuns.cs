namespace MapDashboard.Geoparsing.Claims;

/// <summary>Which parts of a sentence tell of one thing: places with the dates that follow or precede them, clauses that go on with the one before.</summary>
internal static class DatedRuns
{
    /// <summary>"in Rome in 2016, in Zagreb in 2018" is two statements; "in 2019 and 2023 in Belgrade and Novi Sad" is one.</summary>
    public static IEnumerable<Statement> EachWithItsDate(Statement whole)
    {
        var marks = whole.Places.Select(p => (p.Span.Start, Place: (PlaceMention?)p, Date: (DateMention?)null))
            .Concat(whole.Dates.Select(d => (d.Span.Start, Place: (PlaceMention?)null, Date: (DateMention?)d))).OrderBy(m => m.Start).ToList();
        var runs = new List<(List<PlaceMention> Places, List<DateMention> Dates)>();
        var datesFirst = marks.Count > 0 && marks[0].Date is not null;
        foreach (var (_, place, date) in marks)
        {
            var opensRun = runs.Count == 0 || (datesFirst ? date is not null && runs[^1].Places.Count > 0 : place is not null && runs[^1].Dates.Count > 0);
            if (opensRun)
            {
                runs.Add(([], []));
            }
            if (place is not null)
            {
                runs[^1].Places.Add(place);
            }
            else
            {
                runs[^1].Dates.Add(date!.Value);
            }
        }
        if (runs.Count < 2 || runs.Any(r => r.Places.Count == 0 || r.Dates.Count == 0))
        {
            return [whole];
        }
        return runs.Select(r => whole with
        {
            Places = r.Places,
            Dates = r.Dates,
            Evidence = [.. whole.Evidence.Where(e => (e.Field != "place" || r.Places.Any(p => p.Span == e.Span || p.Toponym.Span == e.Span)) && (e.Field != "date" || r.Dates.Any(d => d.Span == e.Span)))],
        });
    }

    /// <summary>"..., but the project was halted last year", "...; work began in 2022": clauses without a place or a thing of their own go on with the one before.</summary>
    public static void GoOn(SentenceReading reading, HashSet<int> anchors, List<(int First, int End)> things)
    {
        for (var i = 1; i < reading.Clauses.Count; i++)
        {
            var (before, clause) = (reading.Clauses[i - 1], reading.Clauses[i]);
            var word = reading.Stream.Words[clause.First];
            if (anchors.Contains(before.Group) && (word.Mark == ';' || word.Folded is "but" or "ali" or "and" or "i" or "te")
                && !things.Any(t => clause.Holds(t.First)) && !reading.Places.Any(p => clause.Holds(p.First)))
            {
                anchors.Add(clause.Group);
            }
        }
    }
}
