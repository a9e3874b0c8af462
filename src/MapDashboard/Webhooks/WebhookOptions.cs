using System.ComponentModel.DataAnnotations;

namespace MapDashboard.Webhooks;

/// <summary>Section "Webhooks".</summary>
internal sealed class WebhookOptions
{
    /// <summary>Whether this machine and its private network may be addresses. Default false: whoever may register a webhook could else make the server call what only it can reach.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How often a delivery is tried before it is given up. Default 8: about nine minutes.</summary>
    [Range(1, 30)]
    public int MaxAttempts { get; init; } = 8;

    /// <summary>Wait after the first failure, in milliseconds; twice as long after each further one, up to five minutes, each made up to half longer at random. Default 4,000.</summary>
    [Range(1, 300_000)]
    public int FirstRetryMilliseconds { get; init; } = 4_000;

    /// <summary>How long an answer is waited for, in milliseconds. Default 10,000.</summary>
    [Range(100, 120_000)]
    public int TimeoutMilliseconds { get; init; } = 10_000;

    /// <summary>Most webhooks. Default 50.</summary>
    [Range(0, 1_000)]
    public int Most { get; init; } = 50;
}
