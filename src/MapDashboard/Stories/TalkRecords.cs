using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Records;

namespace MapDashboard.Stories;

/// <summary>The records that the scenes of a story show.</summary>
/// <param name="Now">Each once, as they are now; those that scenes of an earlier moment show are in these.</param>
/// <param name="Scenes">One for each scene, in their order.</param>
/// <param name="Places">Of all of them.</param>
internal sealed record TalkRecords(IReadOnlyList<SpatialRecord> Now, IReadOnlyList<TalkScene> Scenes, IReadOnlyList<RecordPlace> Places)
{
    public static async Task<TalkRecords> OfAsync(Story story, PastMaps maps, SearchTexts texts, CancellationToken cancellation)
    {
        var (now, scenes, places) = (new Dictionary<string, SpatialRecord>(StringComparer.Ordinal), new List<TalkScene>(), new HashSet<RecordPlace>());
        foreach (var (filter, selected) in story.Scenes.Select(s => SceneView.ShownBy(s.View, texts)))
        {
            var map = await maps.ForAsync(filter, cancellation);
            var shown = map.Columns.Select(filter).ToList();
            var kept = selected is not null && map.Find(selected) is { } open ? [.. shown.UnionBy([open], r => r.Id)] : shown;
            places.UnionWith(kept.SelectMany(r => r.Places));
            var isPast = filter.AsOf is not null;
            foreach (var record in isPast ? [] : kept)
            {
                now[record.Id] = record;
            }
            scenes.Add(new(
                isPast || filter.Terms.Any(t => t.Key.Name == "q") ? [.. shown.Select(r => r.Id)] : null,
                isPast ? [.. kept.Select(r => new TalkPastRecord(RecordFeature.Of(r), Citations.Quotes(r)))] : null));
        }
        return new([.. now.Values], scenes, [.. places]);
    }
}

/// <param name="Matching">Ids, where only the server can judge a key of the scene's filter; else null.</param>
/// <param name="Past">The records of the moment that the scene's filter names; null for now.</param>
internal sealed record TalkScene(IReadOnlyList<string>? Matching, IReadOnlyList<TalkPastRecord>? Past);

internal sealed record TalkPastRecord(RecordFeature Record, IReadOnlyList<string> Quotes);
