using System.Globalization;
using MapDashboard.Storage;

namespace MapDashboard.Stories;

/// <summary>An ordered list of scenes to be told one after another.</summary>
/// <param name="Language">BCP 47 tag of title, captions and notes.</param>
/// <param name="Changed">UTC.</param>
/// <param name="ChangedBy">Name of a token; "console" for the story that the dashboard started with.</param>
internal sealed record Story(string Id, string Title, string Language, IReadOnlyList<Scene> Scenes, int Version, DateTimeOffset Changed, string ChangedBy)
{
    /// <summary>Another one for each version, also when a story was deleted and another has its id.</summary>
    public string Hash => StableId.Of(string.Create(CultureInfo.InvariantCulture, $"{Id} {Version} {Changed.UtcTicks} {ChangedBy}"), 16);
}

/// <summary>A saved view with what is said about it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Caption">CommonMark without HTML; null for none.</param>
/// <param name="Notes">What only the speaker reads, CommonMark too; null for none.</param>
/// <param name="View">What the page's hash holds, without its <c>#</c>: <see cref="SceneView"/>.</param>
/// <param name="Transition">How the map gets there: one of <see cref="Transitions"/>.</param>
/// <param name="Seconds">How long autoplay stays; null for as long as the player is told.</param>
internal sealed record Scene(string Title, string? Caption, string? Notes, string View, string Transition, int? Seconds)
{
    /// <summary>The longest that autoplay stays at a scene, whoever says how long: the scene, or the address of the page or of <c>/embed</c>.</summary>
    public const int MostSeconds = 3600;

    public static IReadOnlyList<string> Transitions { get; } = ["fly", "fade", "none"];
}

/// <summary>What somebody wants a story to be.</summary>
/// <param name="Id">Of a new one, the id that it is to have; null for one made of the title.</param>
internal sealed record StoryDraft(string? Id, string Title, string Language, IReadOnlyList<Scene> Scenes);
