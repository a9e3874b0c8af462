using System.Globalization;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>How much each feature counts when candidates are compared; learned by tests/MapDashboard.Training.</summary>
internal sealed class ResolutionWeights
{
    private readonly double[] _weights;
    private static readonly Lazy<ResolutionWeights> Embedded = new(ReadEmbedded);

    public ResolutionWeights(IReadOnlyList<double> weights) => _weights = [.. weights];

    /// <summary>The weights that ship with the assembly.</summary>
    public static ResolutionWeights Default => Embedded.Value;

    public static int Count { get; } = Enum.GetValues<CandidateFeature>().Length;

    /// <summary>Distances in kilometres at which a neighbour's pull has fallen to a third.</summary>
    public const double VeryNearKilometers = 30, NearKilometers = 120, FarKilometers = 400;

    public double this[CandidateFeature feature] => _weights[(int)feature];

    public double this[int feature] => _weights[feature];

    /// <summary>Reads lines of a feature's name and its weight; a feature that is not named weighs nothing.</summary>
    /// <exception cref="InvalidDataException">A line names no feature or has no number.</exception>
    public static ResolutionWeights Read(TextReader reader)
    {
        var weights = new double[Count];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var parts = line.Split('\t');
            if (parts.Length != 2 || !Enum.TryParse<CandidateFeature>(parts[0], out var feature) || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidDataException($"No feature and weight: {line}");
            }
            weights[(int)feature] = weight;
        }
        return new(weights);
    }

    public void Write(TextWriter writer)
    {
        foreach (var feature in Enum.GetValues<CandidateFeature>())
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{this[feature]:0.000}\n"));
        }
    }

    private static ResolutionWeights ReadEmbedded()
    {
        using var stream = typeof(ResolutionWeights).Assembly.GetManifestResourceStream("Resolution/weights.tsv")
            ?? throw new InvalidOperationException("The weights of resolution are missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
