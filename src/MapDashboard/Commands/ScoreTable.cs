using System.Globalization;
using MapDashboard.Geoparsing.Evaluation;

namespace MapDashboard.Commands;

/// <summary>Scores as a table for people, a line for each corpus; "-" where there is nothing to measure.</summary>
internal static class ScoreTable
{
    private const int NumberWidth = 10;

    private static readonly (string Name, Func<Score, string> Value)[] Columns =
    [
        ("documents", s => s.Documents.ToString(CultureInfo.InvariantCulture)),
        ("gold", s => s.Gold.ToString(CultureInfo.InvariantCulture)),
        ("given", s => s.Given.ToString(CultureInfo.InvariantCulture)),
        ("P", s => Figure.Share(s.Recognition(s.Exact).Precision)),
        ("R", s => Figure.Share(s.Recognition(s.Exact).Recall)),
        ("F1", s => Figure.Share(s.Recognition(s.Exact).F1)),
        ("F1 overlap", s => Figure.Share(s.Recognition(s.Overlap).F1)),
        ("A@161", s => Figure.Share(s.Exact.Errors?.Near)),
        ("mean km", s => Figure.Mean(s.Exact.Errors?.MeanKilometers)),
        ("median km", s => Figure.Median(s.Exact.Errors?.MedianKilometers)),
        ("AUC", s => Figure.Share(s.Exact.Errors?.Curve)),
        ("end to end", s => Figure.Share(s.EndToEnd(s.Exact))),
    ];

    public static IEnumerable<string> Lines(IReadOnlyList<(string Corpus, Score Score)> scores)
    {
        var width = scores.Max(s => s.Corpus.Length);
        yield return Line("", width, Columns.Select(c => c.Name));
        foreach (var (corpus, score) in scores)
        {
            yield return Line(corpus, width, Columns.Select(c => c.Value(score)));
        }
    }

    private static string Line(string name, int width, IEnumerable<string> values) => name.PadRight(width) + string.Concat(values.Select(v => "  " + v.PadLeft(NumberWidth)));
}
