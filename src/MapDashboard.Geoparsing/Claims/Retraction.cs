using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What is told as hearsay, and taken back by the next sentence: "They spoke of Chinese patrols in Faizabad. Kabul denied it."</summary>
internal sealed class Retraction(Vocabulary vocabulary)
{
    private static readonly HashSet<string> Hearsay = new(StringComparer.Ordinal)
    {
        "spoke", "speak", "speaks", "talk", "talked", "report", "reports", "reported", "rumours", "rumors", "rumoured", "claim", "claims", "claimed", "alleged", "allege", "list", "lists", "listed", "story", "stories", "wrote", "say", "says", "said",
        "govorili", "govorilo", "prica", "price", "pricalo", "tvrde", "tvrdi", "navode", "navodi", "objavio", "objavila", "pisali", "pisalo",
    };

    public bool Cover(Statement s, IReadOnlyList<SentenceReading> readings) =>
        IsHearsay(s, readings[s.Index]) && s.Index + 1 < readings.Count && readings[s.Index + 1] is var next && next.Sentence.Paragraph == s.Sentence.Paragraph && !next.IsQuestion
        && next.Stream.HasAny(vocabulary.Retractions) && !next.Stream.HasAny(s.Rule.Any) && !next.Places.Any(p => p.Role == PlaceRole.Locative && p.Toponym.Use == ToponymUse.Literal);

    private static bool IsHearsay(Statement s, SentenceReading reading) =>
        s.Evidence.Where(e => e.Field == "program" && s.Sentence.Span.Contains(e.Span)).Select(e => (int?)reading.Stream.IndexAt(e.Span.Start)).Min() is { } thing && reading.Stream.Words.Take(thing).Any(w => Hearsay.Contains(w.Folded));
}
