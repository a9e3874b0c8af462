using System.Text.Json;
using System.Text.RegularExpressions;
using MapDashboard.Api;
using MapDashboard.Documents;

namespace MapDashboard.Stories;

/// <summary>Reads a story as somebody sends it, or as a file of the seeds has it; every field that is wrong is named, with its scene: <c>scenes[2].caption</c>.</summary>
internal static partial class StoryBodies
{
    public const int MostScenes = 100;
    public const int MaxTitle = 200;
    public const int MaxText = 5000;
    private const int MaxId = 60;

    /// <summary>A story that is there already keeps its id.</summary>
    /// <exception cref="MalformedBodyException">Fields are not as they should be.</exception>
    public static StoryDraft Changed(JsonElement body) => Read(body, "title", "language", "scenes");

    /// <exception cref="MalformedBodyException">As above.</exception>
    public static StoryDraft New(JsonElement body) => Read(body, "id", "title", "language", "scenes");

    private static StoryDraft Read(JsonElement body, params string[] known)
    {
        var fields = new BodyFields(body, "", known);
        var id = fields.Text("id", MaxId, text => Id().IsMatch(text) ? null : "is not made of lower-case letters, digits and single hyphens between them");
        var title = fields.Text("title", MaxTitle, DocumentCheck.TitleFault);
        var language = fields.Text("language", 35, text => Language().IsMatch(text) ? null : "is no language tag such as en or sr-Cyrl");
        var scenes = fields.List("scenes", MostScenes, ReadScene);
        fields.Require("title", title);
        fields.Require("language", language);
        fields.Require("scenes", scenes);
        fields.ThrowIfMalformed();
        return new(id, title!, language!, scenes!);
    }

    private static Scene ReadScene(JsonElement json, string path)
    {
        var fields = new BodyFields(json, path, "title", "caption", "notes", "view", "transition", "seconds");
        var title = fields.Text("title", MaxTitle, DocumentCheck.TitleFault);
        var (caption, notes) = (fields.Text("caption", MaxText), fields.Text("notes", MaxText));
        var view = fields.Text("view", SceneView.MaxLength, SceneView.Fault);
        var transition = fields.Text("transition", 20, text => Scene.Transitions.Contains(text) ? null : $"is none of {string.Join(", ", Scene.Transitions)}");
        var seconds = fields.Number("seconds", 1, Scene.MostSeconds);
        if (seconds is { } number && !double.IsInteger(number))
        {
            fields.Fail("seconds", "must be a whole number");
        }
        fields.Require("title", title);
        fields.Require("view", view);
        fields.ThrowIfMalformed();
        return new(title!, caption, notes, view!, transition ?? Scene.Transitions[0], (int?)seconds);
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
