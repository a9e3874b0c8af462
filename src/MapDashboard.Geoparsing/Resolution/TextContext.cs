using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What a text's other places say about one candidate, as far as they are decided by now.</summary>
internal sealed class TextContext(IReadOnlyList<MentionGroup> groups, ResolutionWeights weights)
{
    /// <summary>Groups that are looked at for nearness; a text with more names than this is a list.</summary>
    private const int MostNeighbours = 200;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<(string, string), double> _regions = [];
    private readonly Dictionary<string, List<MentionGroup>> _countryNames = [];
    private readonly Dictionary<(string, string), MentionGroup> _regionNames = [];
    private double _total;

    /// <summary>Counts anew after a round.</summary>
    public void Update()
    {
        _countries.Clear();
        _regions.Clear();
        _countryNames.Clear();
        _regionNames.Clear();
        _total = 0;
        foreach (var group in groups)
        {
            if (group.Best is not { } best || best.Place.Country.Length == 0)
            {
                continue;
            }
            _total += group.Weight;
            AddTo(_countries, best.Place.Country, group.Weight);
            if (best.Place.Admin1.Length > 0)
            {
                AddTo(_regions, (best.Place.Country, best.Place.Admin1), group.Weight);
            }
            if (best.Place.IsCountry)
            {
                (_countryNames.TryGetValue(best.Place.Country, out var list) ? list : _countryNames[best.Place.Country] = []).Add(group);
            }
            if (best.Place.FeatureCode == "ADM1")
            {
                _regionNames[(best.Place.Country, best.Place.Admin1)] = group;
            }
        }
    }

    public void Score(ScoredCandidate candidate, MentionGroup group)
    {
        var place = candidate.Place;
        candidate.Country = CountryNamed(place, group);
        candidate.Region = place.Admin1.Length > 0 && _regionNames.TryGetValue((place.Country, place.Admin1), out var region) && region != group ? weights.RegionNamed : 0;
        candidate.Focus = Focus(place, group);
        (candidate.Near, candidate.Neighbour) = Near(candidate, group);
    }

    private double CountryNamed(Place place, MentionGroup group)
    {
        if (place.Country.Length == 0 || !_countryNames.TryGetValue(place.Country, out var named))
        {
            return 0;
        }
        var score = 0.0;
        foreach (var other in named)
        {
            if (other != group)
            {
                score = Math.Max(score, weights.CountryNamed + (other.Sentences.Overlaps(group.Sentences) ? weights.CountryNamedBeside : 0));
            }
        }
        return score;
    }

    private double Focus(Place place, MentionGroup group)
    {
        var own = group.Best is { } best && best.Place.Country.Length > 0 ? group.Weight : 0;
        var others = _total - own;
        if (others < 0.01 || place.Country.Length == 0)
        {
            return 0;
        }
        // few other places say less than many
        var trust = others / (others + 1);
        var inCountry = _countries.GetValueOrDefault(place.Country) - (own > 0 && group.Best!.Place.Country == place.Country ? own : 0);
        var inRegion = place.Admin1.Length == 0 ? 0
            : _regions.GetValueOrDefault((place.Country, place.Admin1)) - (own > 0 && group.Best!.Place.Country == place.Country && group.Best.Place.Admin1 == place.Admin1 ? own : 0);
        var forRegion = weights.RegionFocus + (place.FeatureCode == "ADM1" ? weights.TownsNamed : 0);
        return trust * (weights.CountryFocus * inCountry + forRegion * inRegion) / others;
    }

    private (double, Place?) Near(ScoredCandidate candidate, MentionGroup group)
    {
        if (candidate.Place.IsCountry || candidate.Place.Country.Length == 0)
        {
            return (0, null);
        }
        var (sum, strongest, neighbour) = (0.0, 0.0, default(Place));
        for (var i = 0; i < groups.Count && i < MostNeighbours; i++)
        {
            if (groups[i] == group || groups[i].Best is not { } other || other.Place.FeatureClass is not ('P' or 'S') and not 'A' || other.Place.IsCountry || other.Place.FeatureCode == "ADM1")
            {
                continue;
            }
            if (!candidate.IsWithinReach(other))
            {
                continue;
            }
            var pull = groups[i].Weight * Math.Exp(-candidate.KilometersTo(other) / weights.NearKilometers);
            sum += pull;
            if (pull > strongest)
            {
                (strongest, neighbour) = (pull, other.Place);
            }
        }
        return sum < 0.02 ? (0, null) : (weights.Near * sum / (sum + 0.7), neighbour);
    }

    private static void AddTo<T>(Dictionary<T, double> sums, T key, double amount) where T : notnull => sums[key] = sums.GetValueOrDefault(key) + amount;
}
