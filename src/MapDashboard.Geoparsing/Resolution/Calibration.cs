using System.Globalization;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>
/// Turns what is seen of an answer into the share of such answers that are right: a logistic score, then a rising step line through what was observed.
/// Right means within 161 km of where annotators put it; a found mention that they did not mark is wrong. Learned by tests/MapDashboard.Training.
/// </summary>
internal sealed class Calibration
{
    private static readonly Lazy<Calibration> Embedded = new(ReadEmbedded);
    private readonly AnswerCurve[] _curves;

    public Calibration(IReadOnlyList<AnswerCurve> curves) => _curves = [.. curves];

    /// <summary>The calibration that ships with the assembly.</summary>
    public static Calibration Default => Embedded.Value;

    /// <summary>Says 0.5 to everything; for learning what to say instead.</summary>
    public static Calibration Unlearned { get; } = new([.. Enum.GetValues<AnswerKind>().Select(_ => new AnswerCurve(new double[Answer.Features], [(0.5, 0.5)]))]);

    /// <summary>0 to 1: how often an answer like this is right.</summary>
    public double Confidence(AnswerKind kind, double[] answer) => _curves[(int)kind].Confidence(answer);

    /// <summary>Reads lines of a kind of answer, "weight" or "point", a feature's name or a score, and a number.</summary>
    /// <exception cref="InvalidDataException">A line is none of these, or a kind has no points.</exception>
    public static Calibration Read(TextReader reader)
    {
        var kinds = Enum.GetValues<AnswerKind>();
        var (weights, points) = (kinds.Select(_ => new double[Answer.Features]).ToArray(), kinds.Select(_ => new List<(double, double)>()).ToArray());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line.Split('\t') is not [var name, var what, var key, var number] || !Enum.TryParse<AnswerKind>(name, out var kind) || !double.TryParse(number, CultureInfo.InvariantCulture, out var value))
            {
                throw new InvalidDataException($"No part of a calibration: {line}");
            }
            if (what == "weight" && Enum.TryParse<AnswerFeature>(key, out var feature))
            {
                weights[(int)kind][(int)feature] = value;
            }
            else if (what == "point" && double.TryParse(key, CultureInfo.InvariantCulture, out var score))
            {
                points[(int)kind].Add((score, value));
            }
            else
            {
                throw new InvalidDataException($"No part of a calibration: {line}");
            }
        }
        return points.All(p => p.Count > 0) ? new([.. kinds.Select(k => new AnswerCurve(weights[(int)k], points[(int)k]))]) : throw new InvalidDataException("A kind of answer has no points.");
    }

    public void Write(TextWriter writer)
    {
        foreach (var kind in Enum.GetValues<AnswerKind>())
        {
            _curves[(int)kind].Write(writer, kind);
        }
    }

    private static Calibration ReadEmbedded()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream("Resolution/calibration.tsv")
            ?? throw new InvalidOperationException("The calibration of resolution is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
