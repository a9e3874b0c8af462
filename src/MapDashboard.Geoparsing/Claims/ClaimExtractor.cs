using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Reads out of a text what happened, where and when.</summary>
internal sealed class ClaimExtractor(Vocabulary vocabulary, Gazetteer gazetteer)
{
    public IReadOnlyList<Claim> Extract(AnalyzedText text, IReadOnlyList<Toponym> toponyms, DateOnly? published) => throw new NotImplementedException($"{vocabulary}{gazetteer}{text}{toponyms}{published}");
}
