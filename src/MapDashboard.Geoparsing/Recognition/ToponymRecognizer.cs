using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Finds the place names in a text.</summary>
internal sealed class ToponymRecognizer(Gazetteer gazetteer)
{
    public IReadOnlyList<Mention> Recognize(AnalyzedText text) => throw new NotImplementedException($"{text}{gazetteer}");

    /// <summary>Takes mentions that somebody else found, and only reads their use and look-up form.</summary>
    public IReadOnlyList<Mention> Take(AnalyzedText text, IReadOnlyList<TextSpan> spans) => throw new NotImplementedException($"{text}{spans}");
}
