using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>A stretch of text that is taken for a place name.</summary>
/// <param name="Name">The form to look up: the surface without "the", case ending, possessive.</param>
public sealed record Mention(TextSpan Span, string Name, ToponymUse Use, double Confidence);
