namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>Answers measured against gold, document by document. The measures are those of the published comparisons.</summary>
public sealed class Score(ScoringOptions options)
{
    /// <summary>A place within this distance (100 miles) is right.</summary>
    public const double NearKilometers = 161;

    public int Documents { get; private set; }

    /// <summary>Gold names that are asked for.</summary>
    public int Gold { get; private set; }

    /// <summary>Those of them that the annotators placed.</summary>
    public int GoldPlaced { get; private set; }

    /// <summary>Those of them with a GeoNames id.</summary>
    public int GoldWithId { get; private set; }

    /// <summary>Answers that count.</summary>
    public int Given { get; private set; }

    /// <summary>Those of them with a place.</summary>
    public int GivenPlaced { get; private set; }

    /// <summary>With answers that have the same start and end as the gold.</summary>
    public MatchScore Exact { get; } = new();

    /// <summary>With answers that share a character with the gold.</summary>
    public MatchScore Overlap { get; } = new();

    public Ratio Recognition(MatchScore match) => new(match.Right, Given, Gold);

    /// <summary>An answer is right when found and near.</summary>
    public Ratio Placed(MatchScore match) => new(match.Near, GivenPlaced, GoldPlaced);

    /// <summary>Share of all placed gold names that were found and are near; null when none is placed.</summary>
    public double? EndToEnd(MatchScore match) => GoldPlaced == 0 ? null : (double)match.Near / GoldPlaced;

    public void Add(GoldDocument document, IReadOnlyList<Prediction> given)
    {
        var gold = document.Toponyms.Where(t => !options.LeavesOut(t)).ToList();
        if (gold.Count < document.Toponyms.Count && !options.StrictDrop)
        {
            var ignored = Overlapping(document, document.Toponyms, given).Where(p => options.LeavesOut(document.Toponyms[p.Gold])).Select(p => p.Given).ToHashSet();
            given = [.. given.Where((_, i) => !ignored.Contains(i))];
        }
        Documents++;
        Gold += gold.Count;
        GoldPlaced += gold.Count(t => t.IsPlaced);
        GoldWithId += gold.Count(t => t.GeonameId is > 0);
        Given += given.Count;
        GivenPlaced += given.Count(p => p.IsPlaced);
        Count(Exact, SpanMatching.Exact([.. gold.Select(t => t.Span)], [.. given.Select(p => p.Span)]), gold, given);
        Count(Overlap, Overlapping(document, gold, given), gold, given);
    }

    private static List<(int Gold, int Given)> Overlapping(GoldDocument document, IEnumerable<GoldToponym> gold, IEnumerable<Prediction> given) =>
        SpanMatching.Overlapping(document.Text, [.. gold.Select(t => t.Span)], [.. given.Select(p => p.Span)]);

    private static void Count(MatchScore match, List<(int Gold, int Given)> pairs, List<GoldToponym> gold, IReadOnlyList<Prediction> given)
    {
        foreach (var (i, j) in pairs)
        {
            match.Add(gold[i], given[j]);
        }
    }
}
