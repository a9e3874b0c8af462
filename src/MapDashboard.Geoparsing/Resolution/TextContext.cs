using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What a text's other places say about one candidate, as far as they are decided by now.</summary>
internal sealed class TextContext(IReadOnlyList<MentionGroup> groups)
{
    /// <summary>Groups that are looked at for nearness; a text with more names than this is a list.</summary>
    private const int MostNeighbours = 200;

    /// <summary>Added to what stands beside, so that one distant name does not count as all.</summary>
    private const double FewBeside = 0.4;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<(string, string), double> _regions = [];
    private readonly Dictionary<string, List<MentionGroup>> _countryNames = [];
    private readonly Dictionary<(string, string), MentionGroup> _regionNames = [];
    private readonly Dictionary<(string, string, string), double> _districts = [];
    private double _total;

    /// <summary>Counts anew after a round.</summary>
    public void Update()
    {
        _countries.Clear();
        _regions.Clear();
        _districts.Clear();
        _countryNames.Clear();
        _regionNames.Clear();
        _total = 0;
        foreach (var group in groups)
        {
            Vote(group);
            if (group.Best is not { } best)
            {
                continue;
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

    /// <summary>Describes the candidates of a group by all the other groups.</summary>
    public void Describe(MentionGroup group)
    {
        var (own, beside) = (OwnVotes(group), PlacesBeside(group));
        foreach (var candidate in group.Candidates)
        {
            CountryNamed(candidate, group);
            RegionNamed(candidate, group);
            Focus(candidate, group, own);
            Beside(candidate, beside);
            Near(candidate, group);
        }
    }

    /// <summary>How much the group itself has voted in all.</summary>
    private static double OwnVotes(MentionGroup group)
    {
        var sum = 0.0;
        foreach (var likely in group.Likely)
        {
            sum += likely.Place.Country.Length > 0 ? likely.Share : 0;
        }
        return sum;
    }

    /// <summary>Every likely candidate of a name speaks for its divisions as much as it is likely.</summary>
    private void Vote(MentionGroup group)
    {
        foreach (var candidate in group.Likely)
        {
            var (place, share) = (candidate.Place, candidate.Share);
            if (place.Country.Length == 0)
            {
                continue;
            }
            _total += share;
            AddTo(_countries, place.Country, share);
            if (place.Admin1.Length > 0)
            {
                AddTo(_regions, (place.Country, place.Admin1), share);
                if (place.Admin2.Length > 0)
                {
                    AddTo(_districts, (place.Country, place.Admin1, place.Admin2), share);
                }
            }
        }
    }

    private void CountryNamed(ScoredCandidate candidate, MentionGroup group)
    {
        var (named, beside) = (false, false);
        if (candidate.Place.Country.Length > 0 && _countryNames.TryGetValue(candidate.Place.Country, out var others))
        {
            foreach (var other in others)
            {
                named |= other != group;
                beside |= other != group && other.Sentences.Overlaps(group.Sentences);
            }
        }
        candidate[CandidateFeature.CountryNamed] = named ? 1 : 0;
        candidate[CandidateFeature.CountryNamedBeside] = beside ? 1 : 0;
    }

    private void RegionNamed(ScoredCandidate candidate, MentionGroup group)
    {
        var place = candidate.Place;
        var named = place.Admin1.Length > 0 && _regionNames.TryGetValue((place.Country, place.Admin1), out var region) && region != group ? region : null;
        candidate[CandidateFeature.RegionNamed] = named is null ? 0 : 1;
        candidate[CandidateFeature.RegionNamedBeside] = named is not null && named.Sentences.Overlaps(group.Sentences) ? 1 : 0;
    }

    private void Focus(ScoredCandidate candidate, MentionGroup group, double own)
    {
        var place = candidate.Place;
        var others = _total - own;
        var (country, region, district) = (0.0, 0.0, 0.0);
        if (others >= 0.01 && place.Country.Length > 0)
        {
            country = _countries.GetValueOrDefault(place.Country);
            region = place.Admin1.Length == 0 ? 0 : _regions.GetValueOrDefault((place.Country, place.Admin1));
            district = place.Admin2.Length == 0 ? 0 : _districts.GetValueOrDefault((place.Country, place.Admin1, place.Admin2));
            foreach (var likely in group.Likely)
            {
                var own1 = likely.Place.Country == place.Country;
                var own2 = own1 && likely.Place.Admin1 == place.Admin1;
                country -= own1 ? likely.Share : 0;
                region -= own2 ? likely.Share : 0;
                district -= own2 && likely.Place.Admin2 == place.Admin2 ? likely.Share : 0;
            }
            // few other places say less than many
            var trust = 1 / (others + 1);
            (country, region, district) = (trust * Math.Max(0, country), trust * Math.Max(0, region), trust * Math.Max(0, district));
        }
        candidate[CandidateFeature.CountryFocus] = country;
        candidate[CandidateFeature.CapitalFromAbroad] = place.FeatureCode == "PPLC" ? 1 - country : 0;
        candidate[CandidateFeature.DivisionFromAbroad] = place.FeatureCode == "ADM1" ? 1 - country : 0;
        candidate[CandidateFeature.CapitalAsGovernment] = place.FeatureCode == "PPLC" && group.Mentions.Any(m => m.Use == ToponymUse.Metonym) ? 1 : 0;
        candidate[CandidateFeature.RegionFocus] = region;
        candidate[CandidateFeature.TownsNamed] = place.FeatureCode == "ADM1" ? region : 0;
        candidate[CandidateFeature.DistrictFocus] = district;
        candidate[CandidateFeature.OpensInRegion] = groups[0] != group && groups[0].Best is { } first && first.Place.Country == place.Country && first.Place.Admin1 == place.Admin1 && place.Admin1.Length > 0
            ? groups[0].Weight : 0;
    }

    /// <summary>The likely places of the names that stand next to the group's in the text, and how much each says.</summary>
    private static List<(Place Place, double Pull)> PlacesBeside(MentionGroup group)
    {
        var places = new List<(Place, double)>();
        foreach (var (other, closeness) in group.Beside)
        {
            foreach (var likely in other.Likely)
            {
                places.Add((likely.Place, closeness * likely.Share));
            }
        }
        return places;
    }

    private static void Beside(ScoredCandidate candidate, List<(Place Place, double Pull)> places)
    {
        var (country, region, all) = (0.0, 0.0, FewBeside);
        foreach (var (place, pull) in places)
        {
            all += pull;
            if (place.Country == candidate.Place.Country)
            {
                country += pull;
                region += place.Admin1 == candidate.Place.Admin1 && place.Admin1.Length > 0 ? pull : 0;
            }
        }
        candidate[CandidateFeature.CountryBeside] = country / all;
        candidate[CandidateFeature.RegionBeside] = region / all;
    }

    private void Near(ScoredCandidate candidate, MentionGroup group)
    {
        var (veryNear, near, far, strongest) = (0.0, 0.0, 0.0, 0.0);
        candidate.Neighbour = null;
        for (var i = 0; i < groups.Count && i < MostNeighbours && !candidate.Place.IsCountry && candidate.Place.Country.Length > 0; i++)
        {
            if (groups[i].Name == group.Name || groups[i].Best is not { } other || other.Place.FeatureClass is not ('P' or 'S') and not 'A' || other.Place.IsCountry || other.Place.FeatureCode == "ADM1")
            {
                continue;
            }
            if (!candidate.IsWithinReach(other))
            {
                continue;
            }
            var kilometers = candidate.KilometersTo(other);
            var pull = groups[i].Weight * Math.Exp(-kilometers / ResolutionWeights.NearKilometers);
            near += pull;
            veryNear += groups[i].Weight * Math.Exp(-kilometers / ResolutionWeights.VeryNearKilometers);
            far += groups[i].Weight * Math.Exp(-kilometers / ResolutionWeights.FarKilometers);
            if (pull > strongest)
            {
                (strongest, candidate.Neighbour) = (pull, other.Place);
            }
        }
        candidate[CandidateFeature.VeryNear] = Saturated(veryNear);
        candidate[CandidateFeature.Near] = Saturated(near);
        candidate[CandidateFeature.Far] = Saturated(far);
    }

    /// <summary>The third neighbour says less than the first.</summary>
    private static double Saturated(double sum) => sum < 0.02 ? 0 : sum / (sum + 0.7);

    private static void AddTo<T>(Dictionary<T, double> sums, T key, double amount) where T : notnull => sums[key] = sums.GetValueOrDefault(key) + amount;
}
