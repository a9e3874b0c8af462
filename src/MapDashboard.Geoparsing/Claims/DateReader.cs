using System.Globalization;
using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A date as written, and what it means.</summary>
internal readonly record struct DateMention(TextSpan Span, ClaimDate Date);

/// <summary>
/// Finds dates in English and Serbian/Croatian texts (both scripts) and gives them as EDTF (Library of Congress, level 1).
/// A month without a year takes it from the date before it, or from the day of publication.
/// </summary>
internal static partial class DateReader
{
    private const string Months =
        "(?:[Jj]an(?:uary|uar[au]?)?|[Ff]eb(?:ruary|ruar[au]?)?|[Mm]ar(?:ch|ta?u?)|Mar|[Aa]pr(?:ila?u?)?|[Mm]a(?:y|j[au]?)|[Jj]une?a?u?|[Jj]ul[yau]?|[Aa]ug(?:ust)?|[Aa]vgusta?u?|[Ss]ept?(?:ember|emba?r[au]?)?|[Oo]ct(?:ober)?|[Oo]ktoba?r[au]?|[Nn]ov(?:ember|emba?r[au]?)?|[Dd]ec(?:ember|emba?r[au]?)?"
        + "|[Ss]iječ(?:anj|nj[au])|[Vv]eljač[aeiu]|[Oo]žuj(?:ak|k[au])|[Tt]rav(?:anj|nj[au])|[Ss]vib(?:anj|nj[au])|[Ll]ip(?:anj|nj[au])|[Ss]rp(?:anj|nj[au])|[Kk]olovoza?u?|[Rr]uj(?:an|n[au])|[Ll]istopada?u?|[Ss]tuden(?:i|og|om|oga)|[Pp]rosin(?:ac|c[au])"
        + "|[Јј]ануара?у?|[Фф]ебруара?у?|[Мм]арта?у?|[Аа]прила?у?|[Мм]аја?у?|[Јј]уна?у?|[Јј]ула?у?|[Аа]вгуста?у?|[Сс]ептемб(?:ар|ра|ру)|[Оо]кт(?:обар|обра|обру)|[Нн]овемб(?:ар|ра|ру)|[Дд]ецемб(?:ар|ра|ру))";

    private const string Year = @"(?:19[4-9]\d|20[0-4]\d)";

    private static readonly string[][] MonthStems =
    [
        ["jan", "sijec", "јан"], ["feb", "veljac", "феб"], ["mar", "ozuj", "мар"], ["apr", "trav", "апр"], ["may", "maj", "svib", "мај"], ["jun", "lip", "јун"],
        ["jul", "srp", "јул"], ["aug", "avg", "kolovoz", "авг"], ["sep", "ruj", "сеп"], ["oct", "okt", "listopad", "окт"], ["nov", "studen", "нов"], ["dec", "prosin", "дец"],
    ];

    /// <summary>Every date of a text, in text order, none overlapping.</summary>
    /// <param name="published">What "last June" is read against; null when unknown.</param>
    public static IReadOnlyList<DateMention> Read(string text, DateOnly? published)
    {
        var dates = new List<DateMention>();
        var context = published is { } p ? new ClaimDate("", p.Year, p.Year) : null;
        var contextMonth = published?.Month;
        foreach (Match m in DatePattern().Matches(text))
        {
            if (Value(m, text, context?.LastYear, contextMonth, published) is not { } date)
            {
                continue;
            }
            dates.Add(new(new(m.Index, m.Index + m.Length), date));
            context = date;
            contextMonth = date.Edtf.Length >= 7 && date.Edtf[4] == '-' ? int.Parse(date.Edtf.AsSpan(5, 2), CultureInfo.InvariantCulture) : contextMonth;
        }
        return dates;
    }

    private static ClaimDate? Value(Match m, string text, int? contextYear, int? contextMonth, DateOnly? published)
    {
        if (m.Groups["from"].Success)
        {
            var (a, b) = (int.Parse(m.Groups["from"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(m.Groups["to"].ValueSpan, CultureInfo.InvariantCulture));
            return a < b && b - a < 60 ? new($"{a}/{b}", a, b) : null;
        }
        if (m.Groups["decade"].Success)
        {
            var first = int.Parse(m.Groups["decade"].ValueSpan, CultureInfo.InvariantCulture) * 10;
            return new(string.Create(CultureInfo.InvariantCulture, $"{first / 10}X"), first, first + 9);
        }
        if (m.Groups["bare"].Success && !MayBeYear(m.Groups["bare"], text))
        {
            return null;
        }
        if (m.Groups["lastyear"].Success)
        {
            var back = m.Groups["lastyear"].Value is var w && (w.StartsWith("last", StringComparison.OrdinalIgnoreCase) || w.StartsWith("pro", StringComparison.OrdinalIgnoreCase) || w.StartsWith("про", StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            return published is { } p ? OfYear(p.Year - back) : null;
        }
        var month = MonthOf(m);
        var day = m.Groups["day"].Success ? int.Parse(m.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var yearGroup = m.Groups["year"].Success ? m.Groups["year"] : m.Groups["bare"];
        var year = yearGroup.Success ? int.Parse(yearGroup.ValueSpan, CultureInfo.InvariantCulture) : YearOfMonth(m, month, contextYear, contextMonth);
        if (year is not { } y || month > 12 || (day > 0 && (month == 0 || day > DateTime.DaysInMonth(y, month))))
        {
            return null;
        }
        var edtf = (month, day) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{y}"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{y}-{month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{y}-{month:00}-{day:00}"),
        };
        if (m.Groups["day1"].Success)
        {
            var (firstMonth, firstDay) = (MonthOf(m.Groups["mon1"]), int.Parse(m.Groups["day1"].ValueSpan, CultureInfo.InvariantCulture));
            edtf = firstDay <= DateTime.DaysInMonth(y, firstMonth) ? string.Create(CultureInfo.InvariantCulture, $"{y}-{firstMonth:00}-{firstDay:00}/{edtf}") : edtf;
        }
        return new(m.Groups["circa"].Success ? edtf + "~" : m.Groups["since"].Success ? edtf + "/.." : edtf, y, y);
    }

    private static ClaimDate OfYear(int year) => new(string.Create(CultureInfo.InvariantCulture, $"{year}"), year, year);

    /// <summary>"in September" is of the year last spoken of; "last November" is the one before that date.</summary>
    private static int? YearOfMonth(Match m, int month, int? contextYear, int? contextMonth)
    {
        var isLast = m.Groups["last"].Success;
        return contextYear is { } y ? (isLast && contextMonth is { } c && month >= c ? y - 1 : y) : null;
    }

    private static int MonthOf(Match m)
    {
        if (m.Groups["mm"].Success)
        {
            return int.Parse(m.Groups["mm"].ValueSpan, CultureInfo.InvariantCulture);
        }
        if (!m.Groups["mon"].Success)
        {
            return 0;
        }
        return MonthOf(m.Groups["mon"]);
    }

    private static int MonthOf(Group month)
    {
        var name = month.Value.ToLowerInvariant().Replace('ž', 'z').Replace('č', 'c');
        return Array.FindIndex(MonthStems, stems => stems.Any(s => name.StartsWith(s, StringComparison.Ordinal))) + 1;
    }

    /// <summary>1,968 cameras and Decree 18/1967 are no years.</summary>
    private static bool MayBeYear(Group year, string text)
    {
        var before = year.Index > 0 ? text[year.Index - 1] : ' ';
        var end = year.Index + year.Length;
        var after = end < text.Length ? text[end] : ' ';
        if (before is '/' or '$' or '€' or '£' or '#' or '.' or ',' or '-' or '–' || after is '%' or '/' or '€' || char.IsLetterOrDigit(after)
            || (after is ',' or '.' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            return false;
        }
        return DatePreposition().IsMatch(text.AsSpan(Math.Max(0, year.Index - 12), Math.Min(12, year.Index))) || !CountedThing().IsMatch(text.AsSpan(end, Math.Min(40, text.Length - end)));
    }

    [GeneratedRegex(
        $@"(?<![\w])(?:"
        + $@"(?:(?<since>[Ss]ince|[Oo]d|[Од]д)\s+)?(?:"
        + $@"(?:[Ff]rom\s+|[Oo]d\s+)?(?<day1>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?<mon1>{Months})\s*(?:to|until|till|do|[-–])\s*(?<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?<mon>{Months})\.?,?\s+(?<year>{Year})"
        + $@"|\d{{1,2}}/\d{{1,2}}/(?<year>{Year})"
        + $@"|(?<mon>{Months})\.?\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>{Year})"
        + $@"|(?<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?<mon>{Months})\.?,?\s+(?<year>{Year})"
        + $@"|(?<mon>{Months})\.?(?:\s+of)?,?\s+(?<year>{Year})"
        + $@"|(?<year>{Year})-(?<mm>[01]\d)-(?<day>[0-3]\d)"
        + $@"|(?<day>\d{{1,2}})\.\s?(?<mm>\d{{1,2}})\.\s?(?<year>{Year})"
        + $@"|(?:(?:[Ff]rom|[Bb]etween|[Oo]d|[Ии]змеђу|[Ii]zmeđu|[Од]д)\s+)?(?<from>{Year})\.?\s*(?:[-–/]|to|until|till|do|до)\s*(?<to>{Year})"
        + $@"|[Bb]etween\s+(?<from>{Year})\s+and\s+(?<to>{Year})"
        + $@"|(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?<decade>(?:19[4-9]|20[0-4]))0s"
        + $@"|(?<circa>[Aa]round|[Aa]bout|[Cc]irca|c\.|[Aa]pproximately|[Oo]ko|[Оо]ко)\s*(?<year>{Year})"
        + $@"|(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-](?:in\s+)?)(?<year>{Year})"
        + $@"|(?:(?<last>[Ll]ast|[Pp]rošlog)|[Tt]his|[Tt]hat|[Tt]he same|[Oo]vog|[Tt]og)\s+(?<mon>{Months})\b"
        + $@"|(?<lastyear>[Ll]ast year|[Tt]his year|[Pp]rošle godine|[Oo]ve godine|[Пп]рошле године|[Оо]ве године)"
        + $@"|(?<=\b(?:in|In|by|By|until|Until|since|Since|late|early|mid|u|U|у|У|od|do)[\s-])(?<mon>{Months})(?:\s+(?<day>\d{{1,2}})(?!\d))?(?![\w])"
        + $@"|(?<bare>{Year})"
        + @"))(?!\w)")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(?:in|since|by|until|from|of|u|od|do|у|од|до)\s+$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex DatePreposition();

    [GeneratedRegex(@"^\s+(?:(?:new|chinese|more|police|surveillance|high-definition|smart)\s+)*(?:camera|officer|people|person|tourist|kilomet|km|met(?:er|re)|soldier|troop|participant|unit|worker|job|student|megawatt|MW|dollar|euro|million|billion|tonne|ton|kamer|ljudi|polic|percent|per cent|houses|homes|families|vehicles)", RegexOptions.IgnoreCase)]
    private static partial Regex CountedThing();
}
