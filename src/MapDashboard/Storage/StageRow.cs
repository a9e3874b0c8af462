namespace MapDashboard.Storage;

/// <summary>A stage that is open, so that it outlives the server; the presenter's key itself is nowhere.</summary>
public sealed class StageRow
{
    /// <summary>As it is shown: upper case.</summary>
    public required string Code { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the presenter's key.</summary>
    public required string KeySha256 { get; set; }

    /// <summary>Name of the token as whose bearer it was opened.</summary>
    public required string OpenedBy { get; set; }

    public DateTimeOffset Opened { get; set; }

    /// <summary>When something was shown for the last time; the opening while nothing was.</summary>
    public DateTimeOffset LastDriven { get; set; }

    /// <summary>Number of <see cref="View"/>, which grows with each; 0 while nothing was shown.</summary>
    public long Sequence { get; set; }

    /// <summary>What is shown, as the page's address holds it after '#'; empty while nothing was shown.</summary>
    public required string View { get; set; }
}
