namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What is seen of a candidate. Its score is the sum of each value times the feature's weight.</summary>
internal enum CandidateFeature
{
    /// <summary>The name is the place's own, not an alternate one.</summary>
    OwnName,

    /// <summary>Decimal logarithm of the population.</summary>
    Population,

    PopulationUnknown,

    /// <summary>Powers of ten beyond 100,000 inhabitants, for a town.</summary>
    LargeTown,

    /// <summary>Decimal logarithm of the population of a division, which is no town's.</summary>
    DivisionPopulation,

    /// <summary>The best known of the namesakes.</summary>
    BestKnown,

    /// <summary>Ten times the place's importance, see <see cref="Gazetteers.Place.Importance"/>.</summary>
    Importance,

    Country,
    FirstDivision,
    Continent,
    Capital,

    /// <summary>A capital while the name also stands for a government, and the more of these the fewer other places of its country the text names.</summary>
    CapitalAsGovernment,
    CapitalFromAbroad,

    /// <summary>A first-level division, the more the fewer other places of its country the text names.</summary>
    DivisionFromAbroad,
    /// <summary>A first-level division whose name is also that of its country's capital, elsewhere: Washington.</summary>
    NamedLikeCapital,
    RegionalSeat,

    /// <summary>Second-level divisions share their seat's name and are seldom meant by it alone.</summary>
    SecondDivision,
    LowerDivision,
    Town,
    Quarter,
    Water,
    Terrain,
    OtherKind,

    /// <summary>The words beside the mention name the candidate's kind ("city of", "province").</summary>
    KindNamed,

    /// <summary>They name another kind.</summary>
    OtherKindNamed,

    /// <summary>The candidate is a division whose seat bears its name and lies close by: the town is meant.</summary>
    SeatOfSameName,

    /// <summary>"X, Y": Y contains the candidate. Less when the two look like members of a list, see <see cref="ContainerPairs"/>.</summary>
    Contained,

    /// <summary>"X, Y": the candidate contains X.</summary>
    Contains,

    /// <summary>The candidate's country is named in the text.</summary>
    CountryNamed,

    /// <summary>... and in the same sentence.</summary>
    CountryNamedBeside,

    /// <summary>The candidate's first-level division is named in the text.</summary>
    RegionNamed,

    RegionNamedBeside,

    /// <summary>Share of the text's other places that lie in the candidate's country.</summary>
    CountryFocus,

    /// <summary>Share of the text's other places that lie in the candidate's first-level division.</summary>
    RegionFocus,

    /// <summary>The same for a candidate that is such a division itself.</summary>
    TownsNamed,

    /// <summary>Share of the text's other places that lie in the candidate's second-level division.</summary>
    DistrictFocus,

    /// <summary>The place that the text names first lies in the candidate's first-level division.</summary>
    OpensInRegion,

    /// <summary>Other names of the text could lie in the candidate's second-level division: each counts one part in as many divisions as it could lie in.</summary>
    DistrictShared,

    /// <summary>The same for the first-level division.</summary>
    RegionShared,

    /// <summary>Other names of the text, without their text, would be taken to lie in the candidate's country.</summary>
    CountryShared,

    /// <summary>A name of the text could be the very second-level division that the candidate lies in, or a town in the division that it is.</summary>
    DistrictPaired,

    /// <summary>Share of the places named just before and after that lie in the candidate's country.</summary>
    CountryBeside,

    /// <summary>... in the candidate's first-level division.</summary>
    RegionBeside,

    /// <summary>The text is written in a language that is everyday's in the candidate's country; English aside.</summary>
    LanguageOfText,

    /// <summary>-1 to 1: the text is English and spells and speaks as they do in the candidate's country.</summary>
    VarietyOfEnglish,

    /// <summary>Other places of the text lie within walks, drives, flights.</summary>
    VeryNear,
    Near,
    Far,
}
