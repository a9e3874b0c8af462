using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>How many of the gold names were met, by one way of matching spans.</summary>
public sealed class MatchScore
{
    private readonly List<double> _kilometers = [];

    /// <summary>Answers that meet a gold name.</summary>
    public int Right { get; private set; }

    /// <summary>Gold names met that the annotators placed but the geoparser did not.</summary>
    public int Unresolved { get; private set; }

    /// <summary>Gold names met and within <see cref="Score.NearKilometers"/>.</summary>
    public int Near { get; private set; }

    /// <summary>Gold names met and given their very GeoNames id.</summary>
    public int SameId { get; private set; }

    /// <summary>Over the gold names that were met, placed and resolved; null when there are none.</summary>
    public ErrorFigures? Errors => ErrorFigures.Of(_kilometers);

    /// <summary>The same, and those met but not resolved count as far as can be.</summary>
    public ErrorFigures? ErrorsOfAllMet => ErrorFigures.Of(_kilometers.Concat(Enumerable.Repeat(ErrorFigures.FarthestKilometers, Unresolved)));

    internal void Add(GoldToponym gold, Prediction given)
    {
        Right++;
        SameId += gold.GeonameId is > 0 && gold.GeonameId == given.GeonameId ? 1 : 0;
        if (!gold.IsPlaced)
        {
            return;
        }
        if (!given.IsPlaced)
        {
            Unresolved++;
            return;
        }
        var kilometers = GreatCircle.Kilometers(gold.Longitude!.Value, gold.Latitude!.Value, given.Longitude!.Value, given.Latitude!.Value);
        _kilometers.Add(kilometers);
        Near += kilometers <= Score.NearKilometers ? 1 : 0;
    }
}
