using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>How well a place is known; never drawn as more than it is. Ordered from vague to exact.</summary>
public enum Precision
{
    Country,
    Region,
    City,
    Site,
}

/// <summary>What the shape of a claim on the map is.</summary>
public enum ClaimShape
{
    /// <summary>Each place is a thing of its own: patrols in three cities are three records.</summary>
    Places,

    /// <summary>The places are the ends and stops of one line, in order: a railway from A to B.</summary>
    Line,
}

/// <summary>A place that a claim is about.</summary>
/// <param name="Span">The mention that names it.</param>
public sealed record ClaimPlace(Place Place, Precision Precision, TextSpan Span);

/// <summary>A date that a claim gives.</summary>
/// <param name="Edtf">EDTF: "2019", "2019-09", "2019/2023", "2024-09-09", "2016~".</param>
/// <param name="FirstYear">First year it covers.</param>
/// <param name="LastYear">Last year it covers; equal to <paramref name="FirstYear"/> for a single year.</param>
public sealed record ClaimDate(string Edtf, int FirstYear, int LastYear);

/// <summary>An amount: money, cameras, officers, kilometres.</summary>
/// <param name="Value">In single units: "46 million" is 46000000.</param>
/// <param name="Unit">Unit key of the vocabulary ("EUR", "USD", "cameras", "officers", "km").</param>
/// <param name="Text">As written.</param>
public sealed record Quantity(double Value, string Unit, string Text);

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    Person,

    /// <summary>A ministry, police force, agency, organisation.</summary>
    Body,
    Company,
    State,
}

/// <summary>A stretch of the text that says something of a claim.</summary>
/// <param name="Field">What it says: "claim" (the whole sentence), "program", "place", "date", "status", "actor", "quantity".</param>
/// <param name="Value">Which one of the field it says: the subject, the place's name, the EDTF date, the status key, the actor's name, the quantity's text; null for "claim".</param>
public sealed record EvidenceSpan(string Field, TextSpan Span, string? Value = null);

/// <summary>What one document says happened.</summary>
/// <param name="Layer">Layer key of the vocabulary.</param>
/// <param name="Program">Program name of the vocabulary.</param>
/// <param name="Subject">What the thing is, as the vocabulary names it ("Steel mill", "Port", "Joint police patrols"): with layer, program, place and <see cref="Partners"/> it tells one record from another.</param>
/// <param name="Status">Status key: planned, signed, active, suspended, ended, owned, unknown.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Claim(
    string Layer,
    string Program,
    string Subject,
    ClaimShape Shape,
    IReadOnlyList<ClaimPlace> Places,
    IReadOnlyList<ClaimDate> Dates,
    string Status,
    IReadOnlyList<string> Actors,
    IReadOnlyList<Quantity> Quantities,
    double Confidence,
    IReadOnlyList<EvidenceSpan> Evidence)
{
    /// <summary>What each of <see cref="Actors"/> is, in their order.</summary>
    public IReadOnlyList<ActorKind> ActorKinds { get; init; } = [];

    /// <summary>
    /// ISO 3166-1 alpha-2 codes, in order, of the states with which the vocabulary's protagonist does this in its own country: there it is another thing with each of them. Empty elsewhere, where
    /// the place tells, and where nothing says with whom.
    /// </summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Every year a date covers, ascending, each once.</summary>
    public IReadOnlyList<int> Years => [.. Dates.SelectMany(d => Enumerable.Range(d.FirstYear, d.LastYear - d.FirstYear + 1)).Distinct().Order()];
}
