using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What a place name stands for where it is used.</summary>
public enum ToponymUse
{
    /// <summary>The place itself: "in Belgrade".</summary>
    Literal,

    /// <summary>A government or body named by its seat: "Beijing opposed the admission".</summary>
    Metonym,

    /// <summary>A people or adjective formed from a place: "Serbian", "Chinese police".</summary>
    Demonym,
}

/// <summary>One mention of a place in a text, and which place it is.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Surface">The text of <paramref name="Span"/>.</param>
public sealed record Toponym(TextSpan Span, string Surface, ToponymUse Use, ToponymResolution Resolution);
