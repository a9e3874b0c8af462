using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What part a place plays in its sentence, told by the words before it.</summary>
internal enum PlaceRole
{
    Bare,

    /// <summary>"in Belgrade", "visited Belgrade".</summary>
    Locative,

    /// <summary>"with Italy", "between Serbia and China".</summary>
    Partner,

    /// <summary>"Croatia hosted".</summary>
    Subject,

    /// <summary>"officers from China".</summary>
    Origin,
}

/// <summary>A resolved toponym in its sentence.</summary>
/// <param name="First">Index of its first word in the sentence's stream.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Span">Where this sentence speaks of it; elsewhere than the toponym when it does so by "there" or "both cities".</param>
internal sealed record PlaceMention(Toponym Toponym, Place Place, int First, int End, TextSpan Span, PlaceRole Role)
{
    /// <summary>It stands for a place named before.</summary>
    public bool IsAnaphor => Span != Toponym.Span;

    /// <summary>"signed in Riga": where papers are signed, what they are about does not stand.</summary>
    public bool IsOfSigning { get; init; }

    /// <summary>It opens the line ("Laos: ...", "- Piraeus, Greece: ..."), or is the heading above: all that follows is there.</summary>
    public bool IsLead { get; init; }

    /// <summary>"Xyz, Italy": of a town that the gazetteer lacks only the country is known.</summary>
    public bool IsOfUnknown { get; init; }

    public bool IsTown => Place.FeatureClass is 'P' or 'S';

    /// <summary>A province, island, district: more than a town, less than a country, and within one.</summary>
    public bool IsRegion => !IsTown && !Place.IsCountry && Place.Country.Length > 0;

    public Precision Precision => Place.FeatureClass switch
    {
        'S' => Precision.Site,
        'P' => Precision.City,
        _ => Place.IsCountry ? Precision.Country : Precision.Region,
    };
}
