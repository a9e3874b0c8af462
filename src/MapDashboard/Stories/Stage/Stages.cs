using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using MapDashboard.Access;
using MapDashboard.Storage;
using Microsoft.Extensions.Options;

namespace MapDashboard.Stories;

/// <summary>
/// The stages that are open. They live in memory, for the sake of those who guess codes and those who follow; the database keeps what a restart needs.
/// Several servers on one database have the same stages and act on them by <see cref="IStageSeats"/>.
/// </summary>
public sealed partial class Stages(StageStore store, IStageSeats seats, IOptions<StageOptions> options, TimeProvider time, ILogger<Stages> log)
{
    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<string, LiveStage> _open = new(StringComparer.Ordinal);

    /// <summary>All that are open.</summary>
    internal IEnumerable<LiveStage> All => _open.Values;

    /// <summary>Opens a stage. The key is told here and never again.</summary>
    /// <param name="by">Who opens it.</param>
    /// <param name="view">What it shows to begin with; null for nothing yet.</param>
    /// <returns>Null when there are too many already.</returns>
    internal async Task<(string Code, string Key, DateTimeOffset Expires)?> OpenAsync(string by, string? view, CancellationToken cancellation)
    {
        if (_open.Count >= options.Value.MaxStages)
        {
            return null;
        }
        var (key, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes)), time.GetUtcNow());
        var row = new StageRow { Code = StageCode.Make(), KeySha256 = TokenStore.Hash(key), OpenedBy = by, Opened = now, LastDriven = now, Sequence = view is null ? 0 : 1, View = view ?? "" };
        while (!await store.TryAddAsync(row, cancellation))
        {
            row.Code = StageCode.Make();
        }
        _open.GetOrAdd(row.Code, _ => new(row, time));
        return (row.Code, key, now + options.Value.Life);
    }

    /// <summary>Null when the code is unknown, the stage was closed or has expired.</summary>
    internal async Task<LiveStage?> FindAsync(string? typed, CancellationToken cancellation)
    {
        if (StageCode.Read(typed) is not { } code)
        {
            return null;
        }
        if (!_open.ContainsKey(code))
        {
            await LookAsync(code, cancellation);
        }
        return _open.TryGetValue(code, out var stage) && ExpiryOf(stage) > time.GetUtcNow() ? stage : null;
    }

    /// <summary>The codes of all that are open on any server, and of those that were lately.</summary>
    internal async Task<IReadOnlyList<string>> CodesAsync(CancellationToken cancellation) =>
        [.. (await store.LoadAsync(cancellation)).Select(r => r.Code).Union(_open.Keys)];

    /// <summary>Brings a stage up to what other servers made of it: opened it, acted on it or closed it.</summary>
    internal async Task LookAsync(string code, CancellationToken cancellation)
    {
        if (!_open.TryGetValue(code, out var stage))
        {
            if (await seats.FindAsync(code, cancellation) is not { } row)
            {
                return;
            }
            stage = _open.GetOrAdd(code, _ => new(row, time));
        }
        await seats.LookAsync(stage, cancellation);
        if (stage.IsClosed)
        {
            _open.TryRemove(code, out _);
        }
    }

    internal DateTimeOffset ExpiryOf(LiveStage stage) => stage.LastDriven + options.Value.Life;

    /// <summary>Tells the followers, and forgets it.</summary>
    internal async Task CloseAsync(LiveStage stage, CancellationToken cancellation)
    {
        _open.TryRemove(stage.Code, out _);
        stage.Close();
        await store.DeleteAsync(stage.Code, cancellation);
    }

    /// <summary>A connection follows one stage at a time.</summary>
    internal void Unfollow(string connection, LiveStage? except = null)
    {
        foreach (var stage in _open.Values.Where(s => s != except))
        {
            stage.Unfollow(connection);
        }
    }

    /// <summary>A connection is gone.</summary>
    internal void Leave(string connection)
    {
        foreach (var stage in _open.Values)
        {
            if (stage.IsPresentedBy(connection))
            {
                _ = LeaveSeatAsync(stage, connection);
            }
            else
            {
                stage.Leave(connection);
            }
        }
    }

    private async Task LeaveSeatAsync(LiveStage stage, string connection)
    {
        try
        {
            await seats.ActAsync(
                stage,
                () =>
                {
                    stage.Leave(connection);
                    return true;
                },
                CancellationToken.None);
        }
        catch (Exception broken)
        {
            // whoever wants to present can take over
            LogNotLeft(broken.Message);
        }
    }

    /// <summary>After a restart.</summary>
    internal async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var row in await store.LoadAsync(cancellation))
        {
            _open.TryAdd(row.Code, new(row, time));
        }
    }

    /// <summary>Stores what is new.</summary>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        var shown = _open.Values.Select(s => (s.Code, Unsaved: s.TakeUnsaved())).Where(s => s.Unsaved is not null).Select(s => (s.Code, s.Unsaved!.Value.State, s.Unsaved.Value.LastDriven)).ToList();
        if (shown.Count > 0)
        {
            await store.SaveAsync(shown, cancellation);
        }
    }

    /// <summary>Closes those on which nothing was shown for too long.</summary>
    internal async Task CloseExpiredAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var stage in _open.Values.Where(s => ExpiryOf(s) <= now))
        {
            await seats.LookAsync(stage, cancellation);
            if (ExpiryOf(stage) > now)
            {
                continue;
            }
            await CloseAsync(stage, cancellation);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other servers were not told that a presenter left: {Reason}")]
    private partial void LogNotLeft(string reason);
}
