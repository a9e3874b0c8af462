using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>The words that dates are written with, in English, Serbian and Croatian, in the form that <see cref="Fold"/> gives.</summary>
internal static partial class DateWords
{
    public const string Month =
        "(?:jan(?:uar(?:y|a|u|om)?)?|feb(?:ruar(?:y|a|u|om)?)?|mar(?:ch|t(?:a|u|om)?)?|apr(?:il(?:a|u|om)?)?|may|maj(?:a|u|em)?|june?|jun(?:a|u|om)|july?|jul(?:a|u|om)|aug(?:ust)?|avgust(?:a|u|om)?"
        + "|sept?(?:ember|emb(?:ar|ra|ru|rom))?|oct(?:ober)?|okt(?:ob(?:ar|ra|ru|rom))?|nov(?:ember|emb(?:ar|ra|ru|rom))?|dec(?:ember|emb(?:ar|ra|ru|rom))?"
        + "|sijec(?:anj|nj(?:a|u|em))|veljac(?:a|e|i|u|om)|ozuj(?:ak|k(?:a|u|om))|trav(?:anj|nj(?:a|u|em))|svib(?:anj|nj(?:a|u|em))|lip(?:anj|nj(?:a|u|em))|srp(?:anj|nj(?:a|u|em))|kolovoz(?:a|u|om)?|ruj(?:an|n(?:a|u|om))|listopad(?:a|u|om)?|studen(?:i|og|oga|om|ome)|prosin(?:ac|c(?:a|u|em)))";

    public const string Year = @"(?:19[4-9]\d|20[0-4]\d)";

    public const string Season = "(?:spring|summer|autumn|fall|winter|prole(?:ce|ca|cu)|prolje(?:ce|ca|cu)|let(?:o|a|u|om)|ljet(?:o|a|u|om)|jesen(?:i|as)?|zim(?:a|e|i|u|us))";

    public const string Weekday =
        "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|ponede?ljak|ponedjeljak|utorak|sredu|srijedu|cetvrtak|petak|subotu|nede?lju|nedjelju)";

    public const string Count = @"(?:a\s+few|several|some|nekoliko|par|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|jed(?:an|nu|na)|dv(?:a|e|ije)|tri|cetiri|pet|sest|sedam|osam|devet|deset|dvanaest|petnaest|dvadeset|\d{1,2})";

    /// <summary>"the nineties", "osamdesetih": of the last century.</summary>
    public const string Tens = "(?:fifties|sixties|seventies|eighties|nineties|(?:pede|sezde|sedamde|osamde|devede)setih)";

    private static readonly string[][] MonthStems =
    [
        ["jan", "sijec"], ["feb", "veljac"], ["mar", "ozuj"], ["apr", "trav"], ["may", "maj", "svib"], ["jun", "lip"],
        ["jul", "srp"], ["aug", "avg", "kolovoz"], ["sep", "ruj"], ["oct", "okt", "listopad"], ["nov", "studen"], ["dec", "prosin"],
    ];

    private static readonly string[][] SeasonStems = [["spring", "prol"], ["summer", "let", "ljet"], ["autumn", "fall", "jesen"], ["winter", "zim"]];

    private static readonly string[][] TensStems = [["fif", "pede"], ["six", "sezde"], ["sev", "sedam"], ["eig", "osam"], ["nin", "devede"]];

    private static readonly string[][] WeekdayStems = [["sun", "ned"], ["mon", "pon"], ["tue", "uto"], ["wed", "sre", "sri"], ["thu", "cet"], ["fri", "pet"], ["sat", "sub"]];

    private static readonly string[][] Counts =
    [
        [], ["a", "an", "one", "jedan", "jednu", "jedna"], ["two", "dva", "dve", "dvije"], ["three", "tri"], ["four", "cetiri"], ["five", "pet"],
        ["six", "sest"], ["seven", "sedam"], ["eight", "osam"], ["nine", "devet"], ["ten", "deset"],
        ["eleven"], ["twelve", "dvanaest"], ["thirteen"], ["fourteen"], ["fifteen", "petnaest"], ["sixteen"], ["seventeen"], ["eighteen"], ["nineteen"], ["twenty", "dvadeset"],
    ];

    private const string Cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private const string CyrillicLatin = "abvgddezzijkllmnnoprstcufhccds";
    private const string Marked = "čćšžđ";
    private const string Unmarked = "ccszd";

    /// <summary>Lower case, Latin, without diacritics, and of the same length: offsets stay what they are.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = char.ToLowerInvariant(original[i]);
            folded[i] = char.IsAscii(c) ? c
                : Cyrillic.IndexOf(c) is var letter and >= 0 ? CyrillicLatin[letter]
                : Marked.IndexOf(c) is var mark and >= 0 ? Unmarked[mark]
                : c;
        }
    });

    /// <summary>Whether a word is a month's, and not only begins like one: "marched".</summary>
    public static bool IsMonth(string word) => MonthWord().IsMatch(word);

    [GeneratedRegex($@"^{Month}$")]
    private static partial Regex MonthWord();

    /// <summary>1 to 12.</summary>
    public static int MonthOf(string word) => IndexOf(MonthStems, word) + 1;

    /// <summary>As EDTF numbers them: 21 spring, 22 summer, 23 autumn, 24 winter.</summary>
    public static int SeasonOf(string word) => IndexOf(SeasonStems, word) + 21;

    /// <summary>199 for "nineties".</summary>
    public static int DecadeOf(string tens) => 195 + IndexOf(TensStems, tens);

    public static DayOfWeek WeekdayOf(string word) => (DayOfWeek)IndexOf(WeekdayStems, word);

    /// <summary>Three for "a few", which is no number that is known.</summary>
    public static int CountOf(string word) =>
        word is "several" or "some" or "nekoliko" or "par" || word.EndsWith("few", StringComparison.Ordinal) ? 3 : int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : Array.FindIndex(Counts, c => c.Contains(word));

    private static int IndexOf(string[][] stems, string word) => Array.FindIndex(stems, s => s.Any(x => word.StartsWith(x, StringComparison.Ordinal)));
}
