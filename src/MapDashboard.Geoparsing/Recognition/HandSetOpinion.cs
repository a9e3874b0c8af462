namespace MapDashboard.Geoparsing.Recognition;

/// <summary>A first opinion on whether a known name is a place name where it stands, by hand-set weights; the trained model takes it as one feature among others.</summary>
internal static class HandSetOpinion
{
    /// <summary>The log odds by the hand-set weights.</summary>
    public static double Sum(in MentionEvidence e)
    {
        var sum = -0.8;
        sum += e.Words > 1 ? 2.2 : 0;
        sum += e.IsCountry ? 3.5 : e.IsRegion ? 2.2 : 0.45 * e.Fame;
        sum += e.IsOwnName ? 0.4 : -0.5;
        sum += !e.IsOwnName && !e.LocativeBefore && e is { IsCountry: false, IsRegion: false, Fame: < 5 } ? -0.8 : 0;
        sum += e.LocativeBefore ? 1.6 : 0;
        sum += e.ContainerAfter ? 4 : 0;
        sum += e.ContainedBefore ? 4 : 0;
        sum += e.ExtentBeside ? 2 : 0;
        sum += e.ListedWithName ? 0.8 : 0;
        sum += e.IsRouteEnd ? 6 : 0;
        if (e.Words == 1)
        {
            // Turkey is a bird too, but far more often the country
            sum += e.IsEverydayWord ? (e.IsCountry ? -1.2 : -3) : 0;
            sum += e.IsEverydayWord && (e.IsSentenceStart || e.IsTitleCase) ? (e.IsCountry ? -0.5 : -3) : 0;
            sum += e.IsSeenInLowerCase ? -1.5 : 0;
            sum += e.IsGivenName ? -1 : 0;
            sum += e.IsSurname ? -3 : 0;
            sum += e.IsAcronym ? -5 : 0;
            sum += e.IsLooseAbbreviation ? -8 : 0;
            sum += e.PersonVerbAfter ? -1 : 0;
        }
        else
        {
            sum += e.IsEverydayWord ? -2 : 0;
        }
        sum += e.OtherCapitalBefore ? -1.6 : 0;
        sum += e.OtherCapitalAfter ? -1.2 : 0;
        sum += e.StreetAfter ? -6 : 0;
        sum += e.FeatureAfter ? -1.5 : 0;
        sum += e.InOrganization ? -0.5 : 0;
        sum += e.InNewspaper ? -8 : 0;
        return sum;
    }
}
