using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Training;

/// <summary>Why gold mentions are placed wrongly when their spans are given: what kind of place was meant and what kind was taken.</summary>
internal sealed class ErrorBreakdown(Gazetteer gazetteer)
{
    private readonly Dictionary<(string Corpus, string Kind), int> _counts = [];
    private readonly List<string> _lines = [];

    public void Add(PlacedDocument document, ToponymResolver resolver)
    {
        resolver.Rank(document.Text, document.Mentions, out var groupOf);
        for (var i = 0; i < groupOf.Length; i++)
        {
            var gold = document.Gold.Toponyms[i];
            if (gold.Latitude is null || groupOf[i].Best is { } best && RankerTraining.IsNear(best.Place, gold))
            {
                continue;
            }
            var near = groupOf[i].Candidates.Where(c => RankerTraining.IsNear(c.Place, gold)).MaxBy(c => c.Score);
            var kind = groupOf[i].Best is not { } chosen ? "no candidate at all"
                : near is null ? "no candidate near the gold"
                : $"{Kind(near.Place)} taken for {Kind(chosen.Place)}{(near.Place.Country == chosen.Place.Country ? " of the same country" : "")}";
            _counts[(document.Gold.Corpus, kind)] = _counts.GetValueOrDefault((document.Gold.Corpus, kind)) + 1;
            _lines.Add($"{document.Gold.Corpus} {document.Gold.Id}\t{gold.Span.Of(document.Gold.Text)}\t{kind}\tgold {(gold.GeonameId is { } id && gazetteer.ById(id) is { } place ? Name(place) : $"{gold.GeonameId} {gold.Latitude:0.0} {gold.Longitude:0.0}")}\t"
                + $"chosen {(groupOf[i].Best is { } b ? $"{Name(b.Place)} {b.Score:0.0}" : "-")}\tnear {(near is null ? "-" : $"{Name(near.Place)} {near.Score:0.0}")}");
        }
    }

    public void Write(TextWriter writer, bool each)
    {
        foreach (var (kind, counts) in _counts.GroupBy(c => c.Key.Kind).OrderByDescending(g => g.Sum(c => c.Value)).Select(g => (g.Key, g)))
        {
            writer.WriteLine($"{counts.Sum(c => c.Value),5}  {kind}  ({string.Join(", ", counts.Select(c => $"{c.Key.Corpus} {c.Value}"))})");
        }
        foreach (var line in each ? _lines : [])
        {
            writer.WriteLine(line);
        }
    }

    private static string Name(Place place) => $"{place.Name} {place.FeatureCode} {place.Country}.{place.Admin1}.{place.Admin2} {place.Population}";

    private static string Kind(Place place) =>
        place.IsCountry ? "country"
        : place.FeatureCode switch
        {
            "ADM1" or "ADM2" or "PPLC" => place.FeatureCode,
            _ => place.FeatureClass switch { 'P' => "town", 'A' => "division", _ => "other" },
        };
}
