using System.Text.RegularExpressions;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>A text's tokens with what the recognition rules ask of them: spelling, capitals, what stands beside them.</summary>
internal sealed partial class DocumentWords
{
    /// <summary>A sentence with at least this share of its longer words capitalised is a title: its capitals say nothing.</summary>
    private const double TitleCaseShare = 0.6;

    private readonly string[] _surface;
    private readonly string[] _lower;
    private readonly Shape[] _shape;
    private readonly HashSet<string> _seenInLowerCase = new(StringComparer.Ordinal);

    [Flags]
    private enum Shape : byte
    {
        None = 0,
        Capitalized = 1,
        AllCapitals = 2,
        SentenceStart = 4,
        TitleCase = 8,
        Address = 16,
        Word = 32,
    }

    public DocumentWords(AnalyzedText text)
    {
        Text = text;
        (_surface, _lower, _shape) = (new string[text.Tokens.Count], new string[text.Tokens.Count], new Shape[text.Tokens.Count]);
        for (var i = 0; i < Count; i++)
        {
            _surface[i] = text.Tokens[i].Span.Of(text.Text);
            _lower[i] = _surface[i].ToLowerInvariant();
            _shape[i] = ShapeOf(i);
            if (IsWord(i) && !IsCapitalized(i))
            {
                _seenInLowerCase.Add(_surface[i]);
            }
        }
        foreach (var sentence in text.Sentences)
        {
            MarkSentence(sentence);
        }
        MarkAddresses();
    }

    public AnalyzedText Text { get; }

    public int Count => Text.Tokens.Count;

    public bool IsSerbian => Text.Language.StartsWith("sr", StringComparison.Ordinal) || Text.Language is "hr" or "bs" or "cnr" or "sh";

    /// <summary>The token as written; empty outside the text, so that neighbours can be asked for without care.</summary>
    public string Surface(int i) => i >= 0 && i < Count ? _surface[i] : "";

    public string Lower(int i) => i >= 0 && i < Count ? _lower[i] : "";

    public bool IsWord(int i) => Has(i, Shape.Word);

    public bool IsCapitalized(int i) => Has(i, Shape.Capitalized);

    /// <summary>At least two letters, all of them capitals.</summary>
    public bool IsAllCapitals(int i) => Has(i, Shape.AllCapitals);

    /// <summary>First word of a sentence, heading or quotation.</summary>
    public bool IsSentenceStart(int i) => Has(i, Shape.SentenceStart);

    /// <summary>In a heading or title in which nearly every word is capitalised.</summary>
    public bool IsTitleCase(int i) => Has(i, Shape.TitleCase);

    /// <summary>Part of an e-mail or web address, a file name or an account name.</summary>
    public bool IsAddress(int i) => Has(i, Shape.Address);

    /// <summary>The word also occurs in lower case in this text.</summary>
    public bool IsSeenInLowerCase(int i) => i >= 0 && i < Count && _seenInLowerCase.Contains(_lower[i]);

    /// <summary>An everyday word of the text's language once its capital is taken away.</summary>
    public bool IsEverydayWord(int i) => i >= 0 && i < Count && (IsSerbian ? Lexicon.SerbianWords : WordList.English).Contains(_lower[i]);

    /// <summary>Whether the token follows the one before it in the same sentence with nothing or white space between.</summary>
    public bool Continues(int i) => i > 0 && i < Count && !Has(i, Shape.SentenceStart | Shape.Address);

    /// <summary>Whether nothing, not even a space, stands between the token and the one before it.</summary>
    public bool IsGlued(int i) => i > 0 && i < Count && Text.Tokens[i].Span.Start == Text.Tokens[i - 1].Span.End;

    public TextSpan Span(int first, int end) => new(Text.Tokens[first].Span.Start, Text.Tokens[end - 1].Span.End);

    public string Phrase(int first, int end) => Span(first, end).Of(Text.Text);

    /// <summary>The phrase as the gazetteer compares it. Folding a lower-case word is much the quickest.</summary>
    public string Key(int first, int end) => PlaceName.Fold(end - first == 1 ? _lower[first] : Phrase(first, end).ToLowerInvariant());

    /// <summary>The tokens that a stretch of text touches, as a half-open range.</summary>
    public (int First, int End) TokensOf(TextSpan span)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Text.Tokens[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        var end = low;
        while (end < Count && Text.Tokens[end].Span.Start < span.End)
        {
            end++;
        }
        return (low, end);
    }

    private bool Has(int i, Shape shape) => i >= 0 && i < Count && (_shape[i] & shape) != 0;

    private Shape ShapeOf(int i)
    {
        if (Text.Tokens[i].Kind != TokenKind.Word)
        {
            return Shape.None;
        }
        var word = _surface[i];
        var capitals = 0;
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        return Shape.Word | (char.IsUpper(word[0]) ? Shape.Capitalized : 0) | (letters > 1 && capitals == letters ? Shape.AllCapitals : 0);
    }

    private void MarkSentence(Sentence sentence)
    {
        var (longer, capitalized) = (0, 0);
        var opens = true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!IsWord(i))
            {
                opens |= _surface[i] is "“" or "\"" or "„" or "«" or "•" or "*" or ":";
                continue;
            }
            _shape[i] |= opens ? Shape.SentenceStart : 0;
            opens = false;
            longer += _surface[i].Length > 3 ? 1 : 0;
            capitalized += _surface[i].Length > 3 && IsCapitalized(i) ? 1 : 0;
        }
        var closes = sentence.EndToken > sentence.FirstToken && _surface[sentence.EndToken - 1] is "." or "”" or "\"";
        if (longer >= 3 && (sentence.IsHeading || !closes) && capitalized >= longer * TitleCaseShare)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                _shape[i] |= Shape.TitleCase;
            }
        }
    }

    private void MarkAddresses()
    {
        var i = 0;
        foreach (var address in Address().EnumerateMatches(Text.Text))
        {
            for (; i < Count && Text.Tokens[i].Span.End <= address.Index; i++)
            {
            }
            for (; i < Count && Text.Tokens[i].Span.Start < address.Index + address.Length; i++)
            {
                _shape[i] |= Shape.Address;
            }
        }
    }

    // lengths are bounded so that a text without spaces cannot make the search quadratic
    [GeneratedRegex(@"https?://\S{1,500}|www\.\S{1,300}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|[@#]\w{1,64}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|edu|gov|info|rs|cn|html?|php|jpe?g|png|pdf)\b(?:/\S{0,300})?", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
