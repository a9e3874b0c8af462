namespace MapDashboard.Geoparsing.Claims;

/// <summary>How a text is built: which sentences are headings, what stands under which, which lines are items of a list or rows of a table.</summary>
internal sealed class Outline
{
    private readonly IReadOnlyList<SentenceReading> _readings;
    private readonly bool[] _isHeading;
    private readonly int[] _headingOf;
    private readonly HashSet<int> _runIn = [];

    public Outline(IReadOnlyList<SentenceReading> readings)
    {
        _readings = readings;
        _isHeading = [.. Enumerable.Range(0, readings.Count).Select(IsHeadingLine)];
        _headingOf = new int[readings.Count];
        for (var (i, heading, runIn) = (0, -1, -1); i < readings.Count; i++)
        {
            var startsParagraph = i == 0 || readings[i].Sentence.Paragraph != readings[i - 1].Sentence.Paragraph;
            runIn = startsParagraph ? -1 : runIn;
            _headingOf[i] = runIn >= 0 ? runIn : heading;
            heading = _isHeading[i] ? i : heading;
            if (startsParagraph && (IsOnlyAPlace(readings[i]) || IsNameOfItem(i)))
            {
                runIn = i;
                _runIn.Add(i);
            }
        }
        var body = Array.IndexOf(_isHeading, false);
        Opening = body < 0 ? readings : [.. readings.TakeWhile((r, i) => i <= body || r.Sentence.Paragraph == readings[body].Sentence.Paragraph)];
    }

    /// <summary>The title and the first paragraph: what the whole text is about.</summary>
    public IReadOnlyList<SentenceReading> Opening { get; }

    /// <summary>A short line is a heading, but not when it is an item of a list, a row of a table or the whole text.</summary>
    public bool IsHeading(int sentence) => _isHeading[sentence];

    /// <summary>"Line; country; lender; status": the first line of a table, which says what its rows are.</summary>
    public bool IsTableHead(int sentence) => _isHeading[sentence] && _readings[sentence].Places.Count == 0 && _readings[sentence].Stream.Words.Count(w => w.Mark is ';' or '|') > 1;

    /// <summary>The heading that the sentence stands under; null before the first.</summary>
    public SentenceReading? HeadingOf(int sentence) => _headingOf[sentence] is var i and >= 0 ? _readings[i] : null;

    /// <summary>An item of a list, a row, or a sentence with its place in front ("Laos: ..."): it may say only what differs from the heading.</summary>
    public bool IsItem(int sentence) =>
        !_isHeading[sentence] && (_readings[sentence].Sentence.IsHeading || StartsLikeItem(sentence) || _readings[sentence].Places.Any(p => p.IsLead));

    /// <summary>Whether a bullet or a number says that the sentence begins an item of a list.</summary>
    public bool IsMarked(int sentence) => !_isHeading[sentence] && StartsLikeItem(sentence);

    /// <summary>Whether a paragraph begins with the sentence as with its heading: "Serbia.", "2. Gwadar."</summary>
    public bool IsRunIn(int sentence) => _runIn.Contains(sentence);

    /// <summary>"Serbia. The bypass was extended ...": a paragraph may begin with its place.</summary>
    private static bool IsOnlyAPlace(SentenceReading reading) =>
        reading.Places.Count > 0 && reading.Stream.Words.Where((w, i) => i > 0 || !w.IsNumber).All(w => reading.Places.Any(p => p.Span.Overlaps(w.Span)));

    /// <summary>"3. Montego Bay ring road. The contract was signed ...": an item may begin with its name.</summary>
    private bool IsNameOfItem(int i)
    {
        const int LongestName = 8;
        return StartsLikeItem(i) && _readings[i].Stream.Words.Count <= LongestName && _readings[i].Places.Any(p => p.IsTown) && _readings[i].Dates.Count == 0
            && i + 1 < _readings.Count && _readings[i + 1].Sentence.Paragraph == _readings[i].Sentence.Paragraph;
    }

    private bool IsHeadingLine(int i) =>
        _readings.Count > 1 && _readings[i].Sentence.IsHeading && !StartsLikeItem(i) && !_readings[i].Text.Text[_readings[i].Sentence.Span.End - 1].Equals('?')
        && !(IsRow(i) && (Columns(i) > 2 || (i > 0 && IsRow(i - 1)) || (i + 1 < _readings.Count && IsRow(i + 1))));

    /// <summary>"Rotterdam – Euromax – 17.85 % (2016)" has four.</summary>
    private int Columns(int i) => 1 + _readings[i].Stream.Words.Count(w => w.Mark is '–' or '—' or '-' or '|' or '(' or ';');

    /// <summary>A line with a place and a date, beside another such line.</summary>
    private bool IsRow(int i) => _readings[i].Sentence.IsHeading && _readings[i].Places.Count > 0 && _readings[i].Dates.Count > 0;

    private bool StartsLikeItem(int i)
    {
        var (text, start) = (_readings[i].Text.Text, _readings[i].Sentence.Span.Start);
        return text[start] is '-' or '–' or '•' or '*' or '·' || char.IsAsciiDigit(text[start]);
    }
}
