using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Text;

/// <summary>Cuts a text into tokens and sentences.</summary>
public static partial class TextAnalyzer
{
    /// <summary>A line up to this length without a closing mark is a heading.</summary>
    private const int LongestHeading = 120;

    /// <summary>Tokens after which a sentence is cut although it does not end: what is read per sentence grows faster than its length, and no real one is longer.</summary>
    private const int LongestSentence = 300;

    /// <param name="language">BCP 47 tag, null to guess it.</param>
    public static AnalyzedText Analyze(string text, string? language = null)
    {
        var tokens = Tokenize(text);
        return new(text, tokens, Sentences(text, tokens), language ?? LanguageGuess.Of(text));
    }

    private static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        foreach (var m in TokenPattern().EnumerateMatches(text))
        {
            var first = text[m.Index];
            var kind = char.IsAsciiDigit(first) ? TokenKind.Number : char.IsLetter(first) ? TokenKind.Word : TokenKind.Punctuation;
            tokens.Add(new(new(m.Index, m.Index + m.Length), kind));
        }
        return tokens;
    }

    private static List<Sentence> Sentences(string text, List<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var lines = new LineBreaks(text);
        var (first, paragraph) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i == tokens.Count - 1;
            var lineEnds = last || lines.Ends(tokens[i].Span.End, tokens[i + 1].Span.Start);
            if (!lineEnds && (IsItemNumber(text, tokens, i, first, lines) || !SentenceEnds(text, tokens, i)) && i - first < LongestSentence - 1)
            {
                continue;
            }
            var span = new TextSpan(tokens[first].Span.Start, tokens[i].Span.End);
            var startsLine = first == 0 || lines.Ends(tokens[first - 1].Span.End, tokens[first].Span.Start);
            var heading = lineEnds && startsLine && span.Length <= LongestHeading && text[span.End - 1] is not ('.' or '!' or ':' or ';' or '"' or '”');
            sentences.Add(new(span, first, i + 1, paragraph, heading));
            first = i + 1;
            paragraph += lineEnds ? 1 : 0;
        }
        return sentences;
    }

    /// <summary>"3. The bridge was ...": the number of an item of a list, at the beginning of its line.</summary>
    private static bool IsItemNumber(string text, List<Token> tokens, int i, int first, LineBreaks lines)
    {
        const int LongestNumber = 2;
        return i == first + 1 && tokens[first].Kind == TokenKind.Number && tokens[first].Span.Length <= LongestNumber && text[tokens[i].Span.Start] is '.' or ')'
            && (first == 0 || lines.Ends(tokens[first - 1].Span.End, tokens[first].Span.Start));
    }

    /// <summary>A full stop ends a sentence unless it belongs to an abbreviation or initial, or what follows begins in lower case.</summary>
    private static bool SentenceEnds(string text, List<Token> tokens, int i)
    {
        var mark = text[tokens[i].Span.Start];
        if (tokens[i].Kind == TokenKind.Word && text[tokens[i].Span.End - 1] == '.')
        {
            return Opens(text, tokens, i + 1); // "in the U.S. The company", not "U.S. Senate"
        }
        if (mark is '”' or '"' or '’' or ')' && i > 0 && IsEndMark(text[tokens[i - 1].Span.Start]) && tokens[i - 1].Kind == TokenKind.Punctuation)
        {
            return NextBeginsSentence(text, tokens, i);
        }
        if (tokens[i].Kind != TokenKind.Punctuation || !IsEndMark(mark))
        {
            return false;
        }
        if (mark is '。' or '！' or '？')
        {
            return true;
        }
        var closes = text[tokens[i + 1].Span.Start] is '”' or '"' or '’' or ')' && tokens[i + 1].Span.Start == tokens[i].Span.End;
        if (closes || !NextBeginsSentence(text, tokens, i))
        {
            return false;
        }
        if (mark == '.' && IsYearThatGoesOn(text, tokens, i))
        {
            return false;
        }
        if (mark != '.' || i == 0 || tokens[i - 1].Span.End != tokens[i].Span.Start || tokens[i - 1].Kind != TokenKind.Word)
        {
            return mark != '.' || i > 0;
        }
        var before = tokens[i - 1].Span.Of(text);
        var initial = before.Length == 1 && char.IsUpper(before[0]);
        return Opens(text, tokens, i + 1) || (!initial && !Abbreviations.Contains(before) && !(before is "No" or "Nos" or "no" && tokens[i + 1].Kind == TokenKind.Number));
    }

    /// <summary>"Godine 2018. Dubrovnik je dobio ...", "Rijeka je to učinila 2018, a 2019. Zadar": Serbian and Croatian write a year with a full stop, which ends nothing behind what only opens a sentence or a clause.</summary>
    private static bool IsYearThatGoesOn(string text, List<Token> tokens, int i) =>
        i > 1 && tokens[i - 1].Kind == TokenKind.Number && tokens[i - 1].Span.Length == 4 && tokens[i - 1].Span.End == tokens[i].Span.Start && tokens[i + 1].Kind == TokenKind.Word
        && (YearOpeners.Contains(tokens[i - 2].Span.Of(text)) || (i > 2 && tokens[i - 2].Span.Of(text) is "a" or "u" or "а" or "у" && text[tokens[i - 3].Span.Start] is ',' or ':'));

    private static readonly HashSet<string> YearOpeners = new(StringComparer.Ordinal) { "Godine", "Krajem", "Početkom", "Sredinom", "U", "Od", "Do", "Tokom", "Tijekom", "Године", "Крајем", "Почетком", "Средином", "У", "Од", "До", "Током" };

    /// <summary>The token is a word that hardly ever follows an abbreviation but often begins a sentence.</summary>
    private static bool Opens(string text, List<Token> tokens, int i) => i < tokens.Count && tokens[i].Kind == TokenKind.Word && Openers.Contains(tokens[i].Span.Of(text));

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "In", "A", "An", "He", "She", "It", "They", "We", "But", "And", "This", "That", "These", "There", "However", "His", "Her", "Its", "At", "On", "For", "If", "When", "As", "After",
        "U", "Na", "Oni", "Ona", "Ovo", "Ova", "Taj", "To", "Ali", "У", "На", "Они", "Она", "Ово", "То", "Али",
    };

    private static bool NextBeginsSentence(string text, List<Token> tokens, int i) =>
        i + 1 >= tokens.Count || (tokens[i + 1].Span.Start > tokens[i].Span.End && !char.IsLower(text[tokens[i + 1].Span.Start]));

    private static bool IsEndMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    // as written: "Miss." is a state, "miss." ends a sentence
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Ste", "Mt", "Ft", "ST", "MT", "FT", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov", "Pres", "Rev", "Hon",
        "Jr", "Sr", "vs", "vol", "Vol", "pp", "p", "ed", "eds", "etc", "cf", "approx", "ca", "tel", "ul", "dr", "prof", "mr", "br", "str", "sv", "tzv", "npr", "itd", "g", "god", "tj",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
        "Ont", "Que", "Alta", "Sask", "Man",
        "т", "г", "тзв", "нпр", "итд", "др", "проф", "ул",
    };

    // U.S., W.Va. and O'Hare are one word; hyphens part words, so that Belgrade-Bar is two names; 1,000 and 10.6 are one number
    [GeneratedRegex(@"\p{L}\.(?:\p{L}{1,2}\.)+|[\uD800-\uDBFF][\uDC00-\uDFFF]|\p{L}[\p{L}\p{M}]*(?:['’](?![sS]\b)\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|[^\s]")]
    private static partial Regex TokenPattern();
}
