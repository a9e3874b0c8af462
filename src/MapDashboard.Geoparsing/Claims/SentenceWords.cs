using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// The words of a sentence and of what stands before it as hashed features, and what <see cref="LayerModel"/> makes of them at each of its places. Names of places
/// are no words: that something happens in Belgrade is not learned by heart.
/// </summary>
internal sealed class SentenceWords(LayerModel model, Vocabulary vocabulary, IReadOnlyList<SentenceReading> readings, Outline outline)
{
    /// <summary>Words on either side of a place that count as beside it.</summary>
    private const int Beside = 3;

    /// <summary>Letters of a longer word that stand for its family.</summary>
    private const int StemLength = 5;

    /// <summary>Names in a sentence from which it is a register and tells nothing of each: weighing them takes time by the square.</summary>
    private const int MostNames = 60;

    private readonly string[]?[] _words = new string[]?[readings.Count];
    private readonly List<uint>?[] _shared = new List<uint>?[readings.Count];
    private readonly Dictionary<(int Sentence, int First), float[]> _odds = [];

    /// <summary>Whether the words of a sentence say anything of a place: the sentence names it, and it is not the protagonist's, of which the model is not taught.</summary>
    public bool IsWeighed(int sentence, PlaceMention place) =>
        place.Place.Country != vocabulary.Protagonist && place.Place.Country.Length > 0 && readings[sentence].Toponyms.Count <= MostNames && readings[sentence].Sentence.Span.Contains(place.Span) && place.First < readings[sentence].Stream.Words.Count;

    /// <summary>The logarithm of the odds that a sentence tells of something of a layer at a place it names; null for a layer that the model does not know.</summary>
    public float? LogOdds(int sentence, PlaceMention place, string layer)
    {
        for (var i = 0; i < model.Layers.Count; i++)
        {
            if (model.Layers[i] == layer)
            {
                return LogOdds(sentence, place)[i];
            }
        }
        return null;
    }

    /// <summary>What may be a record's: places that the sentence names, but those of the protagonist.</summary>
    public IEnumerable<PlaceMention> Places(int sentence) => outline.IsHeading(sentence) || readings[sentence].IsQuestion || readings[sentence].Toponyms.Count > MostNames ? [] : readings[sentence].Places
        .Where(p => p.Toponym.Use != ToponymUse.Demonym && IsWeighed(sentence, p)).DistinctBy(p => p.Place.Id);

    /// <summary>The features of a sentence at one of its places.</summary>
    public IEnumerable<uint> Of(int sentence, PlaceMention place)
    {
        var (reading, words) = (readings[sentence], WordsOf(sentence));
        var features = new List<uint>(Shared(sentence)) { Hash('k', place.Precision.ToString()), Hash('r', place.Role.ToString()), Hash('u', place.Toponym.Use.ToString()) };
        for (var i = 1; i <= Beside; i++)
        {
            if (place.First - i >= 0)
            {
                features.Add(Hash('<', words[place.First - i]));
            }
            if (place.End - 1 + i < words.Length)
            {
                features.Add(Hash('>', words[place.End - 1 + i]));
            }
        }
        features.Add(Hash('n', Math.Min(4, reading.Places.Count(p => p.First < place.First)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return features.Distinct();
    }

    private float[] LogOdds(int sentence, PlaceMention place)
    {
        if (!_odds.TryGetValue((sentence, place.First), out var odds))
        {
            _odds[(sentence, place.First)] = odds = model.LogOdds(Of(sentence, place));
        }
        return odds;
    }

    private List<uint> Shared(int sentence)
    {
        if (_shared[sentence] is { } known)
        {
            return known;
        }
        var words = WordsOf(sentence);
        var features = new HashSet<uint> { Hash('1', "") };
        for (var i = 0; i < words.Length; i++)
        {
            features.Add(Hash('w', words[i]));
            if (words[i].Length > StemLength + 1)
            {
                features.Add(Hash('s', words[i][..StemLength]));
            }
            if (i > 0)
            {
                features.Add(Hash('b', words[i - 1], words[i]));
            }
        }
        foreach (var rule in readings[sentence].Stream.Matched.SelectMany(p => vocabulary.RulesOf[p]).DistinctBy(r => r.Subject))
        {
            features.Add(Hash('m', rule.Layer, rule.Subject));
        }
        if (sentence > 0 && readings[sentence - 1].Toponyms.Count <= MostNames && readings[sentence - 1].Sentence.Paragraph == readings[sentence].Sentence.Paragraph)
        {
            features.UnionWith(WordsOf(sentence - 1).Select(w => Hash('v', w)));
        }
        return _shared[sentence] = [.. features];
    }

    /// <summary>As patterns see them, places and numbers by what they are.</summary>
    private string[] WordsOf(int sentence) => _words[sentence] ??= [.. readings[sentence].Stream.Words.Select(w =>
        readings[sentence].Toponyms.FirstOrDefault(t => t.Span.Contains(w.Span)) is { Resolution.Place: { } place } toponym ? Kind(place.Country, place.IsCountry, toponym.Use)
        : w.IsNumber ? w.Span.Length == 4 ? "#year" : "#"
        : w.Folded)];

    private string Kind(string country, bool isCountry, ToponymUse use) => country == vocabulary.Protagonist ? use == ToponymUse.Demonym ? "@ours" : "@home" : use == ToponymUse.Demonym ? "@theirs" : isCountry ? "@country" : "@place";

    /// <summary>FNV-1a.</summary>
    private static uint Hash(char kind, string text, string second = "")
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }
        hash = (hash ^ ' ') * 16777619u;
        foreach (var c in second)
        {
            hash = (hash ^ c) * 16777619u;
        }
        return hash;
    }
}
