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
    public static IReadOnlyList<DateMention> Read(string text, DateOnly? published)
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
            if (Value(m, folded, context) is { } date && date.FirstYear > 0)
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
                yield return match;
                end = match.Index + match.Length;
            }
        }
    }

    private static ClaimDate? Value(Match m, string text, DateContext context)
    {
        if (m.Groups["from"].Success)
        {
            return Interval(m, context);
        }
        if (m.Groups["decade"].Success)
        {
            var decade = Number(m.Groups["decade"]);
            return new(string.Create(CultureInfo.InvariantCulture, $"{decade}X"), decade * 10, (decade * 10) + 9);
        }
        if (m.Groups["bare"].Success && !MayBeYear(m.Groups["bare"], text))
        {
            return null;
        }
        var date = m.Groups["year"].Success || m.Groups["bare"].Success ? Absolute(m) : RelativeDates.Value(m, context);
        if (date is not { IsValid: true } known)
        {
            return null;
        }
        if (!m.Groups["report"].Success && !m.Groups["weekday"].Success)
        {
            context.Remember(known, isLasting: m.Groups["since"].Success || m.Groups["lasting"].Success);
        }
        return Written(m, known, context);
    }

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
        var last = m.Groups["to"].Success ? Number(m.Groups["to"]) : (first / 100 * 100) + Number(m.Groups["to2"]);
        if (first >= last || last - first >= LongestInterval)
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

    /// <summary>1,968 cameras and Decree 18/1967 are no years.</summary>
    private static bool MayBeYear(Group year, string text)
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
        return DatePreposition().IsMatch(text.AsSpan(Math.Max(0, year.Index - 12), Math.Min(12, year.Index))) || !CountedThing().IsMatch(text.AsSpan(end, Math.Min(40, text.Length - end)));
    }

    private const string Ordinal = @"(?:st|nd|rd|th|\.)?";
    private const string OfYear = @"(?:last|this|next|that|the\s+same|the\s+following|the\s+previous|prosle|ove|iste|te|sledece|slijedece|naredne|iduce|prethodne)";
    private const string OfMonth = @"(?:last|this|next|that|(?:the|that)\s+same|the\s+following|the\s+previous|prosl[oi](?:ga?|m)?|ov(?:og|oga|om)|tog|toga|isto(?:g|ga|m)|narednog|sledeceg|iduceg|prethodnog)";

    // Interpreted: compiled it is a method of 46,000 lines, which costs hundreds of milliseconds at the first text and microseconds wherever it is tried.
    private static readonly Regex DatePattern = new(
        $@"\G(?<!\w)(?:"
        + $@"(?:(?<since>since|od)\s+)?(?:"
        + $@"(?:from\s+)?(?<day1>\d{{1,2}}){Ordinal}(?:\s+(?<mon1>{Month}))?\s*(?:to|until|till|do|[-–])\s*(?<day>\d{{1,2}}){Ordinal}\s+(?<mon>{Month})\.?,?\s+(?<year>{Year})"
        + $@"|\d{{1,2}}/\d{{1,2}}/(?<year>{Year})"
        + $@"|(?<mon>{Month})\.?\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>{Year})"
        + $@"|(?<day>\d{{1,2}}){Ordinal}\s+(?:of\s+)?(?<mon>{Month})\.?,?\s+(?<year>{Year})"
        + $@"|(?<mon>{Month})\.?(?:\s+of)?,?\s+(?<year>{Year})"
        + $@"|(?<year>{Year})-(?<mm>[01]\d)-(?<day>[0-3]\d)"
        + $@"|(?<day>\d{{1,2}})\.\s?(?<mm>\d{{1,2}})\.\s?(?<year>{Year})"
        + $@"|(?<season>{Season})\s+(?:of\s+)?(?<year>{Year})"
        + $@"|(?:the\s+)?(?:(?<part>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)|prv\w+|drug\w+|trec\w+|cetvrt\w+|posle?dnj\w+)\s+(?:quarter|kvartal\w*|tromese\w+|tromjese\w+|(?<half>half|polovin\w+))|q(?<part>[1-4]))\s+(?:of\s+)?(?<year>{Year})"
        + $@"|(?:(?:from|between|izmedu|od)\s+)?(?<from>{Year})\.?\s*(?:[-–/]|to|until|till|do)\s*(?<to>{Year})"
        + $@"|(?<from>{Year})[–-](?<to2>(?:1[3-9]|[2-4]\d))(?![\d-])"
        + $@"|(?:between|izmedu)\s+(?<from>{Year})\.?\s+(?:and|i)\s+(?<to>{Year})"
        + $@"|(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?<decade>(?:19[4-9]|20[0-4]))0s"
        + $@"|(?<circa>around|about|circa|c\.|approximately|roughly|oko)\s*(?<year>{Year})"
        + $@"|(?:(?:early|late|mid)[\s-](?:in\s+)?)(?<year>{Year})"
        + $@"|from\s+(?<year>{Year})(?<onward>\s+(?:on|onwards?))"
        + $@"|(?:(?<which>{OfMonth})\s+(?<mon>{Month})\b(?!\s+{Year}))"
        + $@"|(?<mon>{Month})\.?\s+(?:of\s+)?(?<whichyear>{OfYear})\s+(?:year|godine)"
        + $@"|(?<whichseason>{OfMonth}|{OfYear})\s+(?<season>{Season})\b"
        + $@"|(?<whichyear>{OfYear})\s+(?:(?:je|su|ce)\s+)?(?:year|godine)"
        + $@"|(?<month>{OfMonth})\s+(?:month|mese?ca?|mjesec[au]?)\b"
        + $@"|(?<count>{Count})\s+(?<unit>decades?|years?|months?|weeks?|days?|nede?lj[aeu]|sedmic[aeu]|godin[aeu](?:\s+dana)?|mesec[ai]?(?:\s+dana)?|mjesec[ai]?(?:\s+dana)?)\s+(?<direction>later|after(?:wards?|\s+that|(?=\s*(?:[.,;:)]|$)))|on\b|earlier|before(?:hand|\s+that|(?=\s*(?:[.,;:)]|$)))|ago|kasnije|posle|poslije|potom|ranije)"
        + $@"|(?<unit>godinu|mesec|mjesec)(?:\s+dana)?\s+(?<direction>kasnije|posle|poslije|ranije|pre|prije)"
        + $@"|(?<direction>pre|prije)\s+(?:(?<count>{Count})\s+)?(?<unit>godin[aeu](?:\s+dana)?|lj?eta|mesec[ai]?|mjesec[ai]?)\b"
        + $@"|(?<lasting>(?:for|over|in)\s+the\s+(?:past|last)|vec)\s+(?<count>{Count})\s+(?<unit>years?|months?|godin[aeu]|zim[ae]|mesec[ai]?|mjesec[ai]?)\b"
        + $@"|the\s+year\s+(?<direction>before|after)(?!\s+(?:the|a|an)\b)"
        + $@"|(?<=\b(?:in|by|until|since|late|early|mid|on|of|u|od|do|pocetkom|krajem|sredinom)[\s-])(?<mon>{Month})(?:\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?![\w])"
        + $@"|(?<=\b(?:on|u|,|od|do|from|until)\s?)(?<day>\d{{1,2}}){Ordinal}\s+(?:of\s+)?(?<mon>{Month})(?!\w)"
        + $@"|(?<=\b(?:on|u|late|early)\s)(?<weekday>{Weekday})\b"
        + $@"|(?<report>now|currently|sada|lani|lj?etos|jesenas|zimus|prolj?etos|trenutno|today|yesterday|danas|juce|jucer|sinoc|this\s+(?:week|morning|weekend)|last\s+(?:week|night|weekend)|ove\s+(?:nede?lje|sedmice)|ovog\s+tjedna|prosle\s+(?:nede?lje|sedmice)|proslog\s+tjedna)\b"
        + $@"|(?<bare>{Year})(?<onward>\.?\s+(?:onwards?|nadalje|naovamo))?"
        + $@"))(?!\w)");

    /// <summary>The words that a date of <see cref="DatePattern"/> can begin with, and a little of what follows the commonest of them: only there is it tried. A new form of date that begins otherwise needs its word here.</summary>
    [GeneratedRegex(
        $@"\G(?:\d|(?:{Month}|{Season}|{Weekday})(?!\w)|{Count}\s+(?:decade|year|month|week|day|nede?lj|sedmic|godin|mese|mjese)|{OfMonth}\s|{OfYear}\s|(?:since|od|from|between|izmedu|early|late|mid|pre|prije|vec)[\s-]|(?:for|over|in)\s+the\s+(?:past|last)\s"
        + @"|the\s+(?:\d|first|second|third|fourth|last|prv|drug|trec|cetvrt|posle?dnj|early|late|mid|year)|(?:first|second|third|fourth|last|prv\w+|drug\w+|trec\w+|cetvrt\w+|posle?dnj\w+)\s|q[1-4]"
        + @"|(?:around|about|circa|c\.|approximately|roughly|oko|godinu|mesec|mjesec)|(?:now|currently|sada|trenutno|today|yesterday|danas|jucer?|sinoc|lani|lj?etos|jesenas|zimus|prolj?etos)\b)")]
    private static partial Regex DateBeginning();

    [GeneratedRegex(@"\b(?:in|since|by|until|from|of|u|od|do)\s+$", RegexOptions.RightToLeft)]
    private static partial Regex DatePreposition();

    [GeneratedRegex(@"^\s+(?:(?:new|chinese|more|police|surveillance|high-definition|smart|novih|kineskih)\s+)*(?:camera|officer|people|person|tourist|kilomet|km|met(?:er|re)|soldier|troop|participant|unit|worker|job|student|megawatt|mw|dollar|dolar|euro|evra|eura|million|billion|milion|milijun|milijard|tonne|ton|kamer|ljudi|polic|percent|per cent|houses|homes|families|vehicles|radnik|metara|mines?\b)")]
    private static partial Regex CountedThing();
}
