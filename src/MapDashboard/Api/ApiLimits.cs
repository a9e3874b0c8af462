using System.ComponentModel.DataAnnotations;

namespace MapDashboard.Api;

/// <summary>Configuration section "Limits".</summary>
public sealed class ApiLimits
{
    /// <summary>The largest body of POST /api/documents, in bytes. The default value is 5,000,000.</summary>
    [Range(1_000, 100_000_000)]
    public int DocumentBytes { get; set; } = 5_000_000;
}
