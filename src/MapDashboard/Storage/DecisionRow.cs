namespace MapDashboard.Storage;

/// <summary>
/// Something that a person did, in the append-only log of it: decisions about records, documents, stories and tokens, and sign-ins.
/// What people decided about records is true here and nowhere else: the records are built from the claims and from these.
/// </summary>
public sealed class DecisionRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Name of a token, "console" for the command line.</summary>
    public required string By { get; set; }

    /// <summary>One of <see cref="DecisionKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>The record that it is about; null when it is about none.</summary>
    public string? RecordId { get; set; }

    /// <summary>Of a merge the record that is merged into, of a split the new one.</summary>
    public string? OtherId { get; set; }

    public string? DocumentId { get; set; }

    /// <summary>JSON of what was decided, by kind: of an edit <see cref="Records.RecordEdit"/>, of a record made by hand <see cref="Records.ManualRecord"/>, of a split the claims, of an undo the id of what it takes back, of a token its name, of a deleted document its title, of a story its id and title, of an import what <see cref="Imports.ImportTrace"/> says, of one imported record the record as its file has it; null when the kind says all.</summary>
    public string? Body { get; set; }

    public string? Note { get; set; }

    /// <summary>Taken back: it no longer holds. The only column that changes.</summary>
    public bool Undone { get; set; }
}

/// <summary>The kinds of decision as stored.</summary>
public static class DecisionKinds
{
    public const string Edit = "edit";
    public const string Confirm = "confirm";
    public const string Reject = "reject";
    public const string Reset = "reset";
    public const string Merge = "merge";
    public const string Split = "split";
    public const string Manual = "manual";

    /// <summary>A file of records was taken in. Of one record that was imported before: what the newer file says of it.</summary>
    public const string Import = "import";
    public const string Undo = "undo";
    public const string DocumentAdded = "document-added";
    public const string DocumentChanged = "document-changed";
    public const string DocumentReread = "document-reread";
    public const string DocumentDeleted = "document-deleted";
    public const string StoryAdded = "story-added";
    public const string StoryChanged = "story-changed";
    public const string StoryDeleted = "story-deleted";
    public const string TokenMade = "token-made";
    public const string TokenRevoked = "token-revoked";

    /// <summary>Somebody was given a new link to sign in by.</summary>
    public const string SignInLink = "sign-in-link";
    public const string WebhookAdded = "webhook-added";
    public const string WebhookDeleted = "webhook-deleted";
    public const string SignIn = "sign-in";

    /// <summary>Those about a record that hold until they are taken back.</summary>
    public static IReadOnlyList<string> OfRecords { get; } = [Edit, Confirm, Reject, Reset, Merge, Split, Manual, Import];

    public static IReadOnlyList<string> All { get; } = [.. OfRecords, Undo, DocumentAdded, DocumentChanged, DocumentReread, DocumentDeleted, StoryAdded, StoryChanged, StoryDeleted, TokenMade, TokenRevoked, SignInLink, WebhookAdded, WebhookDeleted, SignIn];
}

/// <summary>Why a record changed, as its history says.</summary>
public static class Causes
{
    public const string Created = "created";

    /// <summary>Its documents say something else now, or others say it too.</summary>
    public const string Sources = "sources";
    public const string Edited = "edited";
    public const string Moved = "moved";
    public const string Confirmed = "confirmed";
    public const string Rejected = "rejected";
    public const string Restored = "restored";
    public const string Merged = "merged";
    public const string Split = "split";
    public const string Deleted = "deleted";
}
