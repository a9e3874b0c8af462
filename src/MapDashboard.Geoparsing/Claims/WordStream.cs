using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>One word of a sentence as patterns see it.</summary>
/// <param name="Folded">The word in the form in which it is compared.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Mark">The mark before it that no pattern crosses: a colon, a bracket, a dash with space around; '\0' when there is none.</param>
/// <param name="CommaBefore">A comma stands before it.</param>
/// <param name="Initial">Its first letter as written.</param>
internal readonly record struct StreamWord(string Folded, TextSpan Span, char Mark, bool CommaBefore, bool IsNumber, char Initial)
{
    public bool HardBefore => Mark != '\0';

    public bool IsCapitalised => char.IsUpper(Initial);
}

/// <summary>The words of one sentence; hyphens, quotes and commas are passed over.</summary>
internal sealed class WordStream
{
    private readonly Dictionary<WordPattern, List<(int First, int End)>> _matches;

    /// <param name="patterns">All that will be looked for.</param>
    public WordStream(AnalyzedText text, Sentence sentence, PatternIndex patterns)
    {
        Sentence = sentence;
        IsEnglish = text.Language.StartsWith("en", StringComparison.Ordinal);
        var words = new List<StreamWord>(sentence.EndToken - sentence.FirstToken);
        var (mark, comma) = ('\0', false);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = text.Tokens[i];
            var first = text.Text[token.Span.Start];
            if (token.Kind == TokenKind.Punctuation && first is not ('%' or '€' or '$' or '£' or '¥'))
            {
                mark = first is ';' or ':' or '(' or ')' or '[' or ']' or '•' or '?' or '!' || (IsSpacedDash(text, i) && !LineDash.Joins(text, i)) ? first : mark;
                // "**Lagos.** Work began": a heading at the head of its paragraph
                mark = first is '*' && words.Count > 0 && i > 0 && text.Text[text.Tokens[i - 1].Span.Start] is '.' or ':' ? ':' : mark;
                comma |= first == ',';
                continue;
            }
            words.Add(new(FoldedText.Fold(token.Span.In(text.Text)), token.Span, mark, comma, token.Kind == TokenKind.Number, first));
            (mark, comma) = ('\0', false);
        }
        Words = words;
        _matches = patterns.Find(words);
    }

    public Sentence Sentence { get; }

    public bool IsEnglish { get; }

    public IReadOnlyList<StreamWord> Words { get; }

    /// <summary>Where a pattern matches; see <see cref="WordPattern.Matches"/>.</summary>
    public IReadOnlyList<(int First, int End)> MatchesOf(WordPattern pattern) => _matches.TryGetValue(pattern, out var matches) ? matches : [];

    /// <summary>The patterns that match anywhere.</summary>
    public IReadOnlyCollection<WordPattern> Matched => _matches.Keys;

    /// <summary>Whether one of the patterns matches anywhere.</summary>
    public bool HasAny(IReadOnlyList<WordPattern> patterns)
    {
        for (var i = 0; i < patterns.Count && _matches.Count > 0; i++)
        {
            if (_matches.ContainsKey(patterns[i]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Index of the word that holds the offset, or of the first one after it.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static bool IsSpacedDash(AnalyzedText text, int i)
    {
        var span = text.Tokens[i].Span;
        return text.Text[span.Start] is '-' or '–' or '—'
            && span.Start > 0 && char.IsWhiteSpace(text.Text[span.Start - 1])
            && span.End < text.Text.Length && char.IsWhiteSpace(text.Text[span.End]);
    }
}
