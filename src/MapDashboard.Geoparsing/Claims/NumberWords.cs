namespace MapDashboard.Geoparsing.Claims;

/// <summary>Numbers written in words, in English, Serbian and Croatian, read whole: "two hundred and ten", "twenty-five", "one and a half million", "sto dvadeset pet".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, double> Ones = Numbered(
        (1, "one jedan jedna jedno jednu jednog jedne"), (2, "two dva dve dvije"), (3, "three tri"), (4, "four cetiri"), (5, "five pet"), (6, "six sest"), (7, "seven sedam"), (8, "eight osam"), (9, "nine devet"));

    /// <summary>Behind which no other number below a hundred stands.</summary>
    private static readonly Dictionary<string, double> Teens = Numbered(
        (10, "ten deset"), (11, "eleven jedanaest"), (12, "twelve dvanaest"), (13, "thirteen trinaest"), (14, "fourteen cetrnaest"), (15, "fifteen petnaest"), (16, "sixteen sesnaest"), (17, "seventeen sedamnaest"), (18, "eighteen osamnaest"), (19, "nineteen devetnaest"));

    private static readonly Dictionary<string, double> Tens = Numbered(
        (20, "twenty dvadeset"), (30, "thirty trideset"), (40, "forty cetrdeset"), (50, "fifty pedeset"), (60, "sixty sezdeset"), (70, "seventy sedamdeset"), (80, "eighty osamdeset"), (90, "ninety devedeset"));

    private static readonly Dictionary<string, double> Hundreds = Numbered(
        (100, "sto stotinu"), (200, "dvesta dvesto dvjesta dvjesto"), (300, "trista tristo"), (400, "cetiristo"), (500, "petsto"), (600, "seststo"), (700, "sedamsto"), (800, "osamsto"), (900, "devetsto"));

    private static readonly Dictionary<string, double> Scales = Numbered(
        (1e3, "thousand hiljadu hiljade hiljada tisucu tisuce tisuca"), (1e6, "million milion miliona milioni milijun milijuna milijuni"), (1e9, "billion milijarda milijarde milijardi milijardu"), (1e12, "trillion"));

    /// <summary>What may be said without a number before it: "hiljadu kamera"; in English it needs an "a".</summary>
    private static readonly HashSet<string> AloneScales = new(StringComparer.Ordinal) { "hiljadu", "tisucu", "milion", "milijun", "milijardu" };

    /// <returns>The number that begins with a word, and the word behind it; the word itself where none begins there.</returns>
    public static (double Value, int Next) At(WordStream stream, int first)
    {
        var (total, current, next) = (0.0, 0.0, first);
        var (size, lastScale) = (Size.None, 0.0);
        if (Is(stream, first, "a", isFirst: true) && (Is(stream, first + 1, "hundred") || (WordAt(stream, first + 1) is { } scaled && Scales.ContainsKey(scaled))))
        {
            (current, size, next) = (1, Size.One, first + 1);
        }
        while (WordAt(stream, next, next == first) is { } word)
        {
            if (size is Size.None or Size.Ten or Size.Hundred or Size.Scale && Ones.TryGetValue(word, out var one))
            {
                (current, size, next) = (current + one, Size.One, next + 1);
            }
            else if (size is Size.None or Size.Hundred or Size.Scale && Teens.TryGetValue(word, out var teen))
            {
                (current, size, next) = (current + teen, Size.One, next + 1);
            }
            else if (size is Size.None or Size.Hundred or Size.Scale && Tens.TryGetValue(word, out var ten))
            {
                (current, size, next) = (current + ten, Size.Ten, next + 1);
            }
            else if (size is Size.None or Size.Scale && Hundreds.TryGetValue(word, out var hundreds) && !IsWhat(stream.Words[next]))
            {
                (current, size, next) = (current + hundreds, Size.Hundred, next + 1);
            }
            else if (size is Size.One && word is "hundred" or "stotine" or "stotina")
            {
                (current, size, next) = (current * 100, Size.Hundred, next + 1);
            }
            else if ((size is Size.One or Size.Ten or Size.Hundred || AloneScales.Contains(word)) && Scales.TryGetValue(word, out var scale))
            {
                (total, current, size, lastScale, next) = (total + (Math.Max(current, 1) * scale), 0, Size.Scale, scale, next + 1);
            }
            else if (size is not Size.None && HalfEnd(stream, next) is { } behind)
            {
                (total, current, next) = size == Size.Scale ? (total + (lastScale / 2), current, behind) : (total, current + 0.5, behind);
            }
            else if (Joins(stream, next, size))
            {
                next++;
            }
            else
            {
                break;
            }
        }
        // "one" alone is as often "one of them"
        return total + current is 0 or 1 ? (0, first) : (total + current, next);
    }

    private enum Size
    {
        None,
        One,
        Ten,
        Hundred,
        Scale,
    }

    /// <summary>"što" (what) is no "sto" (hundred), though it is compared without its mark.</summary>
    private static bool IsWhat(StreamWord word) => word.Folded is "sto" && word.Initial is not ('s' or 'S' or 'с' or 'С');

    /// <summary>"two hundred and ten", "dvadeset i pet"; "two and five" are two numbers.</summary>
    private static bool Joins(WordStream stream, int at, Size size) =>
        WordAt(stream, at + 1) is { } behind && (Ones.ContainsKey(behind) || ((size is Size.Hundred or Size.Scale) && (Teens.ContainsKey(behind) || Tens.ContainsKey(behind))))
        && ((Is(stream, at, "and") && size is Size.Hundred or Size.Scale) || (Is(stream, at, "i") && size is Size.Ten or Size.Hundred or Size.Scale));

    /// <summary>The word behind "and a half", "i po"; null where it is not said.</summary>
    private static int? HalfEnd(WordStream stream, int at) =>
        Is(stream, at, "and") && Is(stream, at + 1, "a") && Is(stream, at + 2, "half") ? at + 3
        : Is(stream, at, "i") && (Is(stream, at + 1, "po") || Is(stream, at + 1, "pol")) ? at + 2 : null;

    private static bool Is(WordStream stream, int at, string word, bool isFirst = false) => WordAt(stream, at, isFirst) == word;

    /// <summary>Null where the sentence, or with a comma or another mark the number, ends.</summary>
    private static string? WordAt(WordStream stream, int at, bool isFirst = false) =>
        at < stream.Words.Count && (isFirst || (!stream.Words[at].HardBefore && !stream.Words[at].CommaBefore)) ? stream.Words[at].Folded : null;

    private static Dictionary<string, double> Numbered(params (double Value, string Words)[] rows) =>
        rows.SelectMany(r => r.Words.Split(' ').Select(w => (w, r.Value))).ToDictionary(StringComparer.Ordinal);
}
