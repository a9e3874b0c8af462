using System.Globalization;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// How likely a record is to be one that a careful reader would make too: a logistic regression over <see cref="ClaimFeatures"/>, fitted on the practice texts
/// by tests/MapDashboard.Training, which writes the weights. Immutable.
/// </summary>
internal sealed class ClaimConfidence
{
    /// <summary>Probability from which what was read is taken: with <see cref="LikelyEnoughGuess"/> about where the sets that were left out have three right records of four and most of those expected.</summary>
    private const double LikelyEnough = 0.35;

    /// <summary>The same of what was guessed.</summary>
    private const double LikelyEnoughGuess = 0.47;

    /// <summary>The same of what was read in a text that gives it no date, whose day is not known either: of such texts the practice sets have too few to teach more.</summary>
    private const double LikelyEnoughUndated = 0.1;

    /// <summary>The same of what was guessed in such a text.</summary>
    private const double LikelyEnoughUndatedGuess = 0.6;

    private static readonly Lazy<ClaimConfidence> Shipped = new(() =>
    {
        using var stream = typeof(ClaimConfidence).Assembly.GetManifestResourceStream("Claims/confidence.tsv") ?? throw new InvalidOperationException("Claims/confidence.tsv is not embedded");
        using var reader = new StreamReader(stream);
        return Read(reader);
    });

    private readonly IReadOnlyDictionary<string, double> _weights;

    /// <param name="weights">By the name of the feature; what has none weighs nothing.</param>
    public ClaimConfidence(IReadOnlyDictionary<string, double> weights) => _weights = weights;

    public static ClaimConfidence Default => Shipped.Value;

    public static bool IsLikely(Statement s, double probability) => probability >= ((s.IsGuess, s.Dates.Count > 0) switch
    {
        (false, true) => LikelyEnough,
        (true, true) => LikelyEnoughGuess,
        (false, false) => LikelyEnoughUndated,
        (true, false) => LikelyEnoughUndatedGuess,
    });

    /// <summary>0 to 1.</summary>
    public double Probability(IEnumerable<string> features) => 1 / (1 + Math.Exp(-features.Sum(f => _weights.GetValueOrDefault(f))));

    /// <summary>What is told to people, 0.05 to 0.95: how likely the record is, less where the place itself is doubtful.</summary>
    public static double Of(Statement s) => Math.Round(Math.Clamp((s.Probability * (0.8 + (0.2 * s.PlaceConfidence))) + (s.HasStatus ? 0.05 : 0), 0.05, 0.95), 2);

    /// <summary>A feature and its weight a line, parted by a tab; lines with # are remarks.</summary>
    public static ClaimConfidence Read(TextReader reader)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split('\t');
                weights[parts[0]] = double.Parse(parts[1], CultureInfo.InvariantCulture);
            }
        }
        return new(weights);
    }

    /// <summary>In the form that <see cref="Read"/> takes, by name.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var (feature, weight) in _weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.00}\n"));
        }
    }
}
