using System.Collections.Concurrent;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Storage;
using Microsoft.Extensions.Options;

namespace MapDashboard.Webhooks;

/// <summary>
/// Follows the change log for each webhook by itself, so that a slow one holds up no other: at least once, in order, some changes at a time. How far it is stands in the store,
/// and so survives restarts. What fails is tried again after growing waits, and given up at last, so that what comes after it is told too.
/// </summary>
internal sealed partial class WebhookDeliveries(WebhookStore store, WebhookSender sender, FilteredChanges log, MapPulse pulse, SearchTexts texts, IOptions<WebhookOptions> options, TimeProvider time, RecordIndex index, ILogger<WebhookDeliveries> logger) : BackgroundService
{
    public const int MostChanges = 100;
    private const long SavedEvery = 1_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(8);

    private readonly string _server = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, Task> _lines = [];

    /// <summary>Up to where a delivery went that is to be sent again: with what came since it would be another one, and who has seen it could not know.</summary>
    private readonly ConcurrentDictionary<string, long> _again = new(StringComparer.Ordinal);
    private CancellationToken _stopping = new(canceled: true);

    /// <summary>Begins to deliver for a webhook that was just registered.</summary>
    public void Begin(string id)
    {
        lock (_lines)
        {
            if (!_stopping.IsCancellationRequested && !_lines.ContainsKey(id))
            {
                _lines[id] = Task.Run(() => FollowAsync(id, _stopping), CancellationToken.None);
            }
        }
    }

    /// <summary>The changes that a webhook is told of next, and up to where they go.</summary>
    public async Task<(IReadOnlyList<ClientChange> Changes, long Last)> ReadAsync(long after, long until, string filter, CancellationToken cancellation)
    {
        var (changes, last) = (new List<ClientChange>(), after);
        await foreach (var (reached, change) in log.ReadAsync(after, Filter.Parse(filter, texts), cancellation))
        {
            if (reached > until)
            {
                last = Math.Max(last, until);
                break;
            }
            if (changes.Count == MostChanges)
            {
                break;
            }
            last = Math.Max(last, reached);
            if (change is not null)
            {
                changes.Add(change);
            }
        }
        return (changes, last);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        try
        {
            // before, the map would look as if the store had been put back
            await index.Loading.Done.WaitAsync(stoppingToken);
            while (true)
            {
                // others register webhooks too, on other servers
                foreach (var hook in await store.ListAsync(stoppingToken))
                {
                    Begin(hook.Id);
                }
                await Task.Delay(LookAgain, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Task[] lines;
            lock (_lines)
            {
                lines = [.. _lines.Values];
            }
            await Task.WhenAll(lines);
            await store.ReleaseAsync(_server, CancellationToken.None);
        }
    }

    private async Task FollowAsync(string id, CancellationToken stopping)
    {
        try
        {
            while (await StepAsync(id, stopping))
            {
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // goes on from the stored position
        }
        catch (Exception broken)
        {
            // begun anew when the webhooks are looked through next
            LogBroken(broken, id);
        }
        finally
        {
            lock (_lines)
            {
                _lines.Remove(id);
            }
        }
    }

    /// <returns>False when there is nothing to do here any more.</returns>
    private async Task<bool> StepAsync(string id, CancellationToken stopping)
    {
        if (await store.LeaseAsync(id, _server, stopping) is not { } hook)
        {
            return false;
        }
        // taken before reading, so that what comes in between is seen at once
        var next = pulse.Next;
        var (changes, last) = await ReadAsync(hook.Position, _again.GetValueOrDefault(id, long.MaxValue), hook.Filter, stopping);
        if (changes.Count == 0)
        {
            if (_again.TryRemove(id, out _))
            {
                // another server was in between
                return true;
            }
            if (last - hook.Position >= SavedEvery)
            {
                await store.AdvanceAsync(id, last, delivered: false, stopping);
            }
            await Task.WhenAny(next, Task.Delay(LookAgain, time, stopping));
            return true;
        }
        await DeliverAsync(hook, new(id, $"{id}-{hook.Position}-{last}", hook.Position, last, changes), stopping);
        return true;
    }

    private async Task DeliverAsync(WebhookRow hook, WebhookBody body, CancellationToken stopping)
    {
        _again.TryRemove(hook.Id, out _);
        if (await sender.SendAsync(hook, body, stopping) is not { } error)
        {
            await store.AdvanceAsync(hook.Id, body.Last, delivered: true, stopping);
        }
        else if (hook.Failures + 1 >= options.Value.MaxAttempts)
        {
            await store.GiveUpAsync(hook.Id, body.After, body.Last, error, stopping);
        }
        else
        {
            _again[hook.Id] = body.Last;
            await store.FailAsync(hook.Id, error, stopping);
            await WaitAsync(hook, stopping);
        }
    }

    /// <summary>Meanwhile the lease is kept.</summary>
    private async Task WaitAsync(WebhookRow hook, CancellationToken stopping)
    {
        var wait = Math.Min(LongestWait.TotalMilliseconds, options.Value.FirstRetryMilliseconds * Math.Pow(2, hook.Failures)) * (1 + (Random.Shared.NextDouble() / 2));
        for (var left = TimeSpan.FromMilliseconds(wait); left > TimeSpan.Zero; left -= LookAgain)
        {
            await Task.Delay(left < LookAgain ? left : LookAgain, time, stopping);
            await store.LeaseAsync(hook.Id, _server, stopping);
        }
    }

    [LoggerMessage(LogLevel.Error, "The webhook {Id} cannot be followed; trying again soon")]
    private partial void LogBroken(Exception broken, string id);
}
