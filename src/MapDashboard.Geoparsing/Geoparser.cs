using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing;

/// <summary>The front door: text in, places and claims out. Holds no state between calls and is safe to share among threads.</summary>
public sealed class Geoparser(Gazetteer gazetteer, Vocabulary vocabulary)
{
    private readonly ToponymRecognizer _recognizer = new(gazetteer, MentionModel.Default);
    private readonly ToponymResolver _resolver = new(gazetteer, ResolutionWeights.Default, Calibration.Default);
    private readonly ClaimExtractor _extractor = new(vocabulary, gazetteer.Capital);

    /// <summary>Recognises, resolves and extracts.</summary>
    /// <param name="language">BCP 47 tag of the text, null to guess it.</param>
    /// <param name="published">When the text was published, if known: "last June" is read against it.</param>
    /// <param name="mentions">Where the place names stand, when somebody else has found them; null to find them.</param>
    public GeoparsedText Read(string text, string? language = null, DateOnly? published = null, IReadOnlyList<TextSpan>? mentions = null)
    {
        var (analyzed, toponyms) = Resolve(text, language, mentions);
        return new(analyzed, toponyms, _extractor.Extract(analyzed, toponyms, published));
    }

    /// <summary>Recognises and resolves only.</summary>
    /// <param name="mentions">Where the place names stand, when somebody else has found them; null to find them.</param>
    public (AnalyzedText Text, IReadOnlyList<Toponym> Toponyms) Resolve(string text, string? language = null, IReadOnlyList<TextSpan>? mentions = null)
    {
        var analyzed = TextAnalyzer.Analyze(text, language);
        var found = mentions is null ? _recognizer.Recognize(analyzed) : _recognizer.Take(analyzed, mentions);
        return (analyzed, _resolver.Resolve(analyzed, found));
    }
}
