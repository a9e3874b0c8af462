using System.Globalization;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What one sentence says of one thing, before statements about the same thing are put together. May lack places or dates.</summary>
/// <param name="Index">Which sentence of the text it is.</param>
internal sealed record Statement(ClaimRule Rule, Sentence Sentence, int Index, bool IsWeak)
{
    public ClaimShape Shape { get; init; } = ClaimShape.Places;

    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>It has a name that no gazetteer knows, which may be that of its place.</summary>
    public bool NamesUnknown { get; init; }

    /// <summary>"the port", "its second phase": a thing that was named before.</summary>
    public bool PointsBack { get; init; }

    /// <summary>Of a line only the end is said: "the expressway to Phnom Penh".</summary>
    public bool IsOpenLine { get; init; }

    /// <summary>"a nationwide system": of the whole country, whatever one of its towns has.</summary>
    public bool IsNationwide { get; init; }

    /// <summary>It was signed elsewhere; its place is the state that signed: no part of what goes on in that state's towns.</summary>
    public bool IsOfPartner { get; init; }

    /// <summary>With which other states it goes on in the protagonist's country, by their codes in order; empty where that tells nothing apart.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>How sure it is that the things happened at these places, 0 to 1.</summary>
    public double PlaceConfidence { get; init; }

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The dates come from a neighbouring sentence.</summary>
    public bool DatesAreInherited { get; init; }

    public string Status { get; init; } = StatusMention.Unknown.Key;

    public IReadOnlyList<ActorMention> Actors { get; init; } = [];

    public IReadOnlyList<QuantityMention> Quantities { get; init; } = [];

    public IReadOnlyList<EvidenceSpan> Evidence { get; init; } = [];

    /// <summary>How it was guessed, as names of <see cref="ClaimFeatures"/>; empty where it was read.</summary>
    public IReadOnlyList<string> Guesses { get; init; } = [];

    public bool IsGuess => Guesses.Count > 0;

    /// <summary>How likely it is, 0 to 1, where that has been weighed.</summary>
    public double Probability { get; init; }

    public bool HasStatus => Status != StatusMention.Unknown.Key;

    public bool IsOver => Status is "suspended" or "ended";

    /// <summary>The same thing has the same key.</summary>
    public string Key => string.Join('|', [Rule.Layer, Rule.Program, Rule.Subject, Shape.ToString(), .. Places.Select(p => p.Place.Id).Order().Select(id => id.ToString(CultureInfo.InvariantCulture)), .. Partners]);

    /// <summary>The same with dates from elsewhere.</summary>
    public Statement Dated(IReadOnlyList<DateMention> dates, TextSpan saidIn) => this with
    {
        Dates = dates,
        DatesAreInherited = true,
        Evidence = [.. Evidence, new("claim", saidIn), .. dates.Select(EvidenceOf)],
    };

    public Statement WithStatus(StatusMention status) => status.Clause is null ? this : this with
    {
        Status = status.Key,
        Evidence = [.. Evidence, new("status", status.Span, status.Key)],
    };

    public static EvidenceSpan EvidenceOf(DateMention date) => new("date", date.Span, date.Date.Edtf);

    public static EvidenceSpan EvidenceOf(QuantityMention quantity) => new("quantity", quantity.Span, quantity.Quantity.Text);
}
