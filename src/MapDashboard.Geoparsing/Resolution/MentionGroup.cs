using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>The mentions of one text that bear the same name: they are taken for the same place (one sense per discourse).</summary>
internal sealed class MentionGroup(IReadOnlyList<ScoredCandidate> candidates)
{
    public List<Mention> Mentions { get; } = [];

    /// <summary>Numbers of the sentences that hold its mentions, ascending.</summary>
    public HashSet<int> Sentences { get; } = [];

    public IReadOnlyList<ScoredCandidate> Candidates { get; } = candidates;

    /// <summary>The best candidate as of the last round; null when there is none.</summary>
    public ScoredCandidate? Best { get; private set; }

    /// <summary>How much the best candidate may speak for others: near 1 when it leads clearly, less when it is one of many.</summary>
    public double Weight { get; private set; }

    public void Rank()
    {
        Best = null;
        var total = 0.0;
        foreach (var candidate in Candidates)
        {
            if (Best is null || candidate.Score > Best.Score || (candidate.Score == Best.Score && candidate.Place.Id < Best.Place.Id))
            {
                Best = candidate;
            }
        }
        foreach (var candidate in Candidates)
        {
            total += Math.Exp(candidate.Score - Best!.Score);
        }
        Weight = Best is null ? 0 : 1 / total;
    }
}

/// <summary>A candidate with the parts of its score.</summary>
internal sealed class ScoredCandidate
{
    public ScoredCandidate(Place place)
    {
        Place = place;
        var (longitude, latitude) = (double.DegreesToRadians(place.Longitude), double.DegreesToRadians(place.Latitude));
        (X, Y, Z) = (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    public Place Place { get; }

    // the point on the unit sphere: distances are asked for often
    public double X { get; }
    public double Y { get; }
    public double Z { get; }

    public double Name { get; set; }
    public double Population { get; set; }
    public double Kind { get; set; }
    public double Container { get; set; }
    public double Country { get; set; }
    public double Region { get; set; }
    public double Focus { get; set; }
    public double Near { get; set; }

    public double Score => Name + Population + Kind + Container + Country + Region + Focus + Near;

    /// <summary>The place that <see cref="Container"/> is about.</summary>
    public Place? ContainedIn { get; set; }

    /// <summary>The nearest of the places that <see cref="Near"/> is about.</summary>
    public Place? Neighbour { get; set; }

    /// <summary>Within some 1,300 km: beyond that nothing counts as near, and the cheap test comes first.</summary>
    public bool IsWithinReach(ScoredCandidate other) => X * other.X + Y * other.Y + Z * other.Z > 0.98;

    public double KilometersTo(ScoredCandidate other)
    {
        const double EarthRadiusKilometers = 6371.0088;
        return EarthRadiusKilometers * Math.Acos(Math.Clamp(X * other.X + Y * other.Y + Z * other.Z, -1, 1));
    }

    public Candidate ToCandidate()
    {
        var reasons = Reasons();
        return new(Place, Math.Round(reasons.Sum(r => r.Weight), 3), reasons);
    }

    private List<Reason> Reasons()
    {
        var reasons = new List<Reason>();
        Add("name", Name, Name > 0 ? "the name is the place's own" : "");
        Add("population", Population, Place.Population > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Place.Population:N0} inhabitants") : "");
        Add("kind", Kind, $"feature {Place.FeatureCode}");
        Add("container", Container, ContainedIn is null ? "" : $"written beside {ContainedIn.Name}");
        Add("country", Country, $"its country ({Place.Country}) is named in the text");
        Add("region", Region, "its region is named in the text");
        Add("focus", Focus, "other places of the text lie in the same country or region");
        Add("distance", Near, Neighbour is null ? "" : $"near {Neighbour.Name}, which the text also names");
        return reasons;

        void Add(string kind, double weight, string detail)
        {
            if (weight != 0)
            {
                reasons.Add(new(kind, Math.Round(weight, 3), detail));
            }
        }
    }
}
