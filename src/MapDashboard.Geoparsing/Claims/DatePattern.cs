using System.Text.RegularExpressions;
using static MapDashboard.Geoparsing.Claims.DateWords;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>How dates are written.</summary>
internal static partial class DateReader
{
    private const string Ordinal = @"(?:st|nd|rd|th|\.)?";

    /// <summary>"over the next year" begins now, "the next year they left" with the date before.</summary>
    private const string TheNext = @"(?<!\b(?:over|in|within|during|for|by|until)\s+)the\s+next";

    private const string OfYear = @"(?:last|this|next|that|the\s+same|the\s+following|" + TheNext + @"|the\s+previous|prosle|ove|iste|te|sledece|slijedece|naredne|iduce|prethodne)";
    private const string OfMonth = @"(?:last|this|next|that|(?:the|that)\s+same|the\s+following|" + TheNext + @"|the\s+previous|prosl[oi](?:ga?|m)?|ov(?:og|oga|om)|tog|toga|isto(?:g|ga|m)|narednog|sledeceg|iduceg|prethodnog)";

    /// <summary>"prije točno godinu dana", "pre nepunih mesec dana".</summary>
    private const string About = @"(?:tacno|tocno|ravno|skoro|gotovo|oko|otprilike|jedva|samo|svega|(?:malo|nesto)?\s*(?:vise|manje)\s+od|nepun(?:ih|u|e)|pun(?:ih|u|e))";

    // Interpreted: compiled it is a method of 46,000 lines, which costs hundreds of milliseconds at the first text and microseconds wherever it is tried.
    private static readonly Regex DatePattern = new(
        $@"\G(?<!\w)(?:"
        + $@"(?:(?<since>since|od)\s+)?(?:"
        + $@"(?:from\s+)?(?<day1>\d{{1,2}}){Ordinal}(?:\s+(?<mon1>{Month}))?\s*(?:to|until|till|do|[-–])\s*(?<day>\d{{1,2}}){Ordinal}\s+(?<mon>{Month})\.?,?\s+(?<year>{Year})"
        + $@"|\d{{1,2}}/\d{{1,2}}/(?<year>{Year})"
        + $@"|(?<mon>{Month})\.?\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>{Year})"
        + $@"|(?<day>\d{{1,2}}){Ordinal}\s+(?:of\s+)?(?<mon>{Month})\.?,?\s+(?<year>{Year})"
        + $@"|(?<mon>{Month})\.?(?:\s+of)?,?\s+(?<year>{Year})"
        + $@"|(?<mon>{Month})\.?\s*(?:and|or|to|until|i|ili|do|[-–/])\s*{Month}\.?,?\s+(?<year>{Year})"
        + $@"|(?<year>{Year})-(?<mm>[01]\d)-(?<day>[0-3]\d)"
        + $@"|(?<day>\d{{1,2}})\.\s?(?<mm>\d{{1,2}})\.\s?(?<year>{Year})"
        + $@"|(?<season>{Season})\s+(?:of\s+)?(?<year>{Year})"
        + $@"|(?:the\s+)?(?:(?<part>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)|prv\w+|drug\w+|trec\w+|cetvrt\w+|posle?dnj\w+)\s+(?:quarter|kvartal\w*|tromese\w+|tromjese\w+|(?<half>half|polovin\w+))|q(?<part>[1-4]))\s+(?:of\s+)?(?<year>{Year})"
        + $@"|(?:(?:from|between|izmedu|od)\s+)?(?<from>{Year})\.?\s*(?:[-–/]|to|until|till|do)\s*(?<to>{Year})"
        + $@"|(?<from>{Year})[–-](?<to2>(?:1[3-9]|[2-4]\d))(?![\d-])"
        + $@"|(?:fy\s?)?(?<from>{Year})/(?<next>\d\d)(?![\d/-])"
        + $@"|fy\s?(?<year>{Year})"
        + $@"|(?:between|izmedu)\s+(?<from>{Year})\.?\s+(?:and|i)\s+(?<to>{Year})"
        + $@"|(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?<decade>(?:19[4-9]|20[0-4]))0s"
        + $@"|(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?<tens>{Tens})\b(?:\s+godina)?"
        + $@"|(?<circa>around|about|circa|c\.|approximately|roughly|oko)\s*(?<year>{Year})"
        + $@"|(?:(?:early|late|mid)[\s-](?:in\s+)?)(?<year>{Year})"
        + $@"|from\s+(?<year>{Year})(?<onward>\s+(?:on|onwards?))"
        + $@"|(?:(?<which>{OfMonth})\s+(?<mon>{Month})\b(?!\s+{Year}))"
        + $@"|(?<mon>{Month})\.?\s+(?:of\s+)?(?<whichyear>{OfYear})\s+(?:year|godine)"
        + $@"|(?<whichseason>{OfMonth}|{OfYear})\s+(?<season>{Season})\b"
        + $@"|(?<whichyear>{OfYear})\s+(?:(?:je|su|ce)\s+)?(?:year|godine)"
        + @"|(?<whichyear>the\s+same|istoj|isti[mh])\s+(?:(?:two|three|dv[ei]je?|tri)\s+)?(?:years|seasons?|summers|godin(?:i|ama|a)|sezon(?:i|ama|a)|lj?et(?:ima|a))"
        + $@"|(?<month>{OfMonth})\s+(?:month|mese?ca?|mjesec[au]?)\b"
        + @"|(?<sameday>(?:the|that)\s+(?:very\s+)?same\s+day|istoga?\s+dana)\b"
        + @"|(?<ahead>next\s+(?:week|weekend)|(?:sledece|slijedece|iduce|naredne)\s+(?:nede?lje|sedmice)|iduceg\s+tjedna)\b"
        + $@"|(?<mon>{Month})\s+(?<count>{Count})\s+(?<unit>years?)\s+(?<direction>ago)"
        + $@"|(?<mon>{Month})\s+(?<direction>pre|prije)\s+(?<count>{Count})\s+(?<unit>godin[aeu])"
        + $@"|(?<count>{Count})\s+(?<unit>years?|months?|godin[aeu]|mesec[ai]?|mjesec[ai]?)\s+(?:(?:have|has)\s+(?<direction>passed|elapsed|gone\s+by)|(?:je\s+|su\s+)?(?<direction>prosl[oei]|protekl[oei]))\s+(?:since|otka(?:d|ko)|od)\b"
        + $@"|(?<count>{Count})\s+(?<unit>years?|months?)\s+(?<direction>after\s+(?:it|they|(?:the|its|his|her)\s+\w+)\s+(?:was\s+|were\s+)?(?:opened|reopened|inaugurated|completed|finished|launched|handed\s+over|switched\s+on|signed))"
        + $@"|(?<count>{Count})\s+(?<unit>decades?|years?|months?|fortnights?|weeks?|days?|nede?lj[aeu]|sedmic[aeu]|godin[aeu](?:\s+dana)?|mesec[ai]?(?:\s+dana)?|mjesec[ai]?(?:\s+dana)?)\s+(?<direction>later|after(?:wards?|\s+that|(?=\s*(?:[.,;:)]|$)))|on\b|earlier|before(?:hand|\s+that|(?=\s*(?:[.,;:)]|$)))|ago|pre\s+toga|prije\s+toga|(?:posle|poslije|nakon)\s+toga|kasnije|posle|poslije|potom|ranije)"
        + $@"|(?<unit>godinu|mesec|mjesec)(?:\s+dana)?\s+(?<direction>pre\s+toga|prije\s+toga|(?:posle|poslije|nakon)\s+toga|kasnije|posle|poslije|ranije|pre|prije)"
        + $@"|(?<direction>pre|prije)\s+(?:{About}\s+)?(?:(?<count>{Count})\s+)?(?<unit>godin[aeu](?:\s+dana)?|lj?eta|m(?:j)?esec[ai]?(?:\s+dana)?|nede?lj[eu]|sedmic[eu]|tjed(?:an|na)|dana)\b"
        + $@"|(?<lasting>(?:for|over|in)\s+the\s+(?:past|last)|vec(?:\s+(?:je|su))?)\s+(?<count>{Count})\s+(?<unit>years?|months?|godin[aeu]|zim[ae]|mesec[ai]?|mjesec[ai]?)\b"
        + $@"|(?<=\b(?:has|have)\s+(?:now\s+|already\s+|also\s+)?(?:been|belonged|owned|run|operated|held|worked|stood)\b(?:(?!\b(?:leas|let\b|grant|exten|rent|sign|award|given|sold|hir|jail|conce)\w*)[^.,;:\n]){{0,60}}\s)(?<lasting>for)\s+(?:(?:more|less)\s+than\s+|over\s+|almost\s+|nearly\s+|some\s+|about\s+)?(?<count>{Count})\s+(?<unit>years?|months?)\b"
        + $@"|the\s+year\s+(?<direction>before|after)(?!\s+(?:the|a|an)\b)"
        + $@"|(?<=\b(?:in|by|until|since|late|early|mid|on|of|from|during|throughout|after|before|u|od|do|pocetkom|krajem|sredinom|tokom|tijekom|nakon|posle|poslije)[\s-])(?<mon>{Month})(?:\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?![\w])"
        + $@"|(?<=\b(?:on|u|,|od|do|from|until)\s?)(?<day>\d{{1,2}}){Ordinal}\s+(?:of\s+)?(?<mon>{Month})(?!\w)"
        + $@"|(?<=\b(?:on|since|u|od|late|early)\s)(?<weekday>{Weekday})\b"
        + $@"|(?<report>now|currently|sada|lani|lj?etos|jesenas|zimus|prolj?etos|trenutno|today|yesterday|danas|juce|jucer|sinoc|this\s+(?:week|morning|weekend)|last\s+(?:week|night|weekend)|ove\s+(?:nede?lje|sedmice)|ovog\s+tjedna|prosle\s+(?:nede?lje|sedmice)|proslog\s+tjedna)\b"
        + $@"|(?<bare>{Year})(?<onward>\.?\s+(?:onwards?|nadalje|naovamo))?"
        + $@"))(?!\w)");

    /// <summary>The words that a date of <see cref="DatePattern"/> can begin with, and a little of what follows the commonest of them: only there is it tried. A new form of date that begins otherwise needs its word here.</summary>
    [GeneratedRegex(
        $@"\G(?:\d|(?:{Month}|{Season}|{Weekday})(?!\w)|{Count}\s+(?:decade|year|month|fortnight|week|day|nede?lj|sedmic|godin|mese|mjese)|{OfMonth}\s|{OfYear}\s|(?:since|od|from|between|izmedu|early|late|mid|pre|prije|vec)[\s-]|(?:for|over|in)\s+the\s+(?:past|last)\s|for\s+(?:(?:more|less)\s+than\s+|\w+\s+)?{Count}\s+(?:year|month)"
        + $@"|{Tens}\b|the\s+(?:\d|{Tens}|first|second|third|fourth|last|prv|drug|trec|cetvrt|posle?dnj|early|late|mid|year)|(?:first|second|third|fourth|last|prv\w+|drug\w+|trec\w+|cetvrt\w+|posle?dnj\w+)\s|q[1-4]|fy"
        + @"|(?:around|about|circa|c\.|approximately|roughly|oko|godinu|mesec|mjesec)|(?:now|currently|sada|trenutno|today|yesterday|danas|jucer?|sinoc|lani|lj?etos|jesenas|zimus|prolj?etos|istoj|isti[mh])\b)")]
    private static partial Regex DateBeginning();

    [GeneratedRegex(@"\b(?:in|since|by|until|from|of|u|od|do)\s+$", RegexOptions.RightToLeft)]
    private static partial Regex DatePreposition();
}
