using System.IO.Compression;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Weights of a logistic regression over hashed features; learned by tests/MapDashboard.Training. Safe to share among threads.</summary>
internal sealed class MentionModel
{
    /// <summary>Changes when the features do: weights of another version are refused.</summary>
    public const int Version = 2;

    private const int Bits = 20;
    private readonly float[] _weights;
    private static readonly Lazy<MentionModel> Embedded = new(ReadEmbedded);

    /// <param name="bias">Added to all log odds: a found place more is worth a false one.</param>
    public MentionModel(float[] weights, float bias)
    {
        _weights = weights.Length == Size ? weights : throw new ArgumentException($"{weights.Length} weights, not {Size}.", nameof(weights));
        Bias = bias;
    }

    public float Bias { get; }

    /// <summary>The model that ships with the assembly.</summary>
    public static MentionModel Default => Embedded.Value;

    public static int Size => 1 << Bits;

    public static int IndexOf(uint feature) => (int)(feature & (uint)(Size - 1));

    /// <summary>For each candidate the logarithm of the odds that it is a place name.</summary>
    public double[] Judge(DocumentReading reading)
    {
        var features = new MentionFeatures(reading);
        var first = new double[reading.Candidates.Count];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = Sum(features.Read(reading.Candidates[i]));
        }
        var second = new double[first.Length];
        var more = features.Second(first);
        for (var i = 0; i < second.Length; i++)
        {
            second[i] = first[i] + Bias + Sum(more[i]);
        }
        return second;
    }

    public double Sum(ReadOnlySpan<uint> features)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += _weights[IndexOf(feature)];
        }
        return sum;
    }

    public static MentionModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The mention model is of version {version}, not {Version}.");
        }
        var (bias, scale) = (reader.ReadSingle(), reader.ReadSingle());
        var weights = new float[Size];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadSByte() * scale;
        }
        return new(weights, bias);
    }

    /// <summary>One byte a weight, compressed: most are zero.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize));
        var scale = Math.Max(_weights.Max(Math.Abs), 1e-6f) / sbyte.MaxValue;
        writer.Write(Version);
        writer.Write(Bias);
        writer.Write(scale);
        foreach (var weight in _weights)
        {
            writer.Write((sbyte)Math.Round(weight / scale));
        }
    }

    private static MentionModel ReadEmbedded()
    {
        using var stream = typeof(MentionModel).Assembly.GetManifestResourceStream("Recognition/mention-model.bin")
            ?? throw new InvalidOperationException("The mention model is missing from the assembly.");
        return Read(stream);
    }
}
