using System.Globalization;

namespace MapDashboard.Records;

/// <summary>Dates and intervals written in EDTF, as texts, people and files give them: see <see cref="EdtfPoint"/>; an interval may be open at one end (<c>2013/..</c>, <c>../2016</c>).</summary>
/// <param name="Start">Null when that end is open; of a single date both are the same.</param>
/// <seealso href="https://www.loc.gov/standards/datetime/"/>
internal readonly record struct Edtf(EdtfPoint? Start, EdtfPoint? End)
{
    private const string Open = "..";

    /// <summary>Null when it is no date as they are used here, or ends before it begins.</summary>
    public static Edtf? Read(string text)
    {
        if (text.Split('/') is not [var first, .. { Length: <= 1 } rest])
        {
            return null;
        }
        var last = rest is [var other] ? other : first;
        var (start, end) = (EdtfPoint.Read(first), first == last ? null : EdtfPoint.Read(last));
        end = first == last ? start : end;
        var (isStartOpen, isEndOpen) = (first == Open, last == Open);
        var isWhole = (start is not null || isStartOpen) && (end is not null || isEndOpen) && !(isStartOpen && isEndOpen);
        return isWhole && !(end?.Last < start?.Last) ? new(start, end) : null;
    }

    /// <summary>A key that sorts in the order of time, with the month and the day as far as they are known ("2022-09---"): an unknown one sorts before the known ones.</summary>
    public static string StartKey(string edtf) => Key(edtf.Split('/')[0], atEnd: false);

    /// <summary>The same for the end of an interval; of a single date, that date.</summary>
    public static string EndKey(string edtf) => Key(edtf.Split('/')[^1], atEnd: true);

    public static bool HasOpenEnd(string edtf) => edtf.EndsWith("/..", StringComparison.Ordinal);

    /// <summary>The last day of what a document may say of its publication: a year, month or day without marks; null when it is something else.</summary>
    public static DateOnly? LastDay(string? edtf) =>
        edtf is { Length: 4 or 7 or 10 } && edtf.All(c => char.IsAsciiDigit(c) || c == '-') && !IsSeason(edtf) ? EdtfPoint.Read(edtf)?.Last : null;

    /// <summary>Every year that a date or interval may cover, of an interval with an open end those of its other end only; null when it is no date as they are used here.</summary>
    public static IReadOnlyList<int>? Years(string edtf)
    {
        if (Read(edtf) is not var (start, end))
        {
            return null;
        }
        var (first, last) = ((start ?? end)!.Value.First.Year, (end ?? start)!.Value.Last.Year);
        return [.. Enumerable.Range(first, last - first + 1)];
    }

    /// <summary>
    /// Whether one date says the same as another, only more precisely: 2019-05 refines 2019, 2019 refines 2019~, 1995 refines 199X, and 2022-10 refines 2022-23; of intervals each end does, or is
    /// the same. A date within an interval does not refine it: an interval says how long.
    /// </summary>
    public static bool Refines(string fine, string coarse)
    {
        var (fineEnds, coarseEnds) = (fine.Split('/'), coarse.Split('/'));
        return fine != coarse && fineEnds.Length == coarseEnds.Length && fineEnds.Zip(coarseEnds).All(e => e.First == e.Second || RefinesDate(e.First, e.Second));
    }

    private static bool RefinesDate(string fine, string coarse)
    {
        var (stem, coarseStem) = (Unmarked(fine), Unmarked(coarse));
        if (stem == coarseStem)
        {
            return stem == fine;
        }
        var isLike = stem.Length >= coarseStem.Length && stem.Zip(coarseStem).All(c => c.First == c.Second || (c.Second == 'X' && char.IsAsciiDigit(c.First)));
        return (isLike && (stem.Length == coarseStem.Length || stem[coarseStem.Length] == '-')) || EdtfPoint.IsInSeason(stem, coarseStem);
    }

    private static string Unmarked(string date) => date.TrimEnd('~', '?', '%');

    private static bool IsSeason(string date) => date.Length == 7 && date[5] > '1';

    private static string Key(string date, bool atEnd)
    {
        var text = Unmarked(date);
        if (!text.Contains('X', StringComparison.Ordinal) && !IsSeason(text))
        {
            return text.PadRight(10, '-');
        }
        if (EdtfPoint.Read(text) is not { } point)
        {
            return text.PadRight(10, '-');
        }
        var isMonthKnown = text.Length >= 7 && text[5] != 'X';
        return (atEnd ? point.Last : point.First).ToString(isMonthKnown ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture).PadRight(10, '-');
    }
}
