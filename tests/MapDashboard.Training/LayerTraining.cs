using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Tests;
using MapDashboard.Geoparsing.Tests.Claims;

namespace MapDashboard.Training;

/// <summary>Learns from the practice texts what the words of a sentence say of its places: of what layers a careful reader has records there.</summary>
internal sealed class LayerTraining
{
    private static readonly LogisticOptions Options = new(Epochs: 8, Step: 0.15f, Decay: 0.5, LeastCount: 3, Seed: 1, Averaged: 6);

    private readonly Dictionary<uint, uint> _ids = [];
    private readonly List<(ClaimTraining.Source Source, uint[] Features, IReadOnlyCollection<string> Layers)> _places = [];

    public LayerTraining(IEnumerable<ClaimTraining.Source> texts, Func<string, Place?> capitalOf)
    {
        var extractor = new ClaimExtractor(TestVocabulary.Instance, capitalOf, LayerModel.None);
        foreach (var source in texts)
        {
            foreach (var (sentence, place, features) in extractor.Words(source.Reading.Text, source.Reading.Toponyms, source.Text.Published))
            {
                var at = new ClaimPlace(place.Place, place.Precision, place.Span);
                var layers = source.Text.Expected.Where(e => e.Places.Count == 1 && e.Start < sentence.End && sentence.Start < e.End && ClaimScore.IsAt(e.Places[0], at)).Select(e => e.Layer).ToHashSet(StringComparer.Ordinal);
                _places.Add((source, [.. features.Select(IdOf)], layers));
            }
        }
    }

    public LayerModel Learn(Func<ClaimTraining.Source, bool> isUsed)
    {
        var used = _places.Where(p => isUsed(p.Source)).ToList();
        var layers = TestVocabulary.Instance.Layers.Select(l => l.Key).ToList();
        var weights = layers.Select(layer => Logistic.Learn([.. used.Select(p => new Example(p.Features, p.Layers.Contains(layer), 1, 0))], _ids.Count, f => (int)f, Options)).ToList();
        return new(layers, _ids.Select(id => KeyValuePair.Create(id.Key, weights.Select(w => w[id.Value]).ToArray())).Where(w => w.Value.Any(x => x != 0)));
    }

    private uint IdOf(uint feature)
    {
        if (!_ids.TryGetValue(feature, out var id))
        {
            _ids[feature] = id = (uint)_ids.Count;
        }
        return id;
    }
}
