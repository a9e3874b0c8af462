namespace MapDashboard.Geoparsing.Resolution;

/// <summary>How much each reason counts when candidates are compared. One unit is about what a tenfold population is worth at <see cref="Population"/> = 1.</summary>
internal sealed record ResolutionWeights
{
    public static ResolutionWeights Default { get; } = new();

    /// <summary>The name is the place's own, not an alternate one.</summary>
    public double OwnName { get; init; } = 1.0;

    /// <summary>For each power of ten of the population.</summary>
    public double Population { get; init; } = 0.55;

    public double Country { get; init; } = 3.0;

    /// <summary>A first-level division, continent or world region.</summary>
    public double Region { get; init; } = 0.6;

    public double Capital { get; init; } = 1.2;

    public double RegionalSeat { get; init; } = 0.4;

    /// <summary>Second-level divisions share their seat's name and are seldom meant by it alone.</summary>
    public double SecondDivision { get; init; } = -1.0;

    /// <summary>The words beside the mention name the candidate's kind ("city of", "province").</summary>
    public double KindNamed { get; init; } = 1.5;

    /// <summary>"X, Y": Y contains the candidate.</summary>
    public double Container { get; init; } = 6.0;

    /// <summary>The candidate's country is named in the text.</summary>
    public double CountryNamed { get; init; } = 1.0;

    /// <summary>... and in the same sentence.</summary>
    public double CountryNamedBeside { get; init; } = 0.6;

    /// <summary>The candidate's first-level division is named in the text.</summary>
    public double RegionNamed { get; init; } = 1.6;

    /// <summary>The candidate is a first-level division: share of the text's other places that lie in it.</summary>
    public double TownsNamed { get; init; } = 2.0;

    /// <summary>The candidate is a division whose seat bears its name and lies close by: the town is meant.</summary>
    public double SeatOfSameName { get; init; } = -1.5;

    /// <summary>Share of the text's other places that lie in the candidate's country.</summary>
    public double CountryFocus { get; init; } = 1.6;

    /// <summary>Share of the text's other places that lie in the candidate's first-level division.</summary>
    public double RegionFocus { get; init; } = 1.6;

    /// <summary>Other places of the text lie near.</summary>
    public double Near { get; init; } = 2.0;

    /// <summary>Distance in kilometres at which a neighbour's pull has fallen to a third.</summary>
    public double NearKilometers { get; init; } = 120;

    /// <summary>A lead below this is no decision.</summary>
    public double AmbiguousMargin { get; init; } = 0.35;

    /// <summary>Confidence is 1 / (1 + e^-(ConfidenceSlope * lead + ConfidenceBase)).</summary>
    public double ConfidenceSlope { get; init; } = 0.8;

    public double ConfidenceBase { get; init; } = 0.4;

    /// <summary>Lead that is assumed for a name with only one place.</summary>
    public double LeadOfTheOnly { get; init; } = 2.5;
}
