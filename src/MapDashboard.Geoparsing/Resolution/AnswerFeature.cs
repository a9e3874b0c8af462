namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What is seen of an answer when its confidence is judged.</summary>
internal enum AnswerFeature
{
    Always,

    /// <summary>Log odds of the answer against all candidates that lie elsewhere, from the ranker's scores.</summary>
    PlaceOdds,

    /// <summary>No candidate lies elsewhere.</summary>
    NoRival,

    /// <summary>How likely the strongest candidate elsewhere is, as a share of the answer's own likelihood.</summary>
    CloseRival,

    /// <summary>Log odds that the mention is a place name at all, from the recogniser.</summary>
    MentionOdds,

    /// <summary>The container is written beside the name.</summary>
    Contained,

    /// <summary>Share of the text's other places in the same country.</summary>
    CountryFocus,

    /// <summary>The name is the place's own.</summary>
    OwnName,

    /// <summary>Decimal logarithm of the population.</summary>
    Population,

    PopulationUnknown,
    Country,
    FirstDivision,

    /// <summary>The name that was looked up is only a part of what the mention says.</summary>
    PartOfMention,

    /// <summary>Three characters or fewer.</summary>
    ShortName,

    Metonym,

    /// <summary>Decimal logarithm of how many mentions of the text bear the name.</summary>
    OftenNamed,
}
