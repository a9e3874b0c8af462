using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace MapDashboard.Stories;

/// <summary>
/// Stops those who try codes. Only codes that are none count: a hall of five hundred who come by one address with the right code must get in.
/// </summary>
public sealed class StageGuesses(IOptions<StageOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address,
        _ => new() { PermitLimit = options.Value.StageGuessesAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether an address has guessed too often; then it is told nothing for a while.</summary>
    public bool AreTooMany(string address)
    {
        using var lease = _limiter.AttemptAcquire(address, permitCount: 0);
        return !lease.IsAcquired;
    }

    /// <summary>Notes a code that is none.</summary>
    public void Note(string address) => _limiter.AttemptAcquire(address).Dispose();

    public void Dispose() => _limiter.Dispose();
}
