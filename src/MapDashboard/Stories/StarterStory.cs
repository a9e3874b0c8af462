using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Access;
using MapDashboard.Api;
using MapDashboard.Documents;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MapDashboard.Stories;

/// <summary>The story that a dashboard starts with: <c>story.yaml</c> of the seeds folder. It is loaded once; what people make of it, also that they delete it, stays.</summary>
internal sealed class StarterStory(SeedsFolder folder, StoryStore stories, IDbContextFactory<MapDb> databases, MapDbWriter writer, ILogger<StarterStory> log)
{
    public const string FileName = "story.yaml";
    private const string Setting = "starter-story";

    /// <summary>Does nothing where there is no such file or it was loaded before; a file that is no good is named in the log and left out.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Path ?? "", FileName);
        if (folder.Path is null || !File.Exists(file) || await WasLoadedAsync(cancellation))
        {
            return;
        }
        try
        {
            await stories.AddAsync(Read(await File.ReadAllTextAsync(file, cancellation)), TokenStore.Console, cancellation);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or BadHttpRequestException)
        {
            log.BadSeed(file, e.Message);
            return;
        }
        await writer.WriteAsync(db => Task.FromResult(db.Settings.Add(new() { Key = Setting, Value = "loaded" })), cancellation);
    }

    /// <exception cref="InvalidDataException">It is no YAML.</exception>
    /// <exception cref="MalformedBodyException">Fields are not as they should be.</exception>
    internal static StoryDraft Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"not valid YAML in line {e.Start.Line}: {e.Message}", e);
        }
        var root = stream.Documents.Count > 0 ? JsonOf(stream.Documents[0].RootNode) : null;
        using var json = JsonDocument.Parse(root?.ToJsonString() ?? "null");
        return StoryBodies.New(json.RootElement);
    }

    private async Task<bool> WasLoadedAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Settings.AnyAsync(s => s.Key == Setting, cancellation);
    }

    private static JsonNode? JsonOf(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", JsonOf(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(JsonOf)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };
}
