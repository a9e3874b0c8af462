using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing;

/// <summary>What the geoparser read out of one text.</summary>
/// <param name="Toponyms">In text order; they do not overlap.</param>
public sealed record GeoparsedText(AnalyzedText Text, IReadOnlyList<Toponym> Toponyms, IReadOnlyList<Claim> Claims);
