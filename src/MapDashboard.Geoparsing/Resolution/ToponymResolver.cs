using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Decides which place each mention is.</summary>
internal sealed class ToponymResolver(Gazetteer gazetteer)
{
    public IReadOnlyList<Toponym> Resolve(AnalyzedText text, IReadOnlyList<Mention> mentions) => throw new NotImplementedException($"{text}{mentions}{gazetteer}");
}
