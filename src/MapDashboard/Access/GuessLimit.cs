using System.Threading.RateLimiting;

namespace MapDashboard.Access;

/// <summary>
/// Stops those who try secrets. Only what is wrong counts: a hall of five hundred with the right code, or a newsroom with its links, may come by one address.
/// </summary>
/// <param name="guessesAMinute">How many wrong ones an address may try in a minute.</param>
public abstract class GuessLimit(int guessesAMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address,
        _ => new() { PermitLimit = guessesAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether an address has guessed too often; then it is told nothing for a while.</summary>
    public bool AreTooMany(string address)
    {
        using var lease = _limiter.AttemptAcquire(address, permitCount: 0);
        return !lease.IsAcquired;
    }

    /// <summary>Notes a wrong guess.</summary>
    public void Note(string address) => _limiter.AttemptAcquire(address).Dispose();

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
