namespace MapDashboard.Geoparsing.Text;

/// <summary>Tells line breaks that end something from those that only fold a long line.</summary>
internal sealed class LineBreaks
{
    /// <summary>Lines before which a break goes on in lower case, at least this many and this share of all, show a text folded to a width.</summary>
    private const int FewestFolds = 2;
    private const double FoldedShare = 0.25;

    /// <summary>In a folded text a line shorter than this share of the longest ends where its author ended it.</summary>
    private const double FullLine = 0.6;

    private readonly string _text;
    private readonly bool _isFolded;
    private readonly int _width;

    public LineBreaks(string text)
    {
        _text = text;
        var (breaks, folds) = (0, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
            {
                break;
            }
            var next = FirstInk(end);
            if (next < text.Length && IsBlankLine(end, next))
            {
                start = next;
                continue;
            }
            if (next < text.Length && end > start)
            {
                breaks++;
                folds += char.IsLower(text[next]) ? 1 : 0;
                _width = Math.Max(_width, text.AsSpan(start, end - start).Trim().Length);
            }
            start = end + 1;
        }
        _isFolded = folds >= FewestFolds && folds >= breaks * FoldedShare;
    }

    /// <summary>Whether the white space between two tokens ends the line for good.</summary>
    public bool Ends(int from, int to)
    {
        var between = _text.AsSpan(from, to - from);
        if (!between.ContainsAny('\n', '\r'))
        {
            return false;
        }
        if (!_isFolded || IsBlankLine(from, to) || _text[to] is '•' or '-' or '*' or '–' || from == 0)
        {
            return true;
        }
        var start = _text.LastIndexOf('\n', from - 1) + 1;
        return !char.IsLower(_text[to]) && _text.AsSpan(start, from - start).Trim().Length < _width * FullLine;
    }

    private bool IsBlankLine(int from, int to) => _text.AsSpan(from, to - from).Count('\n') > 1;

    private int FirstInk(int i)
    {
        while (i < _text.Length && char.IsWhiteSpace(_text[i]))
        {
            i++;
        }
        return i;
    }
}
