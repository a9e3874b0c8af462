namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>The few best of many offered places, each once.</summary>
internal sealed class BestPlaces(int limit)
{
    private readonly List<(double Score, int Place, int Entry)> _best = [];

    public void Offer(int place, int entry, double score)
    {
        if (_best.Count == limit && score <= _best[^1].Score)
        {
            return;
        }

        var known = _best.FindIndex(each => each.Place == place);
        if (known >= 0)
        {
            if (score <= _best[known].Score)
            {
                return;
            }

            _best.RemoveAt(known);
        }

        var position = _best.FindIndex(each => each.Score < score);
        _best.Insert(position < 0 ? _best.Count : position, (score, place, entry));
        if (_best.Count > limit)
        {
            _best.RemoveAt(limit);
        }
    }

    public IEnumerable<(int Place, int Entry)> InOrder() => _best.Select(each => (each.Place, each.Entry));
}
