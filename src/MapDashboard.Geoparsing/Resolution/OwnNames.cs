namespace MapDashboard.Geoparsing.Resolution;

/// <summary>
/// "Gizo" in a text about the Solomon Islands is the town there, though a Giza that some language calls so is far better known: a town that is named otherwise, in a country of which the text names
/// nothing, gives way to the one town of just that name in a country that the text names.
/// </summary>
internal static class OwnNames
{
    /// <summary>As for a container that stands near, see <see cref="CandidateFeature.Contained"/>.</summary>
    private const double Strength = 0.7;

    /// <summary>Describes the towns that are to be preferred.</summary>
    /// <returns>Their groups.</returns>
    public static IReadOnlyList<MentionGroup> Apply(IReadOnlyList<MentionGroup> groups)
    {
        var countries = groups.Where(g => g.Best is { Place.IsCountry: true }).GroupBy(g => g.Best!.Place.Country).ToDictionary(g => g.Key, g => g.First().Best!.Place, StringComparer.Ordinal);
        var found = new List<MentionGroup>();
        foreach (var group in groups.Where(g => g.Best is { Place.FeatureClass: 'P' } best && best[CandidateFeature.OwnName] == 0 && !groups.Any(o => o != g && o.Best?.Place.Country == best.Place.Country)))
        {
            var own = group.Candidates.Where(c => c.Place.FeatureClass == 'P' && c[CandidateFeature.OwnName] == 1 && countries.ContainsKey(c.Place.Country)).Take(2).ToList();
            if (own is [var town] && town[CandidateFeature.Contained] < Strength)
            {
                (town[CandidateFeature.Contained], town.ContainedIn) = (Strength, countries[town.Place.Country]);
                found.Add(group);
            }
        }
        return found;
    }
}
