using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>The mentions of one text that bear the same name: they are taken for the same place (one sense per discourse).</summary>
internal sealed class MentionGroup(string name, IReadOnlyList<ScoredCandidate> candidates)
{
    /// <summary>A candidate less likely than this does not speak for others.</summary>
    private const double LeastShare = 0.05;

    /// <summary>A score so far behind the best has no share.</summary>
    private const double OutOfTheRunning = 15;

    /// <summary>Folded.</summary>
    public string Name { get; } = name;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Numbers of the sentences that hold its mentions, ascending.</summary>
    public HashSet<int> Sentences { get; } = [];

    public IReadOnlyList<ScoredCandidate> Candidates { get; } = candidates;

    /// <summary>The best candidate as of the last round; null when there is none.</summary>
    public ScoredCandidate? Best { get; private set; }

    /// <summary>How much the best candidate may speak for others: near 1 when it leads clearly, less when it is one of many.</summary>
    public double Weight { get; private set; }

    /// <summary>The candidates that have not been ruled out, in no order: those with a share worth counting.</summary>
    public List<ScoredCandidate> Likely { get; } = [];

    /// <summary>The groups with mentions next to its own, and how close they come: near 1 side by side, 0 a paragraph away.</summary>
    public Dictionary<MentionGroup, double> Beside { get; } = [];

    public void Rank(ResolutionWeights weights)
    {
        foreach (var candidate in Candidates)
        {
            candidate.Add(weights);
        }
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
            // far behind is out: most namesakes are, and exponentials are dear
            candidate.Share = candidate.Score < Best!.Score - OutOfTheRunning ? 0 : Math.Exp(candidate.Score - Best.Score);
            total += candidate.Share;
        }
        Likely.Clear();
        foreach (var candidate in Candidates)
        {
            candidate.Share /= total;
            if (candidate.Share >= LeastShare)
            {
                Likely.Add(candidate);
            }
        }
        Weight = Best?.Share ?? 0;
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

    /// <summary>The values of the features, in the order of <see cref="CandidateFeature"/>.</summary>
    public double[] Values { get; } = new double[ResolutionWeights.Count];

    public double this[CandidateFeature feature]
    {
        get => Values[(int)feature];
        set => Values[(int)feature] = value;
    }

    public double Score { get; private set; }

    /// <summary>0 to 1: how likely it is among the candidates of its name, as of the last round.</summary>
    public double Share { get; set; }

    public void Add(ResolutionWeights weights)
    {
        Score = 0;
        for (var i = 0; i < Values.Length; i++)
        {
            Score += Values[i] * weights[i];
        }
    }

    /// <summary>The place that it is written beside.</summary>
    public Place? ContainedIn { get; set; }

    /// <summary>The nearest other place of the text.</summary>
    public Place? Neighbour { get; set; }

    /// <summary>Within some 1,300 km: beyond that nothing counts as near, and the cheap test comes first.</summary>
    public bool IsWithinReach(ScoredCandidate other) => X * other.X + Y * other.Y + Z * other.Z > 0.98;

    public double KilometersTo(ScoredCandidate other) => GreatCircle.EarthRadiusKilometers * Math.Acos(Math.Clamp(X * other.X + Y * other.Y + Z * other.Z, -1, 1));

    public Candidate ToCandidate(ResolutionWeights weights, ReasonWords words)
    {
        var reasons = words.Of(this, weights);
        return new(Place, Math.Round(reasons.Sum(r => r.Weight), 3), reasons);
    }
}
