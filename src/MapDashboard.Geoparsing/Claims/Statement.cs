using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What one sentence says of one thing, before statements about the same thing are put together. May lack places or dates.</summary>
internal sealed record Statement(ClaimRule Rule, Sentence Sentence, bool IsWeak)
{
    public ClaimShape Shape { get; init; } = ClaimShape.Places;

    public IReadOnlyList<ClaimPlace> Places { get; init; } = [];

    /// <summary>How sure it is that the things happened at these places, 0 to 1.</summary>
    public double PlaceConfidence { get; init; }

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The dates come from a neighbouring sentence.</summary>
    public bool DatesAreInherited { get; init; }

    public string Status { get; init; } = "unknown";

    public IReadOnlyList<ActorMention> Actors { get; init; } = [];

    public IReadOnlyList<QuantityMention> Quantities { get; init; } = [];

    public IReadOnlyList<EvidenceSpan> Evidence { get; init; } = [];

    /// <summary>The same thing has the same key.</summary>
    public string Key => string.Join('|', [Rule.Layer, Rule.Program, Rule.Subject, Shape.ToString(), .. Places.Select(p => p.Place.Id).Order().Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
}
