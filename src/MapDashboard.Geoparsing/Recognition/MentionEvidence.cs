namespace MapDashboard.Geoparsing.Recognition;

/// <summary>What can be seen of a known name in its text, for and against its being a place name there. A trained model reads the same features.</summary>
internal readonly record struct MentionEvidence
{
    /// <summary>Words in the name.</summary>
    public int Words { get; init; }

    public bool IsCountry { get; init; }

    /// <summary>First-level division, continent or the like.</summary>
    public bool IsRegion { get; init; }

    /// <summary>Decimal logarithm of the best known namesake's population; 0 when unknown.</summary>
    public double Fame { get; init; }

    /// <summary>The name is the place's own, not an alternate one.</summary>
    public bool IsOwnName { get; init; }

    public bool IsEverydayWord { get; init; }

    public bool IsSeenInLowerCase { get; init; }

    public bool IsSentenceStart { get; init; }

    public bool IsTitleCase { get; init; }

    /// <summary>A few capitals which are not a known short form.</summary>
    public bool IsAcronym { get; init; }

    /// <summary>A state's short form that does not follow a town.</summary>
    public bool IsLooseAbbreviation { get; init; }

    public bool IsGivenName { get; init; }

    /// <summary>A person of this surname is in the text.</summary>
    public bool IsSurname { get; init; }

    public bool InOrganization { get; init; }

    public bool InNewspaper { get; init; }

    public bool LocativeBefore { get; init; }

    /// <summary>"X, Y" where Y contains a place called X.</summary>
    public bool ContainerAfter { get; init; }

    /// <summary>"Y, X" where Y lies in X: the name is the container.</summary>
    public bool ContainedBefore { get; init; }

    /// <summary>"city of", "province", "County".</summary>
    public bool ExtentBeside { get; init; }

    public bool StreetAfter { get; init; }

    public bool FeatureAfter { get; init; }

    public bool OtherCapitalBefore { get; init; }

    public bool OtherCapitalAfter { get; init; }

    /// <summary>Something that only people do follows ("said", "who", "'s wife").</summary>
    public bool PersonVerbAfter { get; init; }

    /// <summary>Another known name stands beside it in a list.</summary>
    public bool ListedWithName { get; init; }

    /// <summary>One end of "the Belgrade-Bar motorway".</summary>
    public bool IsRouteEnd { get; init; }
}
