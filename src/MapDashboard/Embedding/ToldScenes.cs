using MapDashboard.Filters;
using MapDashboard.Stories;

namespace MapDashboard.Embedding;

/// <summary>A scene that an address names, in the words of its story.</summary>
/// <param name="Version">Another one whenever the story changes.</param>
internal sealed record ToldScene(string Story, string Title, string Version);

/// <summary>What an address shows that names a story: the scene counts, and nothing else of the view beside it, as on the page.</summary>
internal sealed class ToldScenes(StoryStore stories, SearchTexts texts)
{
    /// <returns>The same query when it names no story, or one that is not there or has no scenes.</returns>
    public async ValueTask<EmbedQuery> ShowAsync(EmbedQuery query, CancellationToken cancellation)
    {
        if (query.Story is not { } id || await stories.FindAsync(id, cancellation) is not { Scenes.Count: > 0 } story)
        {
            return query;
        }
        var scene = story.Scenes[Math.Clamp(query.Scene, 1, story.Scenes.Count) - 1];
        var (filter, record) = SceneView.ShownBy(scene.View, texts);
        MapSection? view = SceneView.PositionOf(scene.View) is { } at ? new(at.Zoom, at.Latitude, at.Longitude) : null;
        return query with { Filter = filter, View = view, Record = record, Told = new(story.Title, scene.Title, story.Hash) };
    }
}
