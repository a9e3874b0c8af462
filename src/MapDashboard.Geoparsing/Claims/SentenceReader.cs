using System.Runtime.CompilerServices;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>A sentence as claims are read from it.</summary>
internal sealed record SentenceReading(
    AnalyzedText Text,
    Sentence Sentence,
    WordStream Stream,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<Toponym> Toponyms,
    IReadOnlyList<ActorMention> Actors)
{
    /// <summary>A reading is equal to itself only: to compare what it holds would take as long as the whole text.</summary>
    public bool Equals(SentenceReading? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary><see cref="Places"/> and the place of the dateline.</summary>
    public IReadOnlyList<PlaceMention> Named => PlaceMentions.Dateline(Stream, Toponyms) is { } dateline && !Places.Any(p => p.Span == dateline.Span) ? [dateline, .. Places] : Places;

    /// <summary>Its parts between semicolons, each with its own places; itself alone when not more than one part names a place.</summary>
    public IReadOnlyList<(int First, int End, SentenceReading Reading)> Parts()
    {
        var marks = Enumerable.Range(0, Stream.Words.Count).Where(i => i > 0 && (Stream.Words[i].Mark == ';' || OpensAnother(i))).Append(Stream.Words.Count).ToList();
        // "Xyz; cameras in Jujuy; contract signed in 2019": what names no place goes on with what stands before
        var ends = marks.Where((end, i) => i == marks.Count - 1 || Places.Any(p => end <= p.First && p.First < marks[i + 1])).ToList();
        var parts = ends.Select((end, i) => (First: i == 0 ? 0 : ends[i - 1], End: end))
            .Select(p => (p.First, p.End, this with
            {
                Places = [.. Places.Where(x => p.First <= x.First && x.First < p.End)],
                Dates = [.. Dates.Where(d => Stream.IndexAt(d.Span.Start) is var at && p.First <= at && at < p.End)],
            })).ToList();
        return parts.Count(p => p.Item3.Places.Count > 0) > 1 ? parts : [(0, Stream.Words.Count, this)];
    }

    /// <summary>"the drill was held in Smederevo in 2019, while in Belgrade a memorandum was signed in 2024": each with its place.</summary>
    private bool OpensAnother(int word)
    {
        var isJoiner = Stream.Words[word].CommaBefore && Stream.Words[word].Folded is "while" or "whereas" or "dok" || (Stream.Words[word] is { CommaBefore: true, Folded: "a" } && !Text.Language.StartsWith("en", StringComparison.Ordinal));
        var isDated = !isJoiner && Stream.Words[word].CommaBefore && Stream.Words[word].Folded is "and" or "i" or "te" or "a" && Clauses.Any(c => c.First == word);
        return isDated ? new[] { (First: 0, End: word), (First: word, End: Stream.Words.Count) }.All(p => Places.Any(x => x.IsTown && x.Toponym.Use == ToponymUse.Literal && x.Role is PlaceRole.Locative or PlaceRole.Subject or PlaceRole.Bare && p.First <= x.First && x.First < p.End) && Dates.Any(d => Stream.IndexAt(d.Span.Start) is var at && p.First <= at && at < p.End))
            : isJoiner && new[] { (First: 0, End: word), (First: word, End: Stream.Words.Count) }.All(p => Places.Any(x => x.IsTown && x.Toponym.Use == ToponymUse.Literal && x.Role == PlaceRole.Locative && p.First <= x.First && x.First < p.End));
    }

    /// <summary>What is asked is not told.</summary>
    public bool IsQuestion => Text.Text[Sentence.Span.End - 1] == '?';

    /// <summary>Whether words are all part of an actor's name: "China Road and Bridge Corporation" is no bridge and no road. "Chinese police" is what the text tells of.</summary>
    public bool IsActor((int First, int End) words) => Actors.Any(a => !a.IsForce && a.Span.Contains(SpanOf(words)));

    /// <summary>Whether one of the patterns stands in these words, other than as a place's name: "Nišu" is a town, "nisu" a denial.</summary>
    public bool Has(IReadOnlyList<WordPattern> patterns, int first, int end) =>
        patterns.Any(p => p.IsIn(Stream, first, end) && p.Matches(Stream).Any(m => m.First >= first && m.End <= end && !IsPlace(m)));

    /// <summary>Whether words are all part of a place's name: there is no port ("luka") in Banja Luka. The name of a site ("Pelješki most") does say what it is.</summary>
    public bool IsPlace((int First, int End) words) => Toponyms.Any(t => t.Resolution.Place is not { FeatureClass: 'S' } && t.Span.Contains(SpanOf(words)));

    /// <summary>Whether words are part of a place's name, that of a site among them.</summary>
    public bool IsNamed((int First, int End) words) => Toponyms.Any(t => t.Resolution.Place is not null && t.Span.Contains(SpanOf(words)));

    public Clause ClauseAt(int word) => Clauses.First(c => c.Holds(word) || c == Clauses[^1]);

    public Clause ClauseOf(TextSpan span) => ClauseAt(Stream.IndexAt(span.Start));

    public TextSpan SpanOf((int First, int End) words) => new(Stream.Words[words.First].Span.Start, Stream.Words[words.End - 1].Span.End);
}

/// <param name="capitalOf">The capital of a country, by its code.</param>
internal sealed class SentenceReader(Vocabulary vocabulary, Func<string, Place?> capitalOf)
{
    private readonly ActorReader _actors = new(vocabulary.Actors);

    public IReadOnlyList<SentenceReading> Read(AnalyzedText text, IReadOnlyList<Toponym> toponyms, DateOnly? published)
    {
        toponyms = PlaceCountries.Settle(text, toponyms, vocabulary.Protagonist);
        var dates = DateReader.Read(text.Text, published, vocabulary.Counted);
        var readings = new List<SentenceReading>(text.Sentences.Count);
        var anaphora = new PlaceAnaphora(vocabulary.Protagonist, capitalOf);
        var (t, d) = (0, 0);
        foreach (var sentence in WithAnswers(text))
        {
            var stream = new WordStream(text, sentence, vocabulary.Patterns);
            var clauses = ClauseSplitter.Split(stream);
            var mentioned = TakeWithin(toponyms, x => x.Span, sentence.Span, ref t);
            var actors = _actors.Read(text, stream, mentioned);
            var named = mentioned.Where(x => !IsCurrency(stream, x) && !actors.Any(a => a.IsKnown && a.Span.Overlaps(x.Span))).ToList();
            var dated = TakeWithin(dates, x => x.Span, sentence.Span, ref d);
            readings.Add(new(text, sentence, stream, clauses, PlaceMentions.Read(stream, clauses, named, dated, anaphora, vocabulary.Locatives), WithoutAsides(stream, [.. dated.Where(x => !mentioned.Any(m => m.Span.Overlaps(x.Span)) && !IsTerm(stream, x, published))]), named, actors));
        }
        return readings;
    }

    /// <summary>The sentences, those of the line behind a question counted to the question's line: an answer speaks of what was asked.</summary>
    private static List<Sentence> WithAnswers(AnalyzedText text)
    {
        var sentences = new List<Sentence>(text.Sentences.Count);
        var (asked, answered) = (-1, -1);
        foreach (var s in text.Sentences)
        {
            var startsLine = sentences.Count > 0 && s.Paragraph != text.Sentences[sentences.Count - 1].Paragraph;
            if (startsLine)
            {
                var before = text.Sentences[sentences.Count - 1];
                var isAnswer = answered < 0 && text.Text[before.Span.End - 1] == '?' && !text.Text[s.Span.Start..s.Span.End].EndsWith('?');
                (asked, answered) = isAnswer ? (before.Paragraph, s.Paragraph) : (-1, -1);
            }
            sentences.Add(s.Paragraph == answered ? s with { Paragraph = asked } : s);
        }
        return sentences;
    }

    /// <summary>"66 million US dollars", "Hong Kong dollars".</summary>
    private static bool IsCurrency(WordStream stream, Toponym toponym) =>
        stream.IndexAt(toponym.Span.End) is var next && next < stream.Words.Count && stream.Words[next].Folded.StartsWith("dollar", StringComparison.Ordinal);

    private static List<T> TakeWithin<T>(IReadOnlyList<T> items, Func<T, TextSpan> spanOf, TextSpan sentence, ref int next)
    {
        var taken = new List<T>();
        while (next < items.Count && spanOf(items[next]).Start < sentence.End)
        {
            if (spanOf(items[next]).Start >= sentence.Start)
            {
                taken.Add(items[next]);
            }
            next++;
        }
        return taken;
    }

    /// <summary>"cancelled after protests in February": its cause dates the thing, too.</summary>
    public static bool IsCause(WordStream stream, int aside) =>
        Enumerable.Range(1, 3).Any(back => aside >= back && (stream.Words[aside - back].Folded is "because" or "due" || (back < 3 && stream.Words[aside - back].Folded is "after" or "following" or "amid" or "over" or "since" or "nakon" or "posle" or "poslije" or "zbog" or "usled")));

    /// <summary>"a lease until 2059", said in 2017.</summary>
    private static bool IsTerm(WordStream stream, DateMention date, DateOnly? published) =>
        published is { } day && date.Date.FirstYear > day.Year + 1 && stream.IndexAt(date.Span.Start) is > 0 and var at && stream.Words[at - 1].Folded is "until" or "till" or "through" or "do";

    /// <summary>"exports in 2018" dates the exports.</summary>
    private List<DateMention> WithoutAsides(WordStream stream, List<DateMention> dates)
    {
        const int Reach = 4;
        return [.. dates.Where(d =>
        {
            var at = stream.IndexAt(d.Span.Start);
            return !vocabulary.Asides.Any(a => a.Matches(stream).Any(m => m.First >= at - Reach && m.End <= at && !IsCause(stream, m.First) && !stream.Words.Skip(m.End).Take(at - m.End + 1).Any(w => w.Mark == ';')));
        })];
    }
}
