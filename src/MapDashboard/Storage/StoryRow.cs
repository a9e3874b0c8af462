namespace MapDashboard.Storage;

/// <summary>A story as it is now; what it was before is nowhere.</summary>
public sealed class StoryRow
{
    /// <summary>Lower-case letters, digits and hyphens: it stands in addresses.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

    /// <summary>BCP 47 tag of title, captions and notes.</summary>
    public required string Language { get; set; }

    /// <summary>JSON list of <see cref="Stories.Scene"/>, in their order.</summary>
    public required string Scenes { get; set; }

    /// <summary>1 for the first, one more with each change.</summary>
    public int Version { get; set; }

    public DateTimeOffset Changed { get; set; }

    /// <summary>Name of a token; "console" for the story that the dashboard started with.</summary>
    public required string ChangedBy { get; set; }
}
