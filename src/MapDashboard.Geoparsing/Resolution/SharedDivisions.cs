namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Divisions that several names of a text could lie in, before anything is decided: "Paris" and "Henry County" are both in Tennessee.</summary>
internal sealed class SharedDivisions(IReadOnlyList<MentionGroup> groups)
{
    private readonly Dictionary<(string, string, string), double> _districts = [];
    private readonly Dictionary<(string, string), double> _regions = [];
    private readonly Dictionary<string, double> _countries = [];

    /// <summary>Number of groups with a candidate that is the district itself, and with one that lies in it.</summary>
    private readonly Dictionary<(string, string, string), (int Itself, int Within)> _pairs = [];

    public void Apply()
    {
        var own = groups.Select(g => new Own(g)).ToList();
        // "Bangor, Maine ... Bangor in Wales" are two groups, but one name does not speak for itself. The second may have candidates that the first has not.
        foreach (var each in own.DistinctBy(o => o.Name))
        {
            AddTo(_districts, each.Districts);
            AddTo(_regions, each.Regions);
            foreach (var (country, share) in each.Countries)
            {
                _countries[country] = _countries.GetValueOrDefault(country) + share;
            }
            foreach (var district in each.Districts)
            {
                var (itself, within) = _pairs.GetValueOrDefault(district);
                _pairs[district] = (itself + (each.AsDistrict.Contains(district) ? 1 : 0), within + (each.AsTown.Contains(district) ? 1 : 0));
            }
        }
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var candidate in groups[i].Candidates)
            {
                Describe(candidate, own[i]);
            }
        }
    }

    private void Describe(ScoredCandidate candidate, Own own)
    {
        var place = candidate.Place;
        if (place.Country.Length == 0)
        {
            return;
        }
        candidate[CandidateFeature.CountryShared] = Saturated(_countries.GetValueOrDefault(place.Country) - own.Countries[place.Country]);
        if (place.Admin1.Length == 0)
        {
            return;
        }
        candidate[CandidateFeature.RegionShared] = Saturated(_regions.GetValueOrDefault((place.Country, place.Admin1)) - 1.0 / own.Regions.Count);
        if (place.Admin2.Length == 0)
        {
            return;
        }
        var district = (place.Country, place.Admin1, place.Admin2);
        candidate[CandidateFeature.DistrictShared] = Saturated(_districts.GetValueOrDefault(district) - 1.0 / own.Districts.Count);
        var (itself, within) = _pairs.GetValueOrDefault(district);
        var partner = place.FeatureCode == "ADM2" ? within - (own.AsTown.Contains(district) ? 1 : 0) : itself - (own.AsDistrict.Contains(district) ? 1 : 0);
        candidate[CandidateFeature.DistrictPaired] = partner > 0 ? 1 : 0;
    }

    private static double Saturated(double sum) => sum < 0.001 ? 0 : sum / (sum + 0.5);

    private static void AddTo<T>(Dictionary<T, double> sums, HashSet<T> keys) where T : notnull
    {
        foreach (var key in keys)
        {
            sums[key] = sums.GetValueOrDefault(key) + 1.0 / keys.Count;
        }
    }

    /// <summary>The divisions that the candidates of one name lie in.</summary>
    private sealed class Own
    {
        public Own(MentionGroup group)
        {
            Name = group.Name;
            var best = group.Best?.Score ?? 0;
            var total = group.Candidates.Sum(c => Math.Exp(c.Score - best));
            foreach (var candidate in group.Candidates.Where(c => c.Place.Country.Length > 0))
            {
                var place = candidate.Place;
                Countries[place.Country] = Countries.GetValueOrDefault(place.Country) + Math.Exp(candidate.Score - best) / total;
                if (place.Admin1.Length == 0)
                {
                    continue;
                }
                Regions.Add((place.Country, place.Admin1));
                if (place.Admin2.Length > 0)
                {
                    Districts.Add((place.Country, place.Admin1, place.Admin2));
                    (place.FeatureCode == "ADM2" ? AsDistrict : AsTown).Add((place.Country, place.Admin1, place.Admin2));
                }
            }
        }

        public string Name { get; }
        public Dictionary<string, double> Countries { get; } = [];
        public HashSet<(string, string)> Regions { get; } = [];
        public HashSet<(string, string, string)> Districts { get; } = [];
        public HashSet<(string, string, string)> AsDistrict { get; } = [];
        public HashSet<(string, string, string)> AsTown { get; } = [];
    }
}
