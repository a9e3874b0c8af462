using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What the next sentence denies, or takes back where it was told as hearsay: "They spoke of Chinese patrols in Faizabad. Kabul denied it."</summary>
internal sealed class Retraction(Vocabulary vocabulary)
{
    private static readonly HashSet<string> Hearsay = new(StringComparer.Ordinal)
    {
        "spoke", "speak", "speaks", "talk", "talked", "report", "reports", "reported", "rumours", "rumors", "rumoured", "claim", "claims", "claimed", "alleged", "allege", "list", "lists", "listed", "story", "stories", "wrote", "say", "says", "said",
        "govorili", "govorilo", "prica", "price", "pricalo", "tvrde", "tvrdi", "navode", "navodi", "objavio", "objavila", "pisali", "pisalo",
    };

    /// <summary>How a sentence begins that speaks of the one before.</summary>
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal) { "that", "this", "it", "these", "those", "all", "both", "the", "to", "rec", "rijec", "radi", "sve", "ovo", "oba" };

    private const int LongestDenial = 14;

    public bool Cover(Statement s, IReadOnlyList<SentenceReading> readings) =>
        s.Index + 1 < readings.Count && readings[s.Index + 1] is var next && next.Sentence.Paragraph == s.Sentence.Paragraph && !next.IsQuestion && (IsDenial(next) || (IsHearsay(s, readings[s.Index]) && TakesBack(s, next)));

    /// <summary>"Networks have it that a station is being opened in Bor. That is an invention."</summary>
    private bool IsDenial(SentenceReading next) =>
        next.Stream.Words is [var first, ..] && next.Stream.Words.Count <= LongestDenial && Pointing.Contains(first.Folded) && !next.Places.Any(p => p.Toponym.Use == ToponymUse.Literal) && next.Stream.HasAny(vocabulary.Denials);

    private bool TakesBack(Statement s, SentenceReading next) =>
        next.Stream.HasAny(vocabulary.Retractions) && !next.Stream.HasAny(s.Rule.Any) && !next.Places.Any(p => p.Role == PlaceRole.Locative && p.Toponym.Use == ToponymUse.Literal);

    private static bool IsHearsay(Statement s, SentenceReading reading) =>
        s.Evidence.Where(e => e.Field == "program" && s.Sentence.Span.Contains(e.Span)).Select(e => (int?)reading.Stream.IndexAt(e.Span.Start)).Min() is { } thing && reading.Stream.Words.Take(thing).Any(w => Hearsay.Contains(w.Folded));
}
