namespace MapDashboard.Storage;

/// <summary>An address elsewhere that is told of changes.</summary>
public sealed class WebhookRow
{
    public required string Id { get; set; }

    public required string Url { get; set; }

    /// <summary>Canonical query of the filter; empty for all records.</summary>
    public required string Filter { get; set; }

    /// <summary>What deliveries are signed with. Kept as it is, for a signature cannot be made from a hash of it.</summary>
    public required string Secret { get; set; }

    /// <summary>Name of the token as whose bearer it was registered.</summary>
    public required string CreatedBy { get; set; }

    public DateTimeOffset Created { get; set; }

    /// <summary>The last change that was delivered, or given up, or not meant for it.</summary>
    public long Position { get; set; }

    /// <summary>How often in a row the next delivery has failed.</summary>
    public int Failures { get; set; }

    /// <summary>Null when the last attempt went well.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? LastDelivered { get; set; }

    /// <summary>Which server delivers, so that of several only one does; null for none.</summary>
    public string? LeasedBy { get; set; }

    /// <summary>Until when; then any other may.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }
}

/// <summary>A delivery that was given up. What it said is in the change log still.</summary>
public sealed class DeadLetterRow
{
    public long Id { get; set; }

    public required string WebhookId { get; set; }

    /// <summary>It told of the changes after this one,</summary>
    public long After { get; set; }

    /// <summary>up to this one.</summary>
    public long Last { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Error { get; set; }
}
