namespace MapDashboard.Storage;

/// <summary>A signed-in browser, or a code that signs one in; the secret itself is nowhere. Ends with the token whose name it bears.</summary>
public sealed class SessionRow
{
    /// <summary>Lower-case hexadecimal SHA-256 of the secret.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Name of the token as whose bearer it acts.</summary>
    public required string TokenName { get; set; }

    /// <summary>True for a code that has not been used: it opens a session, once, and nothing else.</summary>
    public bool IsCode { get; set; }

    public DateTimeOffset Expires { get; set; }
}
