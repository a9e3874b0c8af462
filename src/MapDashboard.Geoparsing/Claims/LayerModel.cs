using System.IO.Compression;
using System.Runtime.InteropServices;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// What words say: how likely a sentence tells, at one of its places, of something of a layer. A logistic regression for each layer over the hashed features of
/// <see cref="SentenceWords"/>, learned from the practice texts by tests/MapDashboard.Training. It knows the layers it was taught and no others. Immutable.
/// </summary>
internal sealed class LayerModel
{
    /// <summary>Changes when the features do: weights of another version are refused.</summary>
    private const int Version = 1;

    private static readonly Lazy<LayerModel> Shipped = new(() =>
    {
        using var stream = typeof(LayerModel).Assembly.GetManifestResourceStream("Claims/layer-model.bin") ?? throw new InvalidOperationException("Claims/layer-model.bin is not embedded");
        return Read(stream);
    });

    private readonly Dictionary<uint, int> _rowOf;
    private readonly float[] _weights;

    /// <param name="weights">Of each feature one for each layer, in their order.</param>
    public LayerModel(IReadOnlyList<string> layers, IEnumerable<KeyValuePair<uint, float[]>> weights)
    {
        Layers = layers;
        List<KeyValuePair<uint, float[]>> rows = [.. weights.OrderBy(w => w.Key)];
        _rowOf = rows.Select((w, i) => (w.Key, i)).ToDictionary(x => x.Key, x => x.i);
        _weights = [.. rows.SelectMany(w => w.Value)];
    }

    public static LayerModel Default => Shipped.Value;

    /// <summary>Knows nothing.</summary>
    public static LayerModel None { get; } = new([], []);

    public IReadOnlyList<string> Layers { get; }

    /// <summary>For each of <see cref="Layers"/> the logarithm of the odds.</summary>
    public float[] LogOdds(IEnumerable<uint> features)
    {
        var sums = new float[Layers.Count];
        foreach (var feature in features)
        {
            if (!_rowOf.TryGetValue(feature, out var row))
            {
                continue;
            }
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += _weights[(row * sums.Length) + i];
            }
        }
        return sums;
    }

    /// <exception cref="InvalidDataException">It is of another version.</exception>
    public static LayerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The layer model is of version {version}, not {Version}.");
        }
        var layers = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToList();
        var (scale, count) = (reader.ReadSingle(), reader.ReadInt32());
        var keys = new uint[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = (i == 0 ? 0 : keys[i - 1]) + reader.ReadUInt32();
        }
        var weights = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(count * layers.Count)).ToArray();
        return new(layers, keys.Select((key, i) => KeyValuePair.Create(key, weights.Skip(i * layers.Count).Take(layers.Count).Select(w => w * scale).ToArray())));
    }

    /// <summary>One byte a weight, compressed; a feature whose weights are all nearly nothing is left out.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize));
        var scale = Math.Max(_weights.Select(Math.Abs).DefaultIfEmpty().Max(), 1e-6f) / sbyte.MaxValue;
        var rows = _rowOf.OrderBy(r => r.Key).Select(r => (r.Key, Weights: Enumerable.Range(r.Value * Layers.Count, Layers.Count).Select(i => (sbyte)Math.Round(_weights[i] / scale)).ToArray())).Where(r => r.Weights.Any(w => w != 0)).ToList();
        writer.Write(Version);
        writer.Write(Layers.Count);
        foreach (var layer in Layers)
        {
            writer.Write(layer);
        }
        writer.Write(scale);
        writer.Write(rows.Count);
        var before = 0u;
        foreach (var (key, _) in rows)
        {
            writer.Write(key - before);
            before = key;
        }
        foreach (var weight in rows.SelectMany(r => r.Weights))
        {
            writer.Write(weight);
        }
    }
}
