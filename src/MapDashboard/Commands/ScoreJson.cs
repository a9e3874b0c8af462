using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Geoparsing.Evaluation;

namespace MapDashboard.Commands;

/// <summary>A score with every figure, as one line of JSON.</summary>
internal static class ScoreJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(string corpus, Score score) => new JsonObject
    {
        ["corpus"] = corpus,
        ["documents"] = score.Documents,
        ["gold_toponyms"] = score.Gold,
        ["gold_with_coordinates"] = score.GoldPlaced,
        ["predicted_toponyms"] = score.Given,
        ["predicted_with_coordinates"] = score.GivenPlaced,
        ["recognition"] = Both(score, m => Recognition(score.Recognition(m), m)),
        ["resolution_exact"] = Errors(score.Exact.Errors),
        ["resolution_exact_unresolved_as_max"] = Errors(score.Exact.ErrorsOfAllMet),
        ["resolution_overlap"] = Errors(score.Overlap.Errors),
        ["resolution_overlap_unresolved_as_max"] = Errors(score.Overlap.ErrorsOfAllMet),
        ["end_to_end"] = Both(score, m => new()
        {
            ["correct"] = m.Near,
            ["accuracy"] = Share(score.EndToEnd(m)),
            ["f1"] = score.GoldPlaced == 0 ? null : Share(score.Placed(m).F1),
        }),
        ["geonameid"] = Both(score, m => new()
        {
            ["correct"] = m.SameId,
            ["gold"] = score.GoldWithId,
            ["accuracy"] = score.GoldWithId == 0 ? null : Share((double)m.SameId / score.GoldWithId),
        }),
    }.ToJsonString(Relaxed);

    private static JsonObject Both(Score score, Func<MatchScore, JsonObject> part) => new() { ["exact"] = part(score.Exact), ["overlap"] = part(score.Overlap) };

    private static JsonObject Recognition(Ratio ratio, MatchScore match) => new()
    {
        ["tp"] = match.Right,
        ["fp"] = ratio.Given - ratio.Right,
        ["fn"] = ratio.Gold - ratio.Right,
        ["p"] = Share(ratio.Precision),
        ["r"] = Share(ratio.Recall),
        ["f1"] = Share(ratio.F1),
    };

    private static JsonObject Errors(ErrorFigures? errors) => new()
    {
        ["n"] = errors?.Count ?? 0,
        ["acc161"] = Share(errors?.Near),
        ["mean_km"] = errors is null ? null : Figure.Round(errors.MeanKilometers, 2),
        ["median_km"] = errors is null ? null : Figure.Round(errors.MedianKilometers, 3),
        ["auc"] = Share(errors?.Curve),
    };

    private static JsonNode? Share(double? value) => value is { } share ? Figure.Round(share, 4) : null;
}
