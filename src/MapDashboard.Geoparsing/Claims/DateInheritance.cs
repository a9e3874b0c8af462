using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>When a thing happened whose own sentence does not say: the heading's date, the date of the sentences before, the day of the report.</summary>
/// <param name="currents">Words for what goes on on the day of the report.</param>
internal sealed class DateInheritance(IReadOnlyList<SentenceReading> readings, Outline outline, DateOnly? published, IReadOnlyList<WordPattern> currents, IReadOnlyList<WordPattern> asides)
{
    /// <summary>How many sentences back a date still holds, within the paragraph.</summary>
    private const int Reach = 2;

    public IReadOnlyList<Statement> Complete(IReadOnlyList<Statement> statements)
    {
        var told = statements.ToLookup(s => s.Index);
        var dated = new List<Statement>(statements.Count);
        foreach (var s in statements)
        {
            dated.Add(Complete(s, told, dated));
        }
        return dated;
    }

    private Statement Complete(Statement s, ILookup<int, Statement> told, List<Statement> before) =>
        s.Dates.Count > 0 ? s : FromItsOwn(s, told) ?? FromTheSame(s, before) ?? FromHeading(s) ?? (published is not null && (s.Status == "planned" || readings[s.Index].Stream.HasAny(currents)) ? null : FromBefore(s, told) ?? FromParagraph(s) ?? FromNext(s, told)) ?? AsReported(s);

    /// <summary>"The new premier scrapped the port, a plan of her predecessor's, as soon as she took office in 2021": the one date of a sentence that tells of one thing, in a clause that tells its time.</summary>
    private Statement? FromItsOwn(Statement s, ILookup<int, Statement> told) =>
        !s.IsGuess && told[s.Index].Count() == 1 && !readings[s.Index].Stream.HasAny(currents) && !readings[s.Index].Stream.HasAny(asides) && readings[s.Index].Dates is [{ MayDateTheReport: false } only] && readings[s.Index].ClauseOf(only.Span).LinksTime ? s.Dated([only], s.Sentence.Span) : null;

    /// <summary>"Novi Sad and Smederevo follow": what goes on with a thing happens when it did.</summary>
    private static Statement? FromTheSame(Statement s, IReadOnlyList<Statement> statements) =>
        s.IsWeak && statements.LastOrDefault(o => o.Rule == s.Rule && o.Index < s.Index && s.Index - o.Index <= Reach && o.Dates.Count > 0 && o.Dates[^1].Span != o.Sentence.Span) is { } before
            ? s.Dated([before.Dates[^1]], before.Sentence.Span) : null;

    private Statement? FromHeading(Statement s) =>
        outline.HeadingOf(s.Index) is { Dates.Count: > 0 } heading ? s.Dated(heading.Dates, heading.Sentence.Span) : null;

    /// <summary>"Xi visited Budapest in May 2024. The two sides agreed to ...": unless the sentence with the date tells of another thing.</summary>
    private Statement? FromBefore(Statement s, ILookup<int, Statement> told)
    {
        for (var i = s.Index - 1; i >= 0 && s.Index - i <= Reach && !outline.IsHeading(i); i--)
        {
            var isDateLine = readings[i].Sentence.Paragraph == s.Sentence.Paragraph || (i == s.Index - 1 && IsPlaceAndDate(readings[i]));
            if (!isDateLine || NamesAnotherTown(readings[i], s) || told[i].Any(o => o.Places.Count > 0 && o.Rule != s.Rule))
            {
                return null;
            }
            var dates = readings[i].Dates.Where(d => !d.MayDateTheReport).ToList();
            if (dates.Count > 0)
            {
                return told[i].Any(o => o.Places.Count > 0 && o.Key != s.Key && !o.Places.All(p => p.Place.IsCountry)) ? null : s.Dated([dates[^1]], readings[i].Sentence.Span);
            }
        }
        return null;
    }

    /// <summary>"In 2017 everything came at once. The stadium in Ndola was finished. Sinohydro began ...": the date with which a paragraph opens holds until another is given.</summary>
    private Statement? FromParagraph(Statement s)
    {
        var first = s.Index;
        while (first > 0 && readings[first - 1].Sentence.Paragraph == s.Sentence.Paragraph && !outline.IsHeading(first - 1))
        {
            first--;
        }
        var dates = readings[first].Dates.Where(d => !d.MayDateTheReport).ToList();
        return first < s.Index && dates.Count == 1 && readings[first].Stream.IndexAt(dates[0].Span.Start) < 2 && readings.Skip(first + 1).Take(s.Index - first - 1).All(r => r.Dates.Count == 0) ? s.Dated(dates, readings[first].Sentence.Span) : null;
    }

    /// <summary>"The plant stands at Xyz. The contract was signed in 2019.": the date of the next sentence, when that tells of nothing else, and the first does not say itself what goes on.</summary>
    private Statement? FromNext(Statement s, ILookup<int, Statement> told)
    {
        if (s.HasStatus || s.Index + 1 >= readings.Count || readings[s.Index + 1] is not { IsQuestion: false } next || next.Sentence.Paragraph != s.Sentence.Paragraph || told[s.Index + 1].Any(o => o.Places.Count > 0)
            || next.Places.Any(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal && s.Places.Any(q => q.Place.Country == p.Place.Country) && !s.Places.Any(q => q.Place.Id == p.Place.Id)))
        {
            return null;
        }
        var dates = next.Dates.Where(d => !d.MayDateTheReport).Take(1).ToList();
        return dates.Count == 0 ? null : s.Dated(dates, next.Sentence.Span);
    }

    private static bool NamesAnotherTown(SentenceReading reading, Statement s) =>
        s.Places.Any(p => p.IsTown) && reading.Places.Any(p => p.IsTown && p.Toponym.Use == ToponymUse.Literal && !s.Places.Any(q => q.Place.Id == p.Place.Id));

    /// <summary>What news tells of without a date holds in the year of the news.</summary>
    private Statement AsReported(Statement s) => published is not { } day ? s : s with
    {
        Dates = [new(s.Sentence.Span, new CalendarDate(day.Year).ToClaimDate())],
        DatesAreInherited = true,
    };

    /// <summary>"May 2016.", "Croatia, since 2018."</summary>
    private static bool IsPlaceAndDate(SentenceReading reading) =>
        reading.Dates.Count > 0 && reading.Stream.Words.All(w => reading.Dates.Any(d => d.Span.Overlaps(w.Span)) || reading.Places.Any(p => p.Span.Overlaps(w.Span)));
}
