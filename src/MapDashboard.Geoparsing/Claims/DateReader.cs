using System.Globalization;
using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Text;
using static MapDashboard.Geoparsing.Claims.DateWords;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A date as written, and what it means.</summary>
/// <param name="MayDateTheReport">"on Tuesday", "this week": as often the day on which somebody said something as the day on which it happened.</param>
internal readonly record struct DateMention(TextSpan Span, ClaimDate Date, bool MayDateTheReport = false);

/// <summary>
/// Finds dates in English and Serbian/Croatian texts (both scripts) and gives them as EDTF (Library of Congress, level 1; quarters as intervals).
/// What is written in relation to another date ("that November", "two years later") is read against the date before it, or the day of publication.
/// </summary>
internal static partial class DateReader
{
    /// <summary>Years between the ends of "2015–2018"; more are no interval that anything on the map lasts.</summary>
    private const int LongestInterval = 60;

    /// <summary>Every date of a text, in text order, none overlapping.</summary>
    /// <param name="published">What "last June" is read against, and how far "since 2013" reaches; null when unknown.</param>
    /// <param name="counted">Before which a number is no year.</param>
    public static IReadOnlyList<DateMention> Read(string text, DateOnly? published, CountedThings counted)
    {
        var folded = Fold(text);
        var dates = new List<DateMention>();
        var context = new DateContext(published);
        foreach (var m in Matches(folded))
        {
            if (dates.Count > 0 && folded.AsSpan(dates[^1].Span.End, m.Index - dates[^1].Span.End).Contains('\n'))
            {
                context.EndParagraph();
            }
            if (Value(m, folded, context, counted) is { } date && date.FirstYear > 0)
            {
                dates.Add(new(new(m.Index, m.Index + m.Length), date, (m.Groups["report"].Success && m.Groups["report"].Value != "lani") || m.Groups["weekday"].Success));
            }
        }
        return dates;
    }

    private static IEnumerable<Match> Matches(string folded)
    {
        var end = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var startsWord = i >= end && char.IsLetterOrDigit(folded[i]) && (i == 0 || !char.IsLetterOrDigit(folded[i - 1]));
            if (startsWord && DateBeginning().IsMatch(folded, i) && DatePattern.Match(folded, i) is { Success: true } match)
            {
                // "..., follows in October." is one item of a list, "2020: ..." the next
                match = LineEnd().Match(match.Value) is { Success: true } line ? DatePattern.Match(folded[..(i + line.Index)], i) : match;
                if (match.Success)
                {
                    yield return match;
                    end = match.Index + match.Length;
                }
            }
        }
    }

    [GeneratedRegex(@"[.,]?\s*\n\s*\n|\.\s*\n")]
    private static partial Regex LineEnd();

    private static ClaimDate? Value(Match m, string text, DateContext context, CountedThings counted)
    {
        if (m.Groups["from"].Success)
        {
            return Interval(m, context);
        }
        if (m.Groups["decade"].Success)
        {
            return Decade(Number(m.Groups["decade"]));
        }
        if (m.Groups["tens"].Success)
        {
            return Decade(DecadeOf(m.Groups["tens"].Value));
        }
        if (m.Groups["bare"].Success && !MayBeYear(m.Groups["bare"], text, counted))
        {
            return null;
        }
        var date = m.Groups["year"].Success || m.Groups["bare"].Success ? Absolute(m) : RelativeDates.Value(m, context, m.Groups["mon"].Success && (FutureTense.Holds(text, m.Index, m.Index + m.Length) || (MonthOf(m.Groups["mon"].Value) >= context.Today?.Month && FutureTense.IsScheduled(text, m.Index))));
        if (date is not { IsValid: true } known)
        {
            return null;
        }
        if (!m.Groups["report"].Success && !m.Groups["weekday"].Success && !IsLabel(m, text) && m.Groups["direction"].Value is not ("earlier" or "ranije"))
        {
            context.Remember(known, isLasting: m.Groups["since"].Success || m.Groups["lasting"].Success || SinceThen().IsMatch(text.AsSpan(0, m.Index)) || (m.Groups["direction"].Value is "ago" or "pre" or "prije" && known.Month == 0));
        }
        return Written(m, known, context);
    }

    private static ClaimDate Decade(int tens) => new(string.Create(CultureInfo.InvariantCulture, $"{tens}X"), tens * 10, (tens * 10) + 9);

    /// <summary>"an order backlog of 1.9 billion (2022: 1.6 billion)": the year of a figure, not what the text tells of.</summary>
    private static bool IsLabel(Match m, string text) => m.Index > 0 && text[m.Index - 1] == '(' && m.Index + m.Length < text.Length && text[m.Index + m.Length] == ':';

    /// <summary>"Since Zijin took the mine over in 2018": what comes next may be of any year after it.</summary>
    [GeneratedRegex(@"\b(?:(?:since|od kad|od kada|otkad|otkada|otkako)\b[^.,;:\n]{0,80}|(?:goes|going|went|dates|dating|reaches)\s+back\s+to\s+|dat(?:es|ing)\s+from\s+|datira(?:ju)?\s+(?:iz|od)\s+)$", RegexOptions.RightToLeft)]
    private static partial Regex SinceThen();

    private static CalendarDate Absolute(Match m)
    {
        var month = m.Groups["mm"].Success ? Number(m.Groups["mm"]) : m.Groups["mon"].Success ? MonthOf(m.Groups["mon"].Value) : 0;
        return new(Number(m.Groups["year"].Success ? m.Groups["year"] : m.Groups["bare"]), month, m.Groups["day"].Success ? Number(m.Groups["day"]) : 0);
    }

    /// <summary>The date with what is written around it: a first day, "since", "around", a season, a quarter.</summary>
    private static ClaimDate Written(Match m, CalendarDate date, DateContext context)
    {
        if (m.Groups["day1"].Success)
        {
            var first = new CalendarDate(date.Year, m.Groups["mon1"].Success ? MonthOf(m.Groups["mon1"].Value) : date.Month, Number(m.Groups["day1"]));
            return first.IsValid ? new($"{first.Edtf}/{date.Edtf}", date.Year, date.Year) : date.ToClaimDate();
        }
        if (m.Groups["season"].Success)
        {
            return new(string.Create(CultureInfo.InvariantCulture, $"{date.Year}-{SeasonOf(m.Groups["season"].Value)}"), date.Year, date.Year);
        }
        if (m.Groups["part"].Success)
        {
            return PartOfYear(date.Year, m.Groups["part"].Value, m.Groups["half"].Success ? 6 : 3);
        }
        return m.Groups["circa"].Success ? new(date.Edtf + "~", date.Year, date.Year)
            : m.Groups["since"].Success || m.Groups["onward"].Success || m.Groups["lasting"].Success ? new(date.Edtf + "/..", date.Year, Math.Max(date.Year, context.Published?.Year ?? 0))
            : date.ToClaimDate();
    }

    private static ClaimDate? Interval(Match m, DateContext context)
    {
        var first = Number(m.Groups["from"]);
        var last = m.Groups["to"].Success ? Number(m.Groups["to"]) : (first / 100 * 100) + Number(m.Groups["next"].Success ? m.Groups["next"] : m.Groups["to2"]);
        // "the fiscal year 2018/19"; 2018/45 is the number of a decree
        if ((m.Groups["next"].Success && last != first + 1) || first >= last || last - first >= LongestInterval)
        {
            return null;
        }
        context.Remember(new(last));
        return new(string.Create(CultureInfo.InvariantCulture, $"{first}/{last}"), first, last);
    }

    private static ClaimDate PartOfYear(int year, string part, int months)
    {
        var index = part switch
        {
            _ when char.IsAsciiDigit(part[0]) => part[0] - '0',
            _ when part.StartsWith("fi", StringComparison.Ordinal) || part.StartsWith("prv", StringComparison.Ordinal) => 1,
            _ when part.StartsWith("sec", StringComparison.Ordinal) || part.StartsWith("drug", StringComparison.Ordinal) => 2,
            _ when part.StartsWith('t') => 3,
            _ => 12 / months,
        };
        var last = Math.Min(index * months, 12);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year}-{last - months + 1:00}/{year}-{last:00}"), year, year);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>"Highway 2000", "Vision 2030": a name.</summary>
    [GeneratedRegex(@"\b(?:highway|motorway|route|vision|agenda|vizij[aeu]|autoput\w*|autocest\w*)\s+$", RegexOptions.RightToLeft)]
    private static partial Regex Numbered();

    /// <summary>1,968 cameras and Decree 18/1967 are no years.</summary>
    private static bool MayBeYear(Group year, string text, CountedThings counted)
    {
        var before = year.Index > 0 ? text[year.Index - 1] : ' ';
        var end = year.Index + year.Length;
        var after = end < text.Length ? text[end] : ' ';
        if (before is '/' or '$' or '€' or '£' or '#' or '.' or ',' or '-' or '–' || after is '%' or '/' or '€' || char.IsLetterOrDigit(after)
            || (after is ',' or '.' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            // "Cooperation-2019" names a thing of that year
            return before == '-' && year.Index > 1 && char.IsLetter(text[year.Index - 2]) && !char.IsLetterOrDigit(after);
        }
        if (Numbered().IsMatch(text.AsSpan(0, year.Index)))
        {
            return false;
        }
        return DatePreposition().IsMatch(text.AsSpan(Math.Max(0, year.Index - 12), Math.Min(12, year.Index))) || !counted.Follow(text, end);
    }
}
