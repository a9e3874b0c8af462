using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>Which answer is about which gold name. One to one: a long answer over two names meets one of them.</summary>
internal static class SpanMatching
{
    /// <summary>Pairs of indices with the same start and end.</summary>
    public static List<(int Gold, int Given)> Exact(IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> given)
    {
        var free = given.Select((span, i) => (span, i)).GroupBy(p => p.span, p => p.i).ToDictionary(g => g.Key, g => new Queue<int>(g));
        var pairs = new List<(int, int)>();
        for (var i = 0; i < gold.Count; i++)
        {
            if (free.TryGetValue(gold[i], out var same) && same.TryDequeue(out var j))
            {
                pairs.Add((i, j));
            }
        }
        return pairs;
    }

    /// <summary>Pairs of indices that share a character, taken greedily: the largest common part first, then the nearest borders, both counted in characters.</summary>
    public static List<(int Gold, int Given)> Overlapping(string text, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> given)
    {
        var rivals = new List<(int Lack, int Distance, int Gold, int Given)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < given.Count; j++)
            {
                if (gold[i].Overlaps(given[j]))
                {
                    var common = CodePoints.Between(text, Math.Max(gold[i].Start, given[j].Start), Math.Min(gold[i].End, given[j].End));
                    rivals.Add((-common, CodePoints.Between(text, gold[i].Start, given[j].Start) + CodePoints.Between(text, gold[i].End, given[j].End), i, j));
                }
            }
        }
        rivals.Sort();
        var (takenGold, takenGiven) = (new bool[gold.Count], new bool[given.Count]);
        var pairs = new List<(int, int)>();
        foreach (var (_, _, i, j) in rivals)
        {
            if (!takenGold[i] && !takenGiven[j])
            {
                takenGold[i] = takenGiven[j] = true;
                pairs.Add((i, j));
            }
        }
        return pairs;
    }
}
