using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// What speaks for and against a record, by name: how its place and date were found, what its sentence and those around it say besides.
/// <see cref="ClaimConfidence"/> weighs it.
/// </summary>
internal sealed class ClaimFeatures
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "it", "they", "its", "their", "these", "those", "this", "that", "on", "ona", "ono", "oni", "one", "to" };

    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<SentenceReading> _readings;
    /// <summary>Statements of a layer that are looked at: all of a text that is no register.</summary>
    private const int MostTold = 200;

    private readonly ILookup<int, SentenceReading> _paragraphs;
    private readonly IReadOnlyList<Statement> _told;
    private readonly ILookup<int, Statement> _toldIn;
    private readonly ILookup<string, Statement> _toldOf;
    private readonly Dictionary<int, int> _guessesIn;
    private readonly SentenceWords _words;
    private readonly PlaceFeatures _places;

    /// <param name="all">The statements of the text, what was guessed among them.</param>
    public ClaimFeatures(Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, IReadOnlyList<Statement> all, SentenceWords words)
    {
        _words = words;
        (_vocabulary, _readings) = (vocabulary, readings);
        _paragraphs = readings.ToLookup(r => r.Sentence.Paragraph);
        _told = [.. all.Where(s => !s.IsGuess)];
        _toldIn = _told.ToLookup(s => s.Index);
        _toldOf = _told.ToLookup(s => s.Rule.Layer);
        _places = new(readings, vocabulary.Protagonist);
        _guessesIn = all.Where(s => s.IsGuess).CountBy(s => s.Index).ToDictionary();
    }

    /// <summary>The features of a statement at one of its places; of a line at its first.</summary>
    public IEnumerable<string> Of(Statement s, PlaceMention place)
    {
        var reading = _readings[s.Index];
        var isHere = reading.Sentence.Span.Contains(place.Span) && place.First < reading.Stream.Words.Count;
        var things = Spans(s, "program");
        return ["plain", .. OfWhat(s, things), .. OfTogetherness(s, things), .. OfPlace(s, place, reading, isHere), .. _places.Of(place, reading, isHere), .. isHere ? OfDistance(things, place, reading) : [], .. OfSentence(s, place, reading), .. OfOthers(s, place), .. OfWords(s, place), .. s.IsGuess ? OfGuess(s, place, reading, isHere) : []];
    }

    private static IEnumerable<string> OfWhat(Statement s, List<TextSpan> things)
    {
        yield return "subject " + s.Rule.Subject;
        yield return "status " + s.Status;
        yield return s.Shape == ClaimShape.Line ? "line" : s.Rule.IsLine ? "line at place" : s.Rule.IsSite ? "site" : "scene";
        if (s.IsWeak)
        {
            yield return things.Count == 0 ? "goes on" : "weak";
        }
        if (s.PointsBack)
        {
            yield return "points back";
        }
        if (s.Quantities.Count > 0)
        {
            yield return "quantity";
        }
        if (things.Count > 1)
        {
            yield return "named twice";
        }
    }

    /// <summary>Whether one sentence says the place with the thing and the date.</summary>
    private static IEnumerable<string> OfTogetherness(Statement s, List<TextSpan> things)
    {
        var (sentences, places, dates) = (Spans(s, "claim"), Spans(s, "place"), Spans(s, "date"));
        // "Fiji. The memorandum of 2011 is kept.": what leads the paragraph is said with all that follows
        var isLed = s.Places.Any(p => p.IsLead);
        bool Together(TextSpan a) => sentences.Any(x => x.Contains(a) && (isLed || places.Any(x.Contains)));
        var isDated = dates.Any(Together);
        if (s.Dates.Count == 0)
        {
            yield return "no date";
        }
        else
        {
            yield return s.Dates[0].Date.Edtf is var first && first.EndsWith("/..", StringComparison.Ordinal) ? "date open" : "date of " + first.Length;
            if (!isDated)
            {
                yield return dates.Count > 0 ? "date elsewhere" : "date of report";
            }
        }
        if (!things.Any(Together))
        {
            yield return isDated ? "thing elsewhere" : "thing and date elsewhere";
        }
        if (sentences.Count > 1)
        {
            yield return "sentences";
        }
    }

    private IEnumerable<string> OfPlace(Statement s, PlaceMention place, SentenceReading reading, bool isHere)
    {
        if (s.Places.All(p => p.Precision <= Precision.Region))
        {
            // what is said of a whole country in so many words is no guess at an area
            yield return !place.Place.IsCountry ? "area region" : s.IsNationwide ? "nationwide" : !isHere && place.IsLead ? "area of heading" : "area country";
            if (place.Place.IsCountry)
            {
                yield return (s.Rule.IsAgreement ? "area agrees " : "area of ") + s.Rule.Layer;
            }
            if (place.Place.Country.Length == 0)
            {
                yield return "area of no country";
            }
        }
        yield return !isHere ? (place.IsLead ? "place of heading" : "place of other sentence") : place.IsLead ? $"role {place.Role} lead" : $"role {place.Role}";
        if (place.IsOfSigning)
        {
            yield return s.Rule.IsAgreement ? "signed there" : "only signed there";
        }
        if (place.IsAnaphor)
        {
            yield return "anaphor";
        }
        if (place.Place.Country == _vocabulary.Protagonist)
        {
            yield return "at home";
        }
        yield return place.Toponym.Resolution.Confidence switch { < 0.4 => "place confidence 0", < 0.6 => "place confidence 4", < 0.8 => "place confidence 6", < 0.9 => "place confidence 8", _ => "place confidence 9" };
        if (reading.Places.Any(p => p.Place.IsCountry && p.Toponym.Use == ToponymUse.Demonym && IsAnother(p, place)))
        {
            yield return "others' people";
        }
        if (reading.Places.Any(p => p.Place.Country.Length > 0 && p.Toponym.Use != ToponymUse.Demonym && IsAnother(p, place)))
        {
            yield return "other country";
        }
    }

    private bool IsAnother(PlaceMention other, PlaceMention place) => other.Place.Country != _vocabulary.Protagonist && other.Place.Country != place.Place.Country;

    private static IEnumerable<string> OfDistance(List<TextSpan> things, PlaceMention place, SentenceReading reading)
    {
        var own = things.Where(reading.Sentence.Span.Contains).ToList();
        if (own.Count == 0)
        {
            yield break;
        }
        yield return own.Min(t => Distance(reading.Stream, t, place)) switch { <= 1 => "distance 1", <= 4 => "distance 4", <= 8 => "distance 8", <= 15 => "distance 15", _ => "distance more" };
        var clause = reading.ClauseAt(place.First);
        yield return own.Any(t => reading.ClauseOf(t) == clause) ? "same clause" : own.Any(t => reading.ClauseOf(t).Group == clause.Group) ? "same group" : "other clause";
        if (clause.IsAside)
        {
            yield return "place in aside";
        }
        if (own.All(t => reading.ClauseOf(t).IsAside))
        {
            yield return "thing in aside";
        }
    }

    private IEnumerable<string> OfSentence(Statement s, PlaceMention place, SentenceReading reading)
    {
        var stream = reading.Stream;
        yield return "towns " + Math.Min(4, reading.Places.Where(p => p.Toponym.Use == ToponymUse.Literal && p.IsTown).DistinctBy(p => p.Place.Id).Count());
        var dates = s.Dates.Count(d => reading.Sentence.Span.Contains(d.Span));
        yield return "own dates " + Math.Min(dates, 2) + (reading.Dates.Count > dates ? " others" : "");
        yield return s.Rule.About.Count > 0 ? "about " + Nearest(s, s.Rule.About) : "protagonist " + Nearest(s, _vocabulary.Abouts);
        yield return stream.Words.Count switch { < 8 => "words 0", < 16 => "words 8", < 26 => "words 16", < 36 => "words 26", _ => "words 36" };
        if (reading.Actors.Any(a => a.IsKnown))
        {
            yield return "known actor";
        }
        if (stream.Words.Take(3).Any(w => Pronouns.Contains(w.Folded)))
        {
            yield return "pronoun";
        }
        (string Name, IReadOnlyList<WordPattern> Patterns)[] lists =
        [
            ("strangers", _vocabulary.Strangers), ("hedge", _vocabulary.Hedges), ("aside", _vocabulary.Asides), ("journey", _vocabulary.Journeys), ("current", _vocabulary.Currents),
            ("continuation", _vocabulary.Continuations), ("same", _vocabulary.Sames), ("reference", _vocabulary.References),
        ];
        foreach (var (name, _) in lists.Where(l => stream.HasAny(l.Patterns)))
        {
            yield return name;
        }
    }

    private string Nearest(Statement s, IReadOnlyList<WordPattern> patterns) =>
        _readings[s.Index].Stream.HasAny(patterns) ? "here" : _paragraphs[s.Sentence.Paragraph].Any(r => r.Stream.HasAny(patterns)) ? "in paragraph" : "elsewhere";

    /// <summary>What else the sentence, its neighbours and the text tell.</summary>
    private IEnumerable<string> OfOthers(Statement s, PlaceMention place)
    {
        const int Reach = 3;
        yield return "told " + Math.Min(4, _toldIn[s.Index].Sum(t => t.Places.Count));
        if (_toldIn[s.Index].Any(t => t.Rule.Layer != s.Rule.Layer))
        {
            yield return "other layer told";
        }
        if (_toldIn[s.Index].Any(t => t != s && t.Rule.Layer == s.Rule.Layer && t.Rule.Subject != s.Rule.Subject))
        {
            yield return "other thing of layer told";
        }
        yield return "layer in text " + Math.Min(3, _told.Count(t => t.Rule.Layer == s.Rule.Layer) / 2);
        if (_told.Any(t => t != s && t.Rule.Layer == s.Rule.Layer && t.Places.Any(p => p.Place.Id == place.Place.Id)))
        {
            yield return "layer at place";
        }
        var near = _toldOf[s.Rule.Layer].Take(MostTold).Where(t => t != s && MayBeOfOneYear(t, s) && t.Places.Any(p => p.Place.Id != place.Place.Id && PlaceFeatures.AreNear(p.Place, place.Place))).ToList();
        if (near.Count > 0)
        {
            yield return near.Any(t => t.Rule.Subject == s.Rule.Subject) ? "thing nearby" : "layer nearby";
        }
        if (s.Places.Any(p => p.Place.Id != place.Place.Id && PlaceFeatures.AreNear(p.Place, place.Place)))
        {
            yield return "own nearby";
        }
        if (Enumerable.Range(1, Reach).FirstOrDefault(d => IsLayerToldIn(s.Index - d, s)) is var back and > 0)
        {
            yield return "layer told before " + back + (_readings[s.Index - back].Sentence.Paragraph == s.Sentence.Paragraph ? "" : " paragraph");
        }
        if (s.Index + 1 < _readings.Count && _readings[s.Index + 1].Sentence.Paragraph == s.Sentence.Paragraph && IsLayerToldIn(s.Index + 1, s))
        {
            yield return "layer told after";
        }
    }

    private static bool MayBeOfOneYear(Statement a, Statement b) =>
        a.Dates.Count == 0 || b.Dates.Count == 0 || a.Dates.Any(x => b.Dates.Any(y => x.Date.FirstYear <= y.Date.LastYear && y.Date.FirstYear <= x.Date.LastYear));

    private bool IsLayerToldIn(int sentence, Statement s) => _toldIn[sentence].Any(t => t.Rule.Layer == s.Rule.Layer);

    /// <summary>How loudly the words of the sentence tell of the layer at the place.</summary>
    private IEnumerable<string> OfWords(Statement s, PlaceMention place)
    {
        const int Loudest = 4;
        var shape = s.Shape == ClaimShape.Line ? "line words" : "words say";
        return !_words.IsWeighed(s.Index, place) || _words.LogOdds(s.Index, place, s.Rule.Layer) is not { } odds ? [shape + (place.Place.Country == _vocabulary.Protagonist ? " nothing at home" : " nothing")]
            : Enumerable.Range(-Loudest, (2 * Loudest) + 1).Where(level => odds > level).Select(level => $"{shape} {level}");
    }

    /// <summary>How a guess was made, and how its place stands to the one that was read in the sentence.</summary>
    private IEnumerable<string> OfGuess(Statement s, PlaceMention place, SentenceReading reading, bool isHere)
    {
        foreach (var guess in s.Guesses)
        {
            yield return guess;
            if (s.Rule.About.Count > 0)
            {
                yield return guess + " about";
            }
        }
        yield return "guesses here " + Math.Min(4, _guessesIn[s.Index]);
        if (!isHere)
        {
            yield break;
        }
        var clause = reading.ClauseAt(place.First);
        if (reading.Dates.Any(d => reading.ClauseOf(d.Span) == clause))
        {
            yield return "guess with date";
        }
        if (_toldIn[s.Index].SelectMany(t => t.Places).FirstOrDefault(p => reading.Sentence.Span.Contains(p.Span) && p.First < reading.Stream.Words.Count) is { } read)
        {
            yield return read.Role == place.Role ? "guess like read" : "guess unlike read";
            yield return reading.ClauseAt(read.First).Group == clause.Group ? "guess with read" : "guess apart from read";
            yield return read.Precision == place.Precision ? "guess as precise" : read.Precision > place.Precision ? "guess vaguer" : "guess more precise";
            yield return place.First > read.First ? "guess behind read" : "guess before read";
        }
    }

    private static int Distance(WordStream stream, TextSpan thing, PlaceMention place)
    {
        var (first, end) = (stream.IndexAt(thing.Start), stream.IndexAt(thing.End - 1) + 1);
        return place.End <= first ? first - place.End : place.First >= end ? place.First - end : 0;
    }

    private static List<TextSpan> Spans(Statement s, string field) => [.. s.Evidence.Where(e => e.Field == field).Select(e => e.Span).Distinct()];
}
